"""Who voted how, and where a page's own count and its own names disagree."""

import pathlib

import minutebook as mb

PAGES = pathlib.Path(__file__).parents[1] / "minutes"

for reading in mb.read_all(PAGES, progress=False):
    for item in reading.meeting.agenda:
        for vote in item.votes:
            if not vote.votes:
                continue
            print(f"{reading.meeting.date}  {item.title}: {vote.result}")
            for side in ("for", "against", "abstain"):
                names = [one.voter.name for one in vote.votes if one.option == side]
                stated = getattr(vote.counts, "for_" if side == "for" else side) if vote.counts else None
                if names or stated:
                    print(f"  {side}: {len(names)} named, {'no count' if stated is None else stated} stated")
    for finding in reading.findings:
        if finding.code.startswith(("VOT", "ELG")) and finding.severity != "note":
            print(f"  {finding.severity} {finding.code}: {finding.message}")
