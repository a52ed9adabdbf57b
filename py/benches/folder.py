"""A folder of pages to its tables, on one core and on more. Each run is a process of its own, in turn; what it takes is
the best of the rounds, because whatever else the machine does only adds to it.

    python py/benches/folder.py [--pages 540] [--rounds 7] [FOLDER]
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

SAMPLES = pathlib.Path(__file__).parents[2] / "examples" / "minutes"


def one(cores: int, folder: str) -> None:
    """Runs once in this process, on so many of the cores that it may use."""
    import time
    import warnings

    import minutebook

    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:cores]))
    # A page among them that cannot be read is no concern of this.
    warnings.simplefilter("ignore")
    started = time.perf_counter()
    readings = minutebook.read_all(folder, progress=False)
    read = time.perf_counter()
    tables = readings.tables
    done = time.perf_counter()
    rows = sum(len(tables[name]) for name in tables)
    print(json.dumps({"pages": len(readings), "rows": rows, "read": read - started, "tables": done - read, "all": done - started}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", help="pages; without it, copies of the examples")
    parser.add_argument("--pages", type=int, default=540)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        return one(args.one, args.folder)
    with tempfile.TemporaryDirectory() as made:
        samples = sorted(SAMPLES.glob("*.txt"))
        for n in range(0 if args.folder else args.pages):
            sample = samples[n % len(samples)]
            (pathlib.Path(made) / f"{n:05}-{sample.name}").write_bytes(sample.read_bytes())
        cores = [1, len(os.sched_getaffinity(0))]
        runs: dict[int, list[dict[str, float]]] = {count: [] for count in cores}
        for _ in range(args.rounds):
            for count in cores:
                command = [sys.executable, __file__, "--one", str(count), args.folder or made]
                out = subprocess.run(command, capture_output=True, text=True, check=True)
                runs[count].append(json.loads(out.stdout))
        first = runs[1][0]
        print(f"{first['pages']} pages, {first['rows']} rows; best of {args.rounds}\n{'cores':>6}{'read s':>9}{'tables s':>10}{'all s':>8}")
        for count, found in runs.items():
            best = {key: min(run[key] for run in found) for key in ("read", "tables", "all")}
            print(f"{count:6}{best['read']:9.3f}{best['tables']:10.3f}{best['all']:8.3f}")
        best_ratio = min(run["all"] for run in runs[1]) / min(run["all"] for run in runs[cores[-1]])
        paired = statistics.median(a["all"] / b["all"] for a, b in zip(runs[1], runs[cores[-1]]))
        print(f"{cores[-1]} cores are {best_ratio:.2f} times as fast as one; median of pairs {paired:.2f}")


if __name__ == "__main__":
    main()
