"""What is held in Python costs little more than its JSON."""

import subprocess
import sys

import minutebook as mb
import pytest
from conftest import ROOT

HELD = """
import gc, sys
import minutebook as mb
def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) * 1024
with open(sys.argv[1], "rb") as file:
    lines = file.read().splitlines()
size = sum(map(len, lines))
warm = [mb.Meeting.from_json(line) for line in lines[:10]]
gc.collect()
before = resident()
kept = [mb.Meeting.from_json(line) for line in lines]
gc.collect()
print((resident() - before) / size)
assert all(meeting.agenda[0].title for meeting in kept)  # each opens and rests again
gc.collect()
print((resident() - before) / size)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_meetings_held_cost_at_most_one_and_a_half_times_their_json(tmp_path):
    sys.path.insert(0, str(ROOT / "py/benches"))
    import sample

    lines = [sample.meeting(seed).to_json_bytes() for seed in range(20)]
    path = tmp_path / "meetings.ndjson"
    path.write_bytes(b"\n".join(lines[n % 20] for n in range(600)))
    ran = subprocess.run([sys.executable, "-c", HELD, str(path)], capture_output=True, text=True, timeout=300)
    assert ran.returncode == 0, ran.stderr
    loaded, looked_at = map(float, ran.stdout.split())
    assert loaded < 1.5, loaded
    assert looked_at < 1.6, looked_at


def test_parts_keep_their_record_open(minutes):
    readings = [mb.read(path) for path in sorted(minutes.glob("*.txt"))] * 3
    items = [reading.meeting.agenda[0] for reading in readings if reading.meeting.agenda]
    titles = [item.title for item in items]
    again = [mb.Reading.from_json(reading.to_json()).meeting for reading in readings]
    assert [meeting.agenda[0].title for meeting in again if meeting.agenda] == titles
    assert [item.title for item in items] == titles
