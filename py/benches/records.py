"""JSON to checked records and back, memory, and importing, beside the peers. Ratios from one run, in one process.

    pip install minutebook[bench] && python benches/records.py
"""

from __future__ import annotations

import gc
import json
import pathlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import minutebook as mb
import peers
import sample

SAMPLES = pathlib.Path(__file__).parents[2] / "examples" / "minutes"
ROUNDS = 15
PAGES = 100


def rounds(candidates: dict[str, Callable[[], Any]]) -> dict[str, list[float]]:
    """Every candidate once per round, so that what else the machine does hits all alike."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for turn in range(ROUNDS + 2):
        for name, call in candidates.items():
            started = time.perf_counter()
            call()
            if turn > 1:
                times[name].append(time.perf_counter() - started)
    return times


def table(title: str, times: dict[str, list[float]], base: str) -> None:
    print(f"\n{title}\n{'':48}{'us each':>9}{'x ' + base:>14}")
    for name, taken in times.items():
        ratio = statistics.median(b / t for t, b in zip(taken, times[base]))
        print(f"{name:48}{statistics.median(taken) / PAGES * 1e6:9.1f}{ratio:14.2f}")


def held(kind: str, path: str) -> float:
    """Megabytes that 2,000 meetings hold in a process of their own."""
    ran = subprocess.run([sys.executable, __file__, "--held", kind, path], capture_output=True, text=True, check=True)
    return float(ran.stdout)


def resident() -> float:
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def hold_readings() -> None:
    """Megabytes that 10,000 readings hold in a process of their own, and the megabytes of their JSON."""
    pages = sorted(SAMPLES.glob("*.txt"))
    json_bytes = [len(mb.read(page).to_json_bytes()) for page in pages]
    gc.collect()
    before = resident()
    kept = [mb.read(pages[n % len(pages)]) for n in range(10_000)]
    gc.collect()
    print(resident() - before, sum(json_bytes[n % len(pages)] for n in range(len(kept))) / 2**20)


def hold(kind: str, path: str) -> None:
    decode: Callable[[bytes], Any]
    if kind == "msgspec":
        import msgspec

        decode = msgspec.json.Decoder(peers.msgspec_meeting()).decode
    elif kind == "orjson":
        import orjson

        decode = orjson.loads
    elif kind == "pydantic":
        decode = peers.pydantic_meeting().model_validate_json
    else:
        decode = mb.Meeting.from_json
    with open(path, "rb") as file:
        decode(next(file))
    gc.collect()
    before = resident()
    with open(path, "rb") as file:
        kept = [decode(line) for line in file]
    gc.collect()
    print(resident() - before)
    assert len(kept) == 2000


def main() -> None:
    import msgspec
    import orjson

    meetings = [sample.meeting(seed) for seed in range(PAGES)]
    documents = [meeting.to_json_bytes() for meeting in meetings]
    size = sum(map(len, documents)) / PAGES
    print(f"{PAGES} meetings of {size / 1024:.1f} KB, {ROUNDS} rounds; Python {sys.version.split()[0]}")
    peer, model = peers.msgspec_meeting(), peers.pydantic_meeting()
    decoder = msgspec.json.Decoder(peer)
    structs = [decoder.decode(one) for one in documents]
    models = [model.model_validate_json(one) for one in documents]
    dicts = [orjson.loads(one) for one in documents]
    assert orjson.loads(msgspec.json.encode(structs[0])) == dicts[0]

    # What is held here is no candidate's burden: without this the collector walks it again and again, and those that make
    # most objects pay for it.
    gc.collect()
    gc.freeze()

    def each(call: Callable[[Any], Any], inputs: list[Any] = documents) -> Callable[[], None]:
        def run() -> None:
            for one in inputs:
                call(one)

        return run

    table(
        "JSON bytes to a checked Meeting",
        rounds(
            {
                "minutebook: Meeting.from_json": each(mb.Meeting.from_json),
                "minutebook: Meeting.from_json and every rule": each(lambda one: mb.Meeting.from_json(one).check()),
                "msgspec": each(decoder.decode),
                "orjson.loads (unchecked dicts)": each(orjson.loads),
                "json.loads (unchecked dicts)": each(json.loads),
                "pydantic": each(model.model_validate_json),
            }
        ),
        "msgspec",
    )
    table(
        "A Meeting to JSON bytes",
        rounds(
            {
                "minutebook: to_json_bytes": each(lambda one: one.to_json_bytes(), meetings),
                "msgspec": each(msgspec.json.Encoder().encode, structs),
                "orjson.dumps (of dicts)": each(orjson.dumps, dicts),
                "pydantic": each(lambda one: one.model_dump_json(exclude_unset=True), models),
            }
        ),
        "msgspec",
    )
    table(
        "JSON bytes to a Meeting and back (what is kept loaded rests as JSON: it is opened and written once)",
        rounds(
            {
                "minutebook": each(lambda one: mb.Meeting.from_json(one).to_json_bytes()),
                "msgspec": each(lambda one: msgspec.json.encode(decoder.decode(one))),
                "pydantic": each(lambda one: model.model_validate_json(one).model_dump_json(exclude_unset=True)),
            }
        ),
        "msgspec",
    )
    table(
        "Every vote's option, read one by one",
        rounds(
            {
                "minutebook": each(
                    lambda one: [v.option for i in one.agenda for e in i.votes for v in e.votes], meetings
                ),
                "msgspec": each(lambda one: [v.option for i in one.agenda for e in i.votes for v in e.votes], structs),
            }
        ),
        "msgspec",
    )
    import os
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".ndjson", delete=False) as file:
        for seed in range(2000):
            file.write(documents[seed % PAGES] + b"\n")
    total = os.path.getsize(file.name) / 2**20
    print(f"\n2,000 meetings held, {total:.0f} MB of JSON\n{'':48}{'MB':>9}{'x JSON':>14}")
    for kind in ("minutebook", "msgspec", "orjson", "pydantic"):
        taken = held(kind, file.name)
        print(f"{kind:48}{taken:9.0f}{taken / total:14.2f}")
    os.unlink(file.name)
    ran = subprocess.run([sys.executable, __file__, "--readings"], capture_output=True, text=True, check=True)
    taken, total = map(float, ran.stdout.split())
    print(f"{f'10,000 readings, {total:.0f} MB of JSON':48}{taken:9.0f}{taken / total:14.2f}")
    importing()


def importing() -> None:
    """The time that importing takes beyond starting Python."""

    def start(code: str) -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - started

    names = ["minutebook", "msgspec.json", "pydantic", "pandas"]
    times: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(9):
        empty = start("pass")
        for name in list(times):
            try:
                times[name].append(start(f"import {name}") - empty)
            except subprocess.CalledProcessError:
                del times[name]
    print(f"\nimport{'':42}{'ms':>9}")
    for name, taken in times.items():
        print(f"{name:48}{statistics.median(taken) * 1000:9.1f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--held"]:
        hold(*sys.argv[2:])
    elif sys.argv[1:] == ["--readings"]:
        hold_readings()
    else:
        main()
