"""A folder of pages to its tables, on one core and on more. Each run is a process of its own, in turn; what it takes is
the best of the rounds, because whatever else the machine does only adds to it.

    python py/benches/folder.py [--pages 540] [--rounds 7] [--peers] [FOLDER]

With --peers, the scripts that people write today (BeautifulSoup, selectolax and `re`, see tests/benches/peers.py) go over
the saved web pages of the same folder, on one core: they give facts as text, no record, no tables and no findings.
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
import time
from collections.abc import Callable

PEERS = pathlib.Path(__file__).parents[2] / "tests" / "benches" / "peers.py"
SAMPLES = pathlib.Path(__file__).parents[2] / "examples" / "minutes"


def one(cores: int, folder: str) -> None:
    """Runs once in this process, on so many of the cores that it may use."""
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


def peers(folder: str) -> None:
    """What the scripts of today need for the saved web pages of a folder, against ours for the same pages."""
    pages = [page.read_text(encoding="utf-8", errors="replace") for page in sorted(pathlib.Path(folder).rglob("*.html"))]
    size = sum(len(page.encode()) for page in pages)
    if not pages:
        raise SystemExit(f"{folder}: no .html pages for the peers; give a folder that has some")
    with tempfile.TemporaryDirectory() as alone:
        for n, page in enumerate(pages):
            (pathlib.Path(alone) / f"{n:05}.html").write_text(page, encoding="utf-8")
        cores = len(os.sched_getaffinity(0))
        took = {f"minutebook, {n} core{'s' * (n > 1)}": min(run(n, alone)["all"] for _ in range(5)) for n in sorted({1, cores})}
    sys.path.insert(0, str(PEERS.parent))
    from peers import guarded, lexbor, ordinary, soup

    for name, make in (
        ("selectolax, guarded re", lambda: lexbor(guarded)),
        ("selectolax, re", lambda: lexbor(ordinary)),
        ("bs4 (lxml), re", lambda: soup("lxml", ordinary)),
        ("bs4 (html.parser), re", lambda: soup("html.parser", ordinary)),
    ):
        try:
            script = make()
            took[name] = min(timed(script, pages) for _ in range(3))
        except ImportError as missing:
            print(f"{name}: skipped, {missing}", file=sys.stderr)
    ours = took[next(iter(took))]
    print(f"\n{len(pages)} web pages, {size / 1e6:.2f} MB\n{'':28}{'seconds':>9}{'MB/s':>8}{'times ours on one core':>24}")
    for name, seconds in took.items():
        print(f"{name:28}{seconds:9.4f}{size / 1e6 / seconds:8.2f}{seconds / ours:24.2f}")


def timed(script: Callable[[str], object], pages: list[str]) -> float:
    started = time.perf_counter()
    for page in pages:
        script(page)
    return time.perf_counter() - started


def run(cores: int, folder: str) -> dict[str, float]:
    """One run in a process of its own."""
    command = [sys.executable, __file__, "--one", str(cores), folder]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", help="pages; without it, copies of the examples")
    parser.add_argument("--pages", type=int, default=540)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peers", action="store_true", help="the scripts of today over the same folder's web pages")
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
                runs[count].append(run(count, args.folder or made))
        first = runs[1][0]
        print(f"{first['pages']} pages, {first['rows']} rows; best of {args.rounds}\n{'cores':>6}{'read s':>9}{'tables s':>10}{'all s':>8}")
        for count, found in runs.items():
            best = {key: min(run[key] for run in found) for key in ("read", "tables", "all")}
            print(f"{count:6}{best['read']:9.3f}{best['tables']:10.3f}{best['all']:8.3f}")
        best_ratio = min(run["all"] for run in runs[1]) / min(run["all"] for run in runs[cores[-1]])
        paired = statistics.median(a["all"] / b["all"] for a, b in zip(runs[1], runs[cores[-1]]))
        print(f"{cores[-1]} cores are {best_ratio:.2f} times as fast as one; median of pairs {paired:.2f}")
        if args.peers:
            peers(args.folder or made)


if __name__ == "__main__":
    main()
