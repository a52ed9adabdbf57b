"""Meetings of a usual size (about 40 KB of JSON, 84 votes), about a fictional council, alike on every run."""

from __future__ import annotations

import random
import uuid

import minutebook as mb

WORDS = (
    "the committee considered a report of the head of service on progress with budget pressures in placements and "
    "transport, members asked how savings would be found and were told that reviews were under way; it was noted that "
    "numbers had risen since last year – by £1,200 – and the chair thanked officers for the council’s response"
).split()
FIRST = "Ann Bo Cai Dee Eli Fay Gus Hal Ida Jon Kit Lea Mo Nell Oz".split()
LAST = "Archer Baker Croft Dale Eames Frost Gale Hart Irwin Jones Kerr Lowe Marsh Noble Orme".split()


def sentence(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(words)).capitalize() + "."


def meeting(seed: int) -> mb.Meeting:
    rng = random.Random(seed)
    people = [{"name": f"{first} {last}", "honorific": "Cllr"} for first, last in zip(FIRST, LAST)]

    def identity() -> str:
        return str(uuid.UUID(int=rng.getrandbits(128), version=4))

    def item(order: int) -> dict[str, object]:
        made: dict[str, object] = {
            "id": identity(),
            "order": order,
            "number": str(order),
            "title": sentence(rng, 8),
            "kind": "report",
            "report_of": [{"post": "Head of Looked After Children"}],
            "minutes": [{"kind": "paragraph", "text": sentence(rng, 38)} for _ in range(6)],
            "resolutions": [
                {
                    "id": identity(),
                    "kind": "decision",
                    "formula": "RESOLVED",
                    "parts": [
                        {"label": label, "text": sentence(rng, 12), "verbs": ["approve", "note"]} for label in "ab"
                    ],
                }
            ],
            "documents": [{"title": sentence(rng, 5), "role": "main_report", "url": "https://council.example/1.pdf"}],
        }
        if order <= 7:
            motion, event = identity(), identity()
            options = [rng.choice(["for", "against", "abstain"]) for _ in range(12)]
            balance = options.count("for") - options.count("against")
            result = "carried" if balance > 0 else "lost" if balance else "tied"
            made["motions"] = [
                {"id": motion, "result": result, "proposer": people[0], "seconder": people[1], "vote": event}
            ]
            made["votes"] = [
                {
                    "id": event,
                    "motion": motion,
                    "method": "recorded",
                    "result": result,
                    "counts": {key: options.count(key) for key in ("for", "against", "abstain")},
                    "votes": [{"voter": who, "option": how} for who, how in zip(people, options)],
                }
            ]
        return made

    return mb.Meeting.from_dict(
        {
            "id": identity(),
            "council": {"name": "Fernshire County Council", "classification": "local_authority"},
            "body": {"name": "Planning Committee", "classification": "committee"},
            "kind": "ordinary",
            "title": f"Planning Committee {seed}",
            "date": f"20{rng.randrange(15, 25)}-0{rng.randrange(1, 10)}-1{rng.randrange(0, 9)}",
            "start_time": "19:00",
            "end_time": "21:15",
            "attendance": [
                {"person": who, "capacity": "member", "status": "present", "presence": [{"joined": "19:00"}]}
                for who in people
            ],
            "agenda": [item(order) for order in range(1, 13)],
        }
    )
