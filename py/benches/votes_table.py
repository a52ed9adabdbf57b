"""2,000 meetings of NDJSON to one table of 168,000 votes: minutebook beside the tools that people use.

Each candidate runs in a fresh process, in turn, from the path of the file to a table in memory; imports are not counted. The
peers read nine columns with hand-written schemas and check nothing; minutebook checks every record and gives the same
nine columns.

    pip install 'minutebook[bench-tables]'
    python py/benches/votes_table.py [--meetings 2000] [--rounds 5]
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile

COLUMNS = ["meeting_id", "council", "date", "item_id", "vote_id", "method", "result", "voter", "option"]
SURNAMES = ["Archer", "Bellamy", "Carrow", "Dunstan", "Ellwood", "Fairfax", "Garrick", "Hollis", "Inman", "Jessop", "Keats", "Lowther"]
SENTENCES = [
    "The Chair welcomed those present and noted that the report had been published with the agenda.",
    "Members asked about the £1.4m set aside for placements – the Director said that demand ‘remained high’.",
    "It was explained that 53.8% of children were placed within 20 miles of home, up from 49.1% a year before.",
    "The Head of Service said that the figures would be reported quarterly;\nan update would follow in June.",
]


def meeting(n: int) -> dict:
    """About 40 KB of JSON: twelve items with their minutes, seven named votes of twelve."""
    pick = random.Random(n)

    def uid() -> str:
        return "%08x-%04x-5%03x-8%03x-%012x" % tuple(pick.getrandbits(k) for k in (32, 16, 12, 12, 48))

    def person(surname: str) -> dict:
        return {"name": f"{surname[0]} {surname}", "honorific": "Cllr"}

    def item(order: int) -> dict:
        blocks = [
            {"kind": "paragraph", "text": " ".join(pick.choice(SENTENCES) for _ in range(7))} for _ in range(3)
        ]
        made = {"id": uid(), "order": order, "title": f"Fostering – report {order}", "kind": "report", "minutes": blocks}
        if order > 5:
            options = [pick.choice(["for", "for", "for", "against", "abstain"]) for _ in SURNAMES]
            counts = {option: options.count(option) for option in ("for", "against", "abstain")}
            made["votes"] = [
                {
                    "id": uid(),
                    "method": "recorded",
                    "result": "carried" if counts["for"] > counts["against"] else "lost",
                    "counts": counts,
                    "votes": [{"voter": person(name), "option": option} for name, option in zip(SURNAMES, options)],
                }
            ]
        made["documents"] = [{"title": "Report of the Director", "role": "main_report", "media": "PDF"}]
        return made

    attendance = [{"person": person(name), "status": "present", "capacity": "member"} for name in SURNAMES]
    return {
        "id": uid(),
        "council": {"name": "Fernshire County Council", "classification": "local_authority"},
        "body": {"name": "Children’s Services Scrutiny Board", "classification": "overview_and_scrutiny"},
        "kind": "ordinary",
        "date": f"{2015 + n % 10}-{1 + n % 12:02}-{1 + n % 28:02}",
        "attendance": attendance,
        "agenda": [item(order) for order in range(1, 13)],
    }


def with_minutebook(path: str):
    import minutebook

    yield
    yield minutebook.read_ndjson(path, "votes", columns=COLUMNS)


def with_minutebook_one_thread(path: str):
    import minutebook

    yield
    yield minutebook.read_ndjson(path, "votes", columns=COLUMNS, threads=1)


def with_minutebook_all_columns(path: str):
    import minutebook

    yield
    yield minutebook.read_ndjson(path, "votes")


def with_duckdb(path: str):
    import duckdb
    import pyarrow  # noqa: F401

    votes = "STRUCT(voter STRUCT(name VARCHAR), option VARCHAR)[]"
    event = f"STRUCT(id VARCHAR, method VARCHAR, result VARCHAR, votes {votes})[]"
    query = f"""
        WITH meetings AS (
            FROM read_json(?, format = 'newline_delimited', columns = {{
                id: 'VARCHAR', council: 'STRUCT(name VARCHAR)', date: 'DATE', agenda: 'STRUCT(id VARCHAR, votes {event})[]' }})),
        items AS (SELECT id, council.name AS council, date, unnest(agenda) AS item FROM meetings),
        events AS (SELECT id, council, date, item.id AS item_id, unnest(item.votes) AS event FROM items),
        votes AS (SELECT id, council, date, item_id, event, unnest(event.votes) AS vote FROM events)
        SELECT id AS meeting_id, council, date, item_id, event.id AS vote_id, event.method AS method, event.result AS result,
            vote.voter.name AS voter, vote.option AS option FROM votes
    """
    yield
    yield duckdb.execute(query, [path]).to_arrow_table()


def with_polars(path: str):
    import polars as pl

    text = pl.String
    vote = pl.Struct({"voter": pl.Struct({"name": text}), "option": text})
    event = pl.Struct({"id": text, "method": text, "result": text, "votes": pl.List(vote)})
    schema = {
        "id": text,
        "council": pl.Struct({"name": text}),
        "date": text,
        "agenda": pl.List(pl.Struct({"id": text, "votes": pl.List(event)})),
    }
    yield
    col = pl.col
    frame = pl.scan_ndjson(path, schema=schema)
    frame = frame.select(meeting_id="id", council=col("council").struct.field("name"), date=col("date").str.to_date(), item="agenda")
    frame = frame.explode("item").with_columns(item_id=col("item").struct.field("id"), event=col("item").struct.field("votes"))
    frame = frame.drop("item").explode("event").drop_nulls("event")
    fields = {"vote_id": "id", "method": "method", "result": "result", "vote": "votes"}
    frame = frame.with_columns(**{new: col("event").struct.field(old) for new, old in fields.items()}).drop("event")
    frame = frame.explode("vote").with_columns(
        voter=col("vote").struct.field("voter").struct.field("name"), option=col("vote").struct.field("option")
    )
    yield frame.drop("vote").collect()


def with_json_normalize(path: str):
    import json

    import pandas as pd

    yield
    with open(path, encoding="utf-8") as lines:
        rows = [
            {"meeting_id": meeting["id"], "council": meeting["council"]["name"], "date": meeting["date"], "item_id": item["id"], **event}
            for meeting in map(json.loads, lines)
            for item in meeting["agenda"]
            for event in item.get("votes", ())
        ]
    meta = ["meeting_id", "council", "date", "item_id", "id", "method", "result"]
    yield pd.json_normalize(rows, record_path="votes", meta=meta)


CANDIDATES = {
    "minutebook": with_minutebook,
    "minutebook, one thread": with_minutebook_one_thread,
    "minutebook, all columns": with_minutebook_all_columns,
    "DuckDB": with_duckdb,
    "Polars": with_polars,
    "pandas.json_normalize": with_json_normalize,
}


def one(name: str, path: str) -> None:
    """Runs one candidate in this process, and says how long it took and how much memory it needed at most."""
    import resource
    import time

    steps = CANDIDATES[name](path)
    next(steps)
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, cpu = time.perf_counter(), time.process_time()
    table = next(steps)
    took, cpu = time.perf_counter() - start, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"rows": len(table), "seconds": took, "cpu": cpu, "peak": peak / 1000, "grown": (peak - begun) / 1000}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--meetings", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", nargs=2, metavar=("NAME", "PATH"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        return one(*args.one)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "meetings.ndjson"
        with path.open("w", encoding="utf-8") as file:
            for n in range(args.meetings):
                file.write(json.dumps(meeting(n), ensure_ascii=False) + "\n")
        print(f"{args.meetings} meetings, {path.stat().st_size / 1e6:.1f} MB; {args.rounds} rounds, all in turn")
        runs: dict[str, list[dict]] = {name: [] for name in CANDIDATES}
        for _ in range(args.rounds):
            for name in CANDIDATES:
                command = [sys.executable, __file__, "--one", name, str(path)]
                out = subprocess.run(command, capture_output=True, text=True, check=False)
                if out.returncode == 0:
                    runs[name].append(json.loads(out.stdout))
                elif not runs[name]:
                    print(f"{name}: not here ({out.stderr.strip().splitlines()[-1]})")
        ours = runs["minutebook"]
        print(f"{'':26}{'rows':>9}{'s':>8}{'CPU s':>8}{'peak MB':>9}{'grown MB':>10}{'x ours':>8}")
        for name, found in runs.items():
            if found:
                middle = {key: statistics.median(run[key] for run in found) for key in found[0]}
                ratio = statistics.median(run["seconds"] / our["seconds"] for run, our in zip(found, ours))
                print(
                    f"{name:26}{middle['rows']:9.0f}{middle['seconds']:8.3f}{middle['cpu']:8.2f}{middle['peak']:9.0f}{middle['grown']:10.0f}{ratio:8.2f}"
                )


if __name__ == "__main__":
    main()
