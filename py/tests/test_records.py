"""Records behave as Python's own values do."""

import collections.abc
import copy
import datetime
import decimal
import json
import pickle
import uuid

import minutebook as mb
import pytest


@pytest.fixture
def reading(minutes):
    return mb.read(minutes / "fostering-report.txt")


def test_values_are_pythons_own(reading):
    figure = reading.meeting.agenda[0].figures[0]
    assert figure.value == decimal.Decimal("574") and isinstance(figure.value, decimal.Decimal)
    assert isinstance(figure.id, uuid.UUID)
    assert figure.when == mb.Instant(as_at=datetime.date(2021, 3, 31))
    assert type(figure.when.as_at) is datetime.date
    assert figure.unit is mb.Unit.COUNT and figure.unit == "count" and f"{figure.unit}" == "count"
    assert mb.Attendance(
        person={"name": "Ann Archer"}, capacity="member", status="present", presence=[{"left": "19:45"}]
    ).presence[0].left == datetime.time(19, 45)


def test_moments_keep_their_offset():
    moment = datetime.datetime(2024, 3, 12, 14, 30, 5, 250, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
    source = mb.Source(media_type="text/plain", bytes=1, sha256="0" * 64, retrieved_at=moment)
    assert source.retrieved_at == moment and source.retrieved_at.utcoffset() == moment.utcoffset()


def test_partial_dates():
    month = mb.Meeting(date="2023-07").date
    assert isinstance(month, mb.PartialDate) and str(month) == "2023-07"
    assert (month.earliest, month.latest) == (datetime.date(2023, 7, 1), datetime.date(2023, 7, 31))
    assert month.surely_before("2023-08-01") and month.may_be(datetime.date(2023, 7, 5))
    bounds = mb.Meeting(date={"earliest": "2018-09", "latest": "2020-03"}).date
    assert bounds == mb.PartialDate("2018-09..2020-03") and bounds.latest == datetime.date(2020, 3, 31)
    assert pickle.loads(pickle.dumps(bounds)) == bounds and hash(bounds) == hash(copy.copy(bounds))


def test_equality_ignores_where_a_record_came_from(reading):
    vote = mb.Vote(voter=mb.PersonRef(name="Ann Archer"), option="for")
    assert vote == mb.Vote.from_json('{"voter":{"name":"Ann Archer"},"option":"for"}')
    assert vote == mb.Vote.from_dict({"voter": {"name": "Ann Archer"}, "option": mb.VoteOption.FOR})
    assert hash(vote) == hash(mb.Vote(voter={"name": "Ann Archer"}, option="for"))
    assert vote != mb.Vote(voter={"name": "Ann Archer"}, option="against") and vote != "vote"
    assert reading.meeting == mb.Meeting.from_json(reading.meeting.to_json())
    one = mb.Venue(text="Hall", extensions={"a": 1, "b": [2]})
    other = mb.Venue(text="Hall", extensions={"b": [2], "a": 1})
    assert one == other and hash(one) == hash(other)


def test_records_are_frozen():
    venue = mb.Venue(text="Town Hall")
    with pytest.raises(AttributeError, match=r"frozen: `\.replace\(text=\.\.\.\)` gives a Venue that differs"):
        venue.text = "Guildhall"
    with pytest.raises(AttributeError, match="frozen"):
        del venue.text
    with pytest.raises(AttributeError):
        venue.other = 1
    venue_extensions = mb.Venue(text="Hall", extensions={"a": []})
    venue_extensions.extensions["a"].append(1)
    assert venue_extensions.extensions == {"a": []}


def test_replace(reading):
    venue = mb.Venue(text="Town Hall", room="Room 1")
    assert venue.replace(room=None) == mb.Venue(text="Town Hall")
    assert venue.replace(text="Guildhall").text == "Guildhall" and venue.text == "Town Hall"
    if hasattr(copy, "replace"):
        assert copy.replace(venue, room="2").room == "2"
    meeting = reading.meeting.replace(title="Another")
    assert meeting.id == reading.meeting.id and meeting.agenda == reading.meeting.agenda


def test_matching():
    vote = mb.Vote(voter=mb.PersonRef(name="Ann Archer"), option="for")
    scope = {"vote": vote, "mb": mb}
    exec(  # Python 3.9 has no match statement
        "match vote:\n case mb.Vote(mb.PersonRef(name), mb.VoteOption.FOR): found = name\n"
        if hasattr(__import__("ast"), "Match")
        else "found = 'Ann Archer'",
        scope,
    )
    assert scope["found"] == "Ann Archer"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(reading, protocol):
    again = pickle.loads(pickle.dumps(reading, protocol))
    assert again == reading and again.text == reading.text and again.report == reading.report
    item = reading.meeting.agenda[0]
    assert pickle.loads(pickle.dumps(item, protocol)) == item
    motion = mb.Motion(result="carried")  # no id yet
    assert pickle.loads(pickle.dumps(motion, protocol)) == motion
    assert pickle.loads(pickle.dumps(mb.VoteOption.FOR, protocol)) is mb.VoteOption.FOR
    assert pickle.loads(pickle.dumps(item.figures, protocol)) == item.figures


def test_copies_are_the_record_itself(reading):
    assert copy.copy(reading) is reading and copy.deepcopy(reading) is reading


def test_lists_are_sequences(reading):
    figures = reading.meeting.agenda[0].figures
    assert isinstance(figures, collections.abc.Sequence)
    assert figures[0] == figures[-len(figures)] and figures[-1] in figures
    assert list(figures) == [figures[n] for n in range(len(figures))] == list(reversed(list(reversed(figures))))
    assert figures[1:3] == tuple(figures)[1:3] and isinstance(figures[1:3], tuple)
    assert figures == list(figures) and figures == tuple(figures) and hash(figures) == hash(tuple(figures))
    assert figures.index(figures[2]) == 2 and figures.count(figures[2]) == 1
    for wrong in (len(figures), -len(figures) - 1, 10**30):
        with pytest.raises(IndexError):
            figures[wrong]
    with pytest.raises(TypeError):
        figures["0"]
    with pytest.raises(ValueError):
        figures.index("x")


def test_json_and_dicts(reading):
    assert json.loads(reading.to_json()) == reading.to_dict()
    assert reading.to_json().encode() == reading.to_json_bytes()
    for kind in (str, str.encode, lambda text: bytearray(text.encode()), lambda text: memoryview(text.encode())):
        assert mb.Reading.from_json(kind(reading.to_json())) == reading


def test_reprs_are_short_and_say_what_is_stated(reading):
    assert repr(mb.Counts(for_=7, against=2)) == "Counts(for_=7, against=2)"
    assert repr(mb.Vote(voter={"name": "Ann O'Neil"}, option="for")) == (
        "Vote(voter=PersonRef(name=\"Ann O'Neil\"), option='for')"
    )
    assert len(repr(reading)) < 1000 and "[1 AgendaItem]" in repr(reading)


def test_ids_of_authored_meetings_follow_the_recipe():
    def made():
        vote = mb.VoteEvent(method="voice", result="carried")
        item = mb.AgendaItem(order=1, title="Library hours", motions=[mb.Motion(result="carried")], votes=[vote])
        assert item.id == uuid.UUID(int=0)
        return mb.Meeting(
            council={"name": "Fernshire County Council"}, body={"name": "Cabinet"}, date="2024-03-12", agenda=[item]
        )

    meeting = made()
    name = "meeting\x1ffernshire county council\x1fcabinet\x1f2024-03-12\x1f"
    assert meeting.id == uuid.uuid5(uuid.UUID("53aca676-5450-5b60-92f9-908703fa327d"), name)
    assert meeting == made() and meeting.agenda[0].motions[0].vote == meeting.agenda[0].votes[0].id
    own = uuid.uuid4()
    assert mb.Meeting(id=own).id == own == mb.Meeting(id=str(own)).id


def test_three_answers_about_interests():
    assert mb.Meeting().interests is mb.NoDeclarations.NOT_STATED
    assert mb.Meeting(interests="none_declared").interests is mb.NoDeclarations.NONE_DECLARED
    declared = mb.Meeting(interests=[mb.DeclarationOfInterest(person={"name": "Ann"}, kind="personal")])
    assert declared.interests[0].person.name == "Ann"
    assert mb.AgendaItem(order=1, title="x", access={"exempt": {"paragraphs": [3]}}).access.exempt.paragraphs == [3]


def test_a_reading_knows_its_words(reading):
    title = next(one for one in reading.evidence if one.path == "/meeting/agenda/0/title")
    assert reading.words(title) in reading.text
    emoji = mb.read_text("Agenda item\n\n\U0001f5f3 Hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n")
    part = next(one for one in emoji.evidence if one.path.endswith("/parts/0/text"))
    assert emoji.words(part) == "the new hours be approved."
    assert mb.Reading.from_json(reading.to_json()).words(title) is None


def test_a_whole_class_says_what_it_is():
    assert mb.Vote.__doc__.startswith("One person")
    assert mb.Vote.option.__doc__ == "How." and mb.VoteOption.FOR.__doc__ == "For."
    with pytest.raises(TypeError, match="use one of its classes"):
        mb.Record()
    assert {mb.Vote, mb.Venue}
