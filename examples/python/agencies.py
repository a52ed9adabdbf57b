"""Who is in which regional adoption agency on a date, by the register that comes with the package."""

import minutebook as mb

DATE = "2024-03-31"

for agency in mb.register.agencies():
    if not agency.live_on(DATE):
        continue
    members = agency.members_on(DATE)
    print(f"{agency.name}: {len(members)} members on {DATE}")
    for member in members:
        sure = "" if member.certainly else "  (not certain)"
        print(f"  {member.role:8} {member.authority}{sure}")

print(f"\nThe register speaks up to {mb.register.as_of()}; what changed later is not in it.")
