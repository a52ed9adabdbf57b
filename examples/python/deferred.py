"""Which decisions were put off, and to when, with the words of the page behind each."""

import pathlib

import minutebook as mb

PAGES = pathlib.Path(__file__).parents[1] / "minutes"

for reading in mb.read_all(PAGES, progress=False):
    for n, item in enumerate(reading.meeting.agenda):
        for m, put_off in enumerate(item.deferral):
            at = f"/meeting/agenda/{n}/deferral/{m}"
            said = next(one for one in reading.evidence if one.path.startswith(at))
            print(f"{reading.source.title}: {item.title}")
            print(f"  {put_off.direction} {put_off.date or 'no date stated'}: {reading.words(said)!r}")
