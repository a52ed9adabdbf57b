"""A program that uses the package; type checkers read it in strict mode, and it runs."""
# pyright: strict

from __future__ import annotations

import datetime
import decimal
import uuid
from collections.abc import Sequence

import minutebook as mb

PAGE = b"Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n"


def titles(meeting: mb.Meeting) -> list[str]:
    return [item.title for item in meeting.agenda]


def who_voted(event: mb.VoteEvent, option: mb.VoteOption) -> Sequence[str | None]:
    return [vote.voter.name for vote in event.votes if vote.option == option]


def main() -> None:
    reading: mb.Reading = mb.read(PAGE, council="Fernshire County Council", date=datetime.date(2024, 3, 12))
    assert titles(reading.meeting) == ["Library hours"]
    report: mb.Report = mb.check(reading)
    valid: bool = report.is_valid
    found: list[str] = [finding.message for finding in report.findings]
    words: str | None = reading.words(reading.evidence[0])
    vote = mb.Vote(voter=mb.PersonRef(name="Ann Archer"), option="for")
    event = mb.VoteEvent(method="recorded", result=mb.Outcome.CARRIED, votes=[vote])
    assert who_voted(event, mb.VoteOption.FOR) == ["Ann Archer"]
    figure = mb.Figure(measure={"label": "children looked after"}, value=decimal.Decimal("574"), unit="count")
    value: decimal.Decimal = figure.value
    identity: uuid.UUID = figure.id
    meeting = mb.Meeting(date="2024-03-12", agenda=[mb.AgendaItem(order=1, title="Hours", votes=[event])])
    when: datetime.date | mb.PartialDate | None = meeting.replace(title="Cabinet").date
    again: mb.Meeting = mb.Meeting.from_json(meeting.to_json())
    assert again == meeting and hash(again) == hash(meeting)
    try:
        mb.Meeting.from_dict({"titel": "Cabinet"})
    except mb.InvalidRecord as invalid:
        helps: list[str | None] = [finding.help for finding in invalid.findings]
        print(helps)
    linked: mb.Book = mb.book([reading])
    rule: mb.Rule = mb.explain("VOT001")
    print(valid, found, words, value, identity, when, linked.pages, rule.title)


if __name__ == "__main__":
    main()
