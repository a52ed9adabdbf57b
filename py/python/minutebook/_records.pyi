# Written from core's declarations by tests/test_stubs.py (MINUTEBOOK_BLESS=1 rewrites it): do not edit.
import enum
from collections.abc import Iterable, Mapping, Sequence
from datetime import date as _date, datetime as _datetime, time as _time
from decimal import Decimal as _Decimal
from typing import Any, Literal, final
from uuid import UUID as _UUID

from typing_extensions import Self, TypeAlias

from minutebook import _extras
from minutebook._native import PartialDate as _PartialDate
from minutebook._native import Record as Record

__all__ = [
    "Record",
    "Word",
    "Reading",
    "Source",
    "Coverage",
    "Evidence",
    "Span",
    "Finding",
    "Related",
    "Meeting",
    "Venue",
    "Contact",
    "Notice",
    "NextMeeting",
    "Organization",
    "GroupSeats",
    "PersonRef",
    "KeyDecisionNotice",
    "PrivateMeetingNotice",
    "Consent",
    "Attendance",
    "Presence",
    "DeclarationOfInterest",
    "AgendaItem",
    "Deferral",
    "Block",
    "DiscussionPoint",
    "Action",
    "Priority",
    "MinutesApproval",
    "Document",
    "Motion",
    "VoteEvent",
    "Counts",
    "Vote",
    "CastingVote",
    "Resolution",
    "ResolutionPart",
    "CallIn",
    "Figure",
    "Measure",
    "Trend",
    "Partnership",
    "Membership",
    "Organ",
    "PartnershipMoney",
    "Report",
    "Held",
    "Unknown",
    "Profile",
    "Book",
    "BookPage",
    "BookMeeting",
    "BookItem",
    "MergedMeeting",
    "Mention",
    "Ground",
    "ProgressStep",
    "Matter",
    "MatterStage",
    "BookPerson",
    "PostHeld",
    "BookChair",
    "BookDeferral",
    "BookApproval",
    "BookAction",
    "BookPriority",
    "Development",
    "BookPartnership",
    "PartnershipStatement",
    "PartnershipDifference",
    "Series",
    "SeriesPoint",
    "SeriesConflict",
    "SeriesGap",
    "SeriesMisfit",
    "BookFormula",
    "FormulaUse",
    "Instant",
    "DateSpan",
    "WholeYear",
    "PeriodInWords",
    "Exempt",
    "Exemption",
    "ReadingFormat",
    "PageKind",
    "ReadingLimit",
    "Unreadable",
    "Basis",
    "Severity",
    "MeetingKind",
    "MeetingStatus",
    "Mode",
    "NoDeclarations",
    "MinutesStatus",
    "Classification",
    "NoticeRoute",
    "ConsentBy",
    "AttendanceStatus",
    "Capacity",
    "InterestKind",
    "InterestAction",
    "ItemKind",
    "OpenOrConfidential",
    "NoneStated",
    "DeferralDirection",
    "BlockKind",
    "PointKind",
    "ActionStatus",
    "PriorityStatus",
    "DocumentRole",
    "Outcome",
    "VoteMethod",
    "VoteOption",
    "ResolutionKind",
    "Verb",
    "Unit",
    "Hedge",
    "Direction",
    "PartnershipKind",
    "PartnershipModel",
    "MembershipRole",
    "OrganKind",
    "MoneyKind",
    "Nation",
    "CastingVoteCustom",
    "BookFormat",
    "GroundKind",
    "Progress",
    "MatterStep",
    "StatementKind",
    "SubjectGround",
    "PointBasis",
    "Requirement",
    "NotVotingReason",
    "Status",
    "Language",
    "SchemaKind",
    "AuthorityKind",
    "Confirmed",
]

class Word(str, enum.Enum):  # type: ignore[misc]
    """A word of a closed list. It is text: ``vote.option == "for"``."""

    def __new__(cls, value: object) -> Self: ...

@final
class ReadingFormat(Word):
    """Version of the contract that a reading follows."""
    MINUTEBOOK = "minutebook/1"
    """The first."""

_ReadingFormat: TypeAlias = Literal["minutebook/1"]

@final
class PageKind(Word):
    """What a published page is about."""
    AGENDA_ITEM = "agenda_item"
    """One agenda item."""
    MEETING = "meeting"
    """A whole meeting, item by item."""
    MINUTES = "minutes"
    """Minutes as a running text."""
    ISSUE = "issue"
    """One matter over several meetings."""
    DECISION = "decision"
    """One decision."""
    UNKNOWN = "unknown"
    """Nothing that the reader knows."""

_PageKind: TypeAlias = Literal["agenda_item", "meeting", "minutes", "issue", "decision", "unknown"]

@final
class ReadingLimit(Word):
    """What a page can have too much of."""
    BYTES = "bytes"
    """Bytes of the page."""
    ITEMS = "items"
    """Agenda items."""
    FACTS = "facts"
    """Facts with their evidence."""
    MEETINGS = "meetings"
    """Meetings: a reading is of one, the first that the page has."""

_ReadingLimit: TypeAlias = Literal["bytes", "items", "facts", "meetings"]

@final
class Unreadable(Word):
    """Why no text could be taken from a page."""
    NO_DOOR = "no_door"
    """The reader has no door for its form."""
    NO_TEXT_LAYER = "no_text_layer"
    """It holds pictures of pages, as a scanner makes them, and no text."""
    ENCRYPTED = "encrypted"
    """It is locked with a password."""
    DAMAGED = "damaged"
    """Its structure is broken."""
    TOO_LARGE = "too_large"
    """Unpacked, it is larger than the limits allow."""

_Unreadable: TypeAlias = Literal["no_door", "no_text_layer", "encrypted", "damaged", "too_large"]

@final
class Basis(Word):
    """On what ground a fact stands."""
    STATED = "stated"
    """The page says it in these words."""
    DERIVED = "derived"
    """It follows from facts that the page states, by arithmetic or by logic."""
    INFERRED = "inferred"
    """It is likely from the page's wording, not certain."""
    GIVEN = "given"
    """The caller said it; the page may say nothing."""

_Basis: TypeAlias = Literal["stated", "derived", "inferred", "given"]

@final
class Severity(Word):
    """How grave a finding is."""
    ERROR = "error"
    """The record contradicts itself, or cannot be read as a record."""
    WARNING = "warning"
    """The record departs from law or custom."""
    NOTE = "note"
    """Worth a human look."""

_Severity: TypeAlias = Literal["error", "warning", "note"]

@final
class MeetingKind(Word):
    """What kind of meeting it is."""
    ORDINARY = "ordinary"
    """An ordinary meeting."""
    ANNUAL = "annual"
    """The annual meeting (Local Government Act 1972, Sch 12 para 1)."""
    EXTRAORDINARY = "extraordinary"
    """An extraordinary meeting (Sch 12 para 3)."""
    INDIVIDUAL_DECISION = "individual_decision"
    """A decision of one person."""

_MeetingKind: TypeAlias = Literal["ordinary", "annual", "extraordinary", "individual_decision"]

@final
class MeetingStatus(Word):
    """What became of a meeting."""
    SCHEDULED = "scheduled"
    """Planned."""
    CONFIRMED = "confirmed"
    """Confirmed."""
    HELD = "held"
    """Held."""
    CANCELLED = "cancelled"
    """Cancelled."""
    POSTPONED = "postponed"
    """Put off without a new date."""
    RESCHEDULED = "rescheduled"
    """Moved to another date."""
    ADJOURNED = "adjourned"
    """Broken off, to go on later."""
    INQUORATE = "inquorate"
    """Could not do business for want of a quorum."""

_MeetingStatus: TypeAlias = Literal["scheduled", "confirmed", "held", "cancelled", "postponed", "rescheduled", "adjourned", "inquorate"]

@final
class Mode(Word):
    """How people attended."""
    IN_PERSON = "in_person"
    """In one room."""
    REMOTE = "remote"
    """By video or telephone."""
    HYBRID = "hybrid"
    """Both."""

_Mode: TypeAlias = Literal["in_person", "remote", "hybrid"]

@final
class NoDeclarations(Word):
    """What the page says of interests where it lists none."""
    NONE_DECLARED = "none_declared"
    """There were none."""
    NOT_STATED = "not_stated"
    """Nothing is said."""

_NoDeclarations: TypeAlias = Literal["none_declared", "not_stated"]

@final
class MinutesStatus(Word):
    """How far the minutes have come."""
    DRAFT = "draft"
    """Draft, not yet approved."""
    PUBLISHED = "published"
    """Published."""
    APPROVED = "approved"
    """Approved by a later meeting."""
    SIGNED = "signed"
    """Approved and signed."""

_MinutesStatus: TypeAlias = Literal["draft", "published", "approved", "signed"]

@final
class Classification(Word):
    """What kind of organisation decides or takes part."""
    LOCAL_AUTHORITY = "local_authority"
    """A council as a legal body."""
    FULL_COUNCIL = "full_council"
    """All members of the council sitting together."""
    CABINET = "cabinet"
    """The executive of leader and cabinet members."""
    CABINET_COMMITTEE = "cabinet_committee"
    """A committee of the cabinet."""
    CABINET_MEMBER = "cabinet_member"
    """One cabinet member deciding alone."""
    COMMITTEE = "committee"
    """A committee with powers of the council."""
    SUB_COMMITTEE = "sub_committee"
    """A part of a committee."""
    OVERVIEW_AND_SCRUTINY = "overview_and_scrutiny"
    """A body that examines the executive and recommends (Local Government Act 2000, s.9F)."""
    JOINT_COMMITTEE = "joint_committee"
    """A committee of several councils."""
    PANEL = "panel"
    """An advisory panel."""
    BOARD = "board"
    """A board, such as a partnership's."""
    PARISH_COUNCIL = "parish_council"
    """A parish, town or community council."""
    PARISH_MEETING = "parish_meeting"
    """A meeting of a parish's electors."""
    OFFICER = "officer"
    """An officer deciding under delegation."""
    OTHER = "other"
    """Anything else."""

_Classification: TypeAlias = Literal["local_authority", "full_council", "cabinet", "cabinet_committee", "cabinet_member", "committee", "sub_committee", "overview_and_scrutiny", "joint_committee", "panel", "board", "parish_council", "parish_meeting", "officer", "other"]

@final
class NoticeRoute(Word):
    """By which of the three ways of the law a key decision was announced."""
    FORWARD_PLAN = "forward_plan"
    """Published 28 clear days before (regulation 9): the forward plan."""
    GENERAL_EXCEPTION = "general_exception"
    """General exception: at least five clear days before (regulation 10)."""
    SPECIAL_URGENCY = "special_urgency"
    """Special urgency: with consent only (regulation 11)."""

_NoticeRoute: TypeAlias = Literal["forward_plan", "general_exception", "special_urgency"]

@final
class ConsentBy(Word):
    """Who agreed that something was urgent."""
    SCRUTINY_CHAIR = "scrutiny_chair"
    """The chair of the overview and scrutiny committee."""
    COUNCIL_CHAIR = "council_chair"
    """The chair of the council."""
    COUNCIL_VICE_CHAIR = "council_vice_chair"
    """The vice-chair of the council."""
    OTHER = "other"
    """Anybody else."""

_ConsentBy: TypeAlias = Literal["scrutiny_chair", "council_chair", "council_vice_chair", "other"]

@final
class AttendanceStatus(Word):
    """Whether somebody was there."""
    PRESENT = "present"
    """Present, if only for a while."""
    APOLOGIES = "apologies"
    """Sent apologies."""
    ABSENT = "absent"
    """Absent without apologies."""

_AttendanceStatus: TypeAlias = Literal["present", "apologies", "absent"]

@final
class Capacity(Word):
    """In what capacity somebody attends."""
    MEMBER = "member"
    """A member of the body."""
    SUBSTITUTE = "substitute"
    """A member's substitute."""
    CO_OPTED = "co_opted"
    """Co-opted by the body."""
    OFFICER = "officer"
    """An officer."""
    INVITEE = "invitee"
    """An invited person, councillors of other bodies included."""
    PUBLIC = "public"
    """The public and the press."""

_Capacity: TypeAlias = Literal["member", "substitute", "co_opted", "officer", "invitee", "public"]

@final
class InterestKind(Word):
    """Kind of a declared interest, in English law and custom."""
    DISCLOSABLE_PECUNIARY = "disclosable_pecuniary"
    """Disclosable pecuniary interest (Localism Act 2011, s.30)."""
    OTHER_REGISTRABLE = "other_registrable"
    """Another interest that the council's code wants registered."""
    NON_REGISTRABLE = "non_registrable"
    """An interest declared without being registrable."""
    PERSONAL = "personal"
    """A personal interest (older codes, Wales, Scotland)."""
    PREJUDICIAL = "prejudicial"
    """A prejudicial interest (older codes, Wales)."""
    UNSPECIFIED = "unspecified"
    """The page does not say."""

_InterestKind: TypeAlias = Literal["disclosable_pecuniary", "other_registrable", "non_registrable", "personal", "prejudicial", "unspecified"]

@final
class InterestAction(Word):
    """What a member with an interest did."""
    STAYED = "stayed"
    """Stayed and took part."""
    LEFT = "left"
    """Left the room."""
    DID_NOT_VOTE = "did_not_vote"
    """Stayed without voting."""
    DISPENSATION = "dispensation"
    """Took part under a dispensation (Localism Act 2011, s.33)."""

_InterestAction: TypeAlias = Literal["stayed", "left", "did_not_vote", "dispensation"]

@final
class ItemKind(Word):
    """What kind of business an item is."""
    APOLOGIES = "apologies"
    """Apologies for absence."""
    DECLARATIONS = "declarations"
    """Declarations of interest."""
    MINUTES = "minutes"
    """Minutes of an earlier meeting."""
    MATTERS_ARISING = "matters_arising"
    """Matters arising from them."""
    PUBLIC_QUESTIONS = "public_questions"
    """Questions from the public."""
    PETITIONS = "petitions"
    """Petitions."""
    REPORT = "report"
    """A report."""
    MOTION = "motion"
    """A motion on notice."""
    EXCLUSION = "exclusion"
    """Exclusion of press and public."""
    OUTSTANDING_ISSUES = "outstanding_issues"
    """Outstanding issues."""
    URGENT_BUSINESS = "urgent_business"
    """Urgent or other business."""
    DATE_OF_NEXT_MEETING = "date_of_next_meeting"
    """Date of the next meeting."""
    APPOINTMENT = "appointment"
    """Election or appointment of people."""
    INFORMATION = "information"
    """For information."""
    OTHER = "other"
    """Anything else."""

_ItemKind: TypeAlias = Literal["apologies", "declarations", "minutes", "matters_arising", "public_questions", "petitions", "report", "motion", "exclusion", "outstanding_issues", "urgent_business", "date_of_next_meeting", "appointment", "information", "other"]

@final
class OpenOrConfidential(Word):
    """Whether an item is open or closed by law."""
    PUBLIC = "public"
    """Open."""
    CONFIDENTIAL = "confidential"
    """Closed by law."""

_OpenOrConfidential: TypeAlias = Literal["public", "confidential"]

@final
class NoneStated(Word):
    """Things that the page says there were none of."""
    MATTERS_ARISING = "matters_arising"
    """No matters arising."""
    OUTSTANDING_ISSUES = "outstanding_issues"
    """No outstanding issues."""
    URGENT_BUSINESS = "urgent_business"
    """No urgent or other business."""
    PUBLIC_QUESTIONS = "public_questions"
    """No questions from the public."""
    DECLARATIONS = "declarations"
    """No declarations of interest."""

_NoneStated: TypeAlias = Literal["matters_arising", "outstanding_issues", "urgent_business", "public_questions", "declarations"]

@final
class DeferralDirection(Word):
    """Which way an item was put off."""
    FROM = "from"
    """It came here from an earlier meeting."""
    TO = "to"
    """It goes on to a later meeting."""

_DeferralDirection: TypeAlias = Literal["from", "to"]

@final
class BlockKind(Word):
    """What a block of the narrative is."""
    PARAGRAPH = "paragraph"
    """A paragraph."""
    BULLET = "bullet"
    """An element of a list."""
    HEADING = "heading"
    """A heading or a label standing alone."""
    TABLE_ROW = "table_row"
    """A row of a table."""

_BlockKind: TypeAlias = Literal["paragraph", "bullet", "heading", "table_row"]

@final
class PointKind(Word):
    """What a point of the discussion is."""
    STATEMENT = "statement"
    """Something said or reported."""
    QUESTION = "question"
    """A question."""
    RESPONSE = "response"
    """An answer."""
    CONCERN = "concern"
    """A worry."""
    VIEW = "view"
    """An opinion or a wish."""

_PointKind: TypeAlias = Literal["statement", "question", "response", "concern", "view"]

@final
class ActionStatus(Word):
    """How far an action has come."""
    OPEN = "open"
    """To be done."""
    IN_PROGRESS = "in_progress"
    """Under way."""
    DELAYED = "delayed"
    """Later than promised."""
    DONE = "done"
    """Done."""

_ActionStatus: TypeAlias = Literal["open", "in_progress", "delayed", "done"]

@final
class PriorityStatus(Word):
    """How far a priority has come."""
    PLANNED = "planned"
    """Set for the time to come."""
    CONTINUING = "continuing"
    """Carried on from before."""
    ACHIEVED = "achieved"
    """Reached."""

_PriorityStatus: TypeAlias = Literal["planned", "continuing", "achieved"]

@final
class DocumentRole(Word):
    """What a document is to its item."""
    MAIN_REPORT = "main_report"
    """The report that the item is about."""
    APPENDIX = "appendix"
    """An appendix."""
    ANNEX = "annex"
    """An annex."""
    SUPPLEMENT = "supplement"
    """A paper added after the agenda was published."""
    MINUTES = "minutes"
    """Minutes of a meeting."""
    OTHER = "other"
    """Anything else."""

_DocumentRole: TypeAlias = Literal["main_report", "appendix", "annex", "supplement", "minutes", "other"]

@final
class Outcome(Word):
    """What became of a motion or a vote."""
    CARRIED = "carried"
    """Carried, agreed, passed."""
    LOST = "lost"
    """Lost, not carried, fell."""
    TIED = "tied"
    """As many for as against, with no casting vote stated."""
    DEFERRED = "deferred"
    """Put off."""
    WITHDRAWN = "withdrawn"
    """Withdrawn by its mover."""
    REFERRED = "referred"
    """Sent to another body."""
    NOTED = "noted"
    """Noted."""
    LAPSED = "lapsed"
    """Lapsed, for want of a seconder or of time."""
    UNKNOWN = "unknown"
    """The page does not say, or was cut before it said."""

_Outcome: TypeAlias = Literal["carried", "lost", "tied", "deferred", "withdrawn", "referred", "noted", "lapsed", "unknown"]

@final
class VoteMethod(Word):
    """How a vote was taken."""
    ASSENT = "assent"
    """By general agreement, no count taken."""
    VOICE = "voice"
    """By voice."""
    SHOW_OF_HANDS = "show_of_hands"
    """By show of hands."""
    RECORDED = "recorded"
    """With every voter's name recorded."""
    BALLOT = "ballot"
    """By ballot."""
    ELECTRONIC = "electronic"
    """By an electronic system."""
    COUNTED = "counted"
    """Counted, by a way not stated."""
    UNKNOWN = "unknown"
    """Not stated."""

_VoteMethod: TypeAlias = Literal["assent", "voice", "show_of_hands", "recorded", "ballot", "electronic", "counted", "unknown"]

@final
class VoteOption(Word):
    """How one person voted, or why they did not."""
    FOR = "for"
    """For."""
    AGAINST = "against"
    """Against."""
    ABSTAIN = "abstain"
    """Present and abstaining."""
    ABSENT = "absent"
    """Not there."""
    NOT_VOTING = "not_voting"
    """Present and entitled, but took no part in the vote; the reason tells why. Not an abstention."""
    RECUSED = "recused"
    """Stood aside because of an interest."""
    PAIRED = "paired"
    """Paired with a member of the other side."""

_VoteOption: TypeAlias = Literal["for", "against", "abstain", "absent", "not_voting", "recused", "paired"]

@final
class ResolutionKind(Word):
    """What kind of act a resolution is."""
    DECISION = "decision"
    """The body decides."""
    RECOMMENDATION = "recommendation"
    """The body asks another to decide; what scrutiny resolves on an executive matter is one."""
    NOTE = "note"
    """The body takes note."""
    MINUTES_APPROVAL = "minutes_approval"
    """The body approves minutes of an earlier meeting."""
    PROCEDURAL = "procedural"
    """The body orders its own business: exclusion, adjournment, order of items."""

_ResolutionKind: TypeAlias = Literal["decision", "recommendation", "note", "minutes_approval", "procedural"]

@final
class Verb(Word):
    """Operative verbs of resolutions."""
    RESOLVE = "resolve"
    """Formal wrapper; the effect is in the verb that follows."""
    AGREE = "agree"
    """Adopts a proposal."""
    APPROVE = "approve"
    """Gives authority, or adopts a document."""
    ACCEPT = "accept"
    """Takes a report as satisfactory."""
    ADOPT = "adopt"
    """Makes a policy or a document the body's own."""
    NOTE = "note"
    """Is aware; commits to nothing."""
    RECEIVE = "receive"
    """Formally takes a document."""
    ENDORSE = "endorse"
    """Supports without deciding."""
    SUPPORT = "support"
    """Supports."""
    RECOMMEND = "recommend"
    """Asks another body to decide."""
    REFER = "refer"
    """Sends the matter to another body."""
    DEFER = "defer"
    """Puts off."""
    DELEGATE = "delegate"
    """Passes a power on to a named holder."""
    AUTHORISE = "authorise"
    """Gives leave to act."""
    APPOINT = "appoint"
    """Appoints a person."""
    ELECT = "elect"
    """Elects a person."""
    INSTRUCT = "instruct"
    """Orders an officer to act."""
    REQUEST = "request"
    """Asks an officer or others to act."""
    REVIEW = "review"
    """Examines."""
    EXCLUDE = "exclude"
    """Excludes press and public."""
    REJECT = "reject"
    """Refuses."""
    WITHDRAW = "withdraw"
    """Takes back."""
    THANK = "thank"
    """Thanks."""
    OTHER = "other"
    """Another effect."""

_Verb: TypeAlias = Literal["resolve", "agree", "approve", "accept", "adopt", "note", "receive", "endorse", "support", "recommend", "refer", "defer", "delegate", "authorise", "appoint", "elect", "instruct", "request", "review", "exclude", "reject", "withdraw", "thank", "other"]

@final
class Unit(Word):
    """Unit of a figure."""
    COUNT = "count"
    """A number of things or people."""
    PERCENT = "percent"
    """A share of a whole, in hundredths."""
    PERCENTAGE_POINTS = "percentage_points"
    """A difference of two percentages."""
    GBP = "gbp"
    """Pounds sterling."""
    EUR = "eur"
    """Euro."""
    DAYS = "days"
    """Days."""
    WEEKS = "weeks"
    """Weeks."""
    MONTHS = "months"
    """Months."""
    YEARS = "years"
    """Years."""
    RATIO = "ratio"
    """One quantity per another, or a fraction."""
    RANK = "rank"
    """A place in an order."""
    OTHER = "other"
    """Anything else."""

_Unit: TypeAlias = Literal["count", "percent", "percentage_points", "gbp", "eur", "days", "weeks", "months", "years", "ratio", "rank", "other"]

@final
class Hedge(Word):
    """A word that loosens a figure."""
    ABOUT = "about"
    """About, around, approximately, some."""
    ALMOST = "almost"
    """Almost, nearly: a little less."""
    OVER = "over"
    """Over, more than."""
    UNDER = "under"
    """Under, less than, fewer than."""
    AT_LEAST = "at_least"
    """At least, a minimum of."""
    AT_MOST = "at_most"
    """At most, up to."""
    ALL_BUT = "all_but"
    """All but: the figure is what is missing from the whole."""

_Hedge: TypeAlias = Literal["about", "almost", "over", "under", "at_least", "at_most", "all_but"]

@final
class Direction(Word):
    """Direction of a change."""
    UP = "up"
    """More, higher, better where more is better."""
    DOWN = "down"
    """Fewer, lower."""
    STEADY = "steady"
    """Unchanged."""

_Direction: TypeAlias = Literal["up", "down", "steady"]

@final
class PartnershipKind(Word):
    """What kind of partnership it is."""
    REGIONAL_ADOPTION_AGENCY = "regional_adoption_agency"
    """A regional adoption agency (Education and Adoption Act 2016)."""
    SHARED_SERVICE = "shared_service"
    """Another service that councils share."""
    JOINT_COMMITTEE = "joint_committee"
    """A joint committee."""
    OTHER = "other"
    """Anything else."""

_PartnershipKind: TypeAlias = Literal["regional_adoption_agency", "shared_service", "joint_committee", "other"]

@final
class PartnershipModel(Word):
    """How a partnership is built."""
    HOSTED = "hosted"
    """One council hosts the others' service."""
    PARTNERSHIP = "partnership"
    """Councils work together, none hosts."""
    ALLIANCE = "alliance"
    """A looser alliance, none hosts."""
    COMPANY = "company"
    """A company."""
    CHARITY = "charity"
    """A charity, such as a voluntary adoption agency."""
    TRUST = "trust"
    """A children's trust."""

_PartnershipModel: TypeAlias = Literal["hosted", "partnership", "alliance", "company", "charity", "trust"]

@final
class MembershipRole(Word):
    """What a member is to the partnership."""
    HOST = "host"
    """Hosts the service: employs its staff."""
    LEAD = "lead"
    """Leads, without being said to host."""
    MEMBER = "member"
    """An ordinary member."""
    PARTNER = "partner"
    """Works with the partnership without being a member."""

_MembershipRole: TypeAlias = Literal["host", "lead", "member", "partner"]

@final
class OrganKind(Word):
    """What kind of organ a partnership has."""
    BOARD = "board"
    """A board."""
    PANEL = "panel"
    """An adoption panel or another panel."""
    EXECUTIVE_BOARD = "executive_board"
    """An executive board."""
    MANAGEMENT_GROUP = "management_group"
    """A management group."""

_OrganKind: TypeAlias = Literal["board", "panel", "executive_board", "management_group"]

@final
class MoneyKind(Word):
    """What kind of money the page speaks of."""
    OVERSPEND = "overspend"
    """More was spent than planned."""
    UNDERSPEND = "underspend"
    """Less was spent than planned."""
    CONTRIBUTION = "contribution"
    """What a member pays in."""
    CARRY_FORWARD = "carry_forward"
    """Money taken into a later year."""
    RETURN = "return"
    """Money given back to members."""

_MoneyKind: TypeAlias = Literal["overspend", "underspend", "contribution", "carry_forward", "return"]

@final
class Nation(Word):
    """A nation of the United Kingdom: local government law differs between them."""
    ENGLAND = "england"
    """England."""
    WALES = "wales"
    """Wales."""
    SCOTLAND = "scotland"
    """Scotland."""
    NORTHERN_IRELAND = "northern_ireland"
    """Northern Ireland."""

_Nation: TypeAlias = Literal["england", "wales", "scotland", "northern_ireland"]

@final
class CastingVoteCustom(Word):
    """What a body's own rules or custom say of a casting vote."""
    FREE = "free"
    """The person presiding casts it as they think fit, as the law has it."""
    STATUS_QUO = "status_quo"
    """By custom it is cast for leaving things as they are: against the motion."""
    NONE = "none"
    """Nobody has one: a tied motion is not carried."""

_CastingVoteCustom: TypeAlias = Literal["free", "status_quo", "none"]

@final
class BookFormat(Word):
    """Version of the contract that a book follows."""
    MINUTEBOOK_BOOK = "minutebook-book/1"
    """The first."""

_BookFormat: TypeAlias = Literal["minutebook-book/1"]

@final
class GroundKind(Word):
    """What kind of ground a link stands on."""
    SAME_PAGE = "same_page"
    """One page lists them together."""
    SAME_MEETING = "same_meeting"
    """Their pages name the same council, body and date."""
    SAME_ADDRESS = "same_address"
    """The addresses of their pages carry the same number of a meeting."""
    STATED_DATE = "stated_date"
    """One names the date of the other."""
    SAME_TITLE = "same_title"
    """They carry the same title, years and small words apart."""
    TITLE_NAMED = "title_named"
    """The title of one stands in the other's title or purpose."""
    SHARED_NAME = "shared_name"
    """Both name the same thing: a project, a scheme, a partnership."""
    SHARED_WORDS = "shared_words"
    """Both use these uncommon words."""
    SAME_MATTER = "same_matter"
    """Both belong to one matter."""
    SAME_COUNCIL = "same_council"
    """Both belong to one council, by its name, its address or its name in a title."""
    SAME_POSTS = "same_posts"
    """Both name these posts."""
    NAME_WITH_POST = "name_with_post"
    """A page names the person together with the post."""

_GroundKind: TypeAlias = Literal["same_page", "same_meeting", "same_address", "stated_date", "same_title", "title_named", "shared_name", "shared_words", "same_matter", "same_council", "same_posts", "name_with_post"]

@final
class Progress(Word):
    """How far a thing has come, as a page says."""
    PLANNED = "planned"
    """To be done."""
    ONGOING = "ongoing"
    """Under way."""
    ALMOST_DONE = "almost_done"
    """Almost done."""
    DELAYED = "delayed"
    """Later than promised, or put off."""
    DONE = "done"
    """Done, ended, achieved."""
    REPEATED = "repeated"
    """Told again, without a word on how far it has come."""

_Progress: TypeAlias = Literal["planned", "ongoing", "almost_done", "delayed", "done", "repeated"]

@final
class MatterStep(Word):
    """What a meeting did with a matter."""
    CONSIDERED = "considered"
    """Heard and debated it, with no outcome stated."""
    RECOMMENDED = "recommended"
    """Recommended something to another body."""
    DECIDED = "decided"
    """Decided it."""
    DEFERRED = "deferred"
    """Put it off."""
    REFERRED = "referred"
    """Sent it to another body."""
    NOTED = "noted"
    """Took note."""

_MatterStep: TypeAlias = Literal["considered", "recommended", "decided", "deferred", "referred", "noted"]

@final
class StatementKind(Word):
    """What a page says of a partnership."""
    MODEL = "model"
    """How it is built."""
    MEMBER = "member"
    """Who belongs to it, and as what."""
    MEMBER_COUNT = "member_count"
    """How many belong to it."""
    LAUNCHED = "launched"
    """When it went live."""
    ORGAN = "organ"
    """Which boards and panels it has."""
    CHAIR = "chair"
    """Who chairs one of them."""
    FUNCTION = "function"
    """What it does."""
    MONEY = "money"
    """What is said of its money."""

_StatementKind: TypeAlias = Literal["model", "member", "member_count", "launched", "organ", "chair", "function", "money"]

@final
class SubjectGround(Word):
    """How it is known whose number a figure is."""
    FIGURE = "figure"
    """The figure names it."""
    MEETING = "meeting"
    """It is the council that met."""
    TITLE = "title"
    """The title of the report names a council."""
    WORDS = "words"
    """The words around the report's figures name a council."""

_SubjectGround: TypeAlias = Literal["figure", "meeting", "title", "words"]

@final
class PointBasis(Word):
    """Where a point's value comes from."""
    REPORTED = "reported"
    """A page states it."""
    COMPUTED = "computed"
    """It follows from a part and a whole that pages state for the same date."""

_PointBasis: TypeAlias = Literal["reported", "computed"]

@final
class Requirement(Word):
    """What a carried motion needs."""
    MAJORITY = "majority"
    """More for than against among those present and voting (Local Government Act 1972, Sch 12 para 39)."""
    TWO_THIRDS = "two_thirds"
    """Two thirds of those voting."""
    NO_DISSENT = "no_dissent"
    """Nobody against."""

_Requirement: TypeAlias = Literal["majority", "two_thirds", "no_dissent"]

@final
class NotVotingReason(Word):
    """Why somebody present did not vote."""
    DID_NOT_HEAR_FULL_DEBATE = "did_not_hear_full_debate"
    """Came in after the debate had begun."""
    INTEREST = "interest"
    """Had an interest in the matter."""

_NotVotingReason: TypeAlias = Literal["did_not_hear_full_debate", "interest"]

@final
class Status(Word):
    """Where a rule stands in its life. Codes of retired rules are never used again."""
    STABLE = "stable"
    """Runs by default."""
    PREVIEW = "preview"
    """Runs by default, and may still change."""
    RETIRED = "retired"
    """No longer runs."""

_Status: TypeAlias = Literal["stable", "preview", "retired"]

@final
class Language(Word):
    """A language that messages can be told in."""
    EN = "en"
    """English."""
    CY = "cy"
    """Welsh."""

_Language: TypeAlias = Literal["en", "cy"]

@final
class SchemaKind(Word):
    """A record that has a JSON Schema of its own."""
    READING = "reading"
    """One page as read."""
    BOOK = "book"
    """Many readings together."""
    MEETING = "meeting"
    """One meeting."""
    REPORT = "report"
    """What the rules answered."""
    PROFILE = "profile"
    """A body's own rules."""

_SchemaKind: TypeAlias = Literal["reading", "book", "meeting", "report", "profile"]

@final
class AuthorityKind(Word):
    """What kind of authority it is."""
    COUNTY = "county"
    """A county council above districts."""
    DISTRICT = "district"
    """A district council below a county."""
    UNITARY = "unitary"
    """One council for all functions."""
    METROPOLITAN_DISTRICT = "metropolitan_district"
    """A metropolitan borough or district."""
    LONDON_BOROUGH = "london_borough"
    """A London borough."""
    CITY_OF_LONDON = "city_of_london"
    """The City of London Corporation."""
    COMBINED_AUTHORITY = "combined_authority"
    """A combined authority of several councils."""
    STRATEGIC_REGIONAL_AUTHORITY = "strategic_regional_authority"
    """The Greater London Authority."""

_AuthorityKind: TypeAlias = Literal["county", "district", "unitary", "metropolitan_district", "london_borough", "city_of_london", "combined_authority", "strategic_regional_authority"]

@final
class Confirmed(Word):
    """Whether the sources of a row bear it out."""
    YES = "yes"
    """They do."""
    PARTLY = "partly"
    """They bear out a part of it; the note says which."""
    NO = "no"
    """It rests on recollection or inference."""

_Confirmed: TypeAlias = Literal["yes", "partly", "no"]

@final
class Reading(_extras._Reading, _extras.Everything, Record):
    """One page as read: the record, its evidence, its findings."""
    __match_args__ = (
        "format",
        "source",
        "page",
        "meeting",
        "coverage",
        "partnerships",
        "evidence",
        "findings",
        "extensions",
    )
    def __new__(
        cls,
        *,
        format: ReadingFormat | _ReadingFormat,
        source: Source | Mapping[str, Any],
        page: PageKind | _PageKind,
        meeting: Meeting | Mapping[str, Any],
        coverage: Coverage | Mapping[str, Any],
        partnerships: Iterable[Partnership | Mapping[str, Any]] | None = None,
        evidence: Iterable[Evidence | Mapping[str, Any]] | None = None,
        findings: Iterable[Finding | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        format: ReadingFormat | _ReadingFormat | None = ...,
        source: Source | Mapping[str, Any] | None = ...,
        page: PageKind | _PageKind | None = ...,
        meeting: Meeting | Mapping[str, Any] | None = ...,
        coverage: Coverage | Mapping[str, Any] | None = ...,
        partnerships: Iterable[Partnership | Mapping[str, Any]] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any]] | None = ...,
        findings: Iterable[Finding | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def format(self) -> ReadingFormat:
        """Version of the contract."""
    @property
    def source(self) -> Source:
        """Where the page came from."""
    @property
    def page(self) -> PageKind:
        """What it is about."""
    @property
    def meeting(self) -> Meeting:
        """The meeting, however little is known of it."""
    @property
    def coverage(self) -> Coverage:
        """How much was understood."""
    @property
    def partnerships(self) -> Sequence[Partnership]:
        """Partnerships that the page describes."""
    @property
    def evidence(self) -> Sequence[Evidence]:
        """Where every fact stands."""
    @property
    def findings(self) -> Sequence[Finding]:
        """What is wrong or worth a look."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Source(_extras.Everything, Record):
    """Where a page came from."""
    __match_args__ = (
        "media_type",
        "bytes",
        "sha256",
        "encoding",
        "url",
        "title",
        "retrieved_at",
        "extensions",
    )
    def __new__(
        cls,
        *,
        media_type: str,
        bytes: int,
        sha256: str,
        encoding: str | None = None,
        url: str | None = None,
        title: str | None = None,
        retrieved_at: _datetime | str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        media_type: str | None = ...,
        bytes: int | None = ...,
        sha256: str | None = ...,
        encoding: str | None = ...,
        url: str | None = ...,
        title: str | None = ...,
        retrieved_at: _datetime | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def media_type(self) -> str:
        """Media type, such as `text/plain`."""
    @property
    def bytes(self) -> int:
        """Size in bytes."""
    @property
    def sha256(self) -> str:
        """Hash of those bytes."""
    @property
    def encoding(self) -> str | None:
        """Encoding that the bytes were decoded from, such as `UTF-8` or `windows-1252`."""
    @property
    def url(self) -> str | None:
        """Address."""
    @property
    def title(self) -> str | None:
        """Title or file name."""
    @property
    def retrieved_at(self) -> _datetime | None:
        """When it was fetched."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Coverage(_extras.Everything, Record):
    """How much of a page the reader understood."""
    __match_args__ = (
        "lines",
        "understood",
        "unread",
        "limits",
        "unreadable",
        "extensions",
    )
    def __new__(
        cls,
        *,
        lines: int,
        understood: int,
        unread: Iterable[Span | Mapping[str, Any]] | None = None,
        limits: Iterable[ReadingLimit | _ReadingLimit] | None = None,
        unreadable: Unreadable | _Unreadable | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        lines: int | None = ...,
        understood: int | None = ...,
        unread: Iterable[Span | Mapping[str, Any]] | None = ...,
        limits: Iterable[ReadingLimit | _ReadingLimit] | None = ...,
        unreadable: Unreadable | _Unreadable | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def lines(self) -> int:
        """Lines with text."""
    @property
    def understood(self) -> int:
        """Lines that some part of the record came from."""
    @property
    def unread(self) -> Sequence[Span]:
        """Lines that no part of the record came from."""
    @property
    def limits(self) -> Sequence[ReadingLimit]:
        """Limits that the page met; what stands behind them was not read."""
    @property
    def unreadable(self) -> Unreadable | None:
        """Why there is no text at all, where the page has some form that gave none."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Evidence(_extras.Everything, Record):
    """The ground of one fact."""
    __match_args__ = (
        "path",
        "basis",
        "span",
        "from_",
        "extensions",
    )
    def __new__(
        cls,
        *,
        path: str,
        basis: Basis | _Basis,
        span: Span | Mapping[str, Any] | None = None,
        from_: Iterable[str] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        path: str | None = ...,
        basis: Basis | _Basis | None = ...,
        span: Span | Mapping[str, Any] | None = ...,
        from_: Iterable[str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def path(self) -> str:
        """The fact's place in the reading."""
    @property
    def basis(self) -> Basis:
        """On what ground it stands."""
    @property
    def span(self) -> Span | None:
        """Where it stands in the source text; absent only for what the caller gave."""
    @property
    def from_(self) -> Sequence[str]:
        """The facts that it was derived from."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Span(_extras.Everything, Record):
    """A stretch of the decoded source text, in UTF-8 bytes."""
    __match_args__ = (
        "start",
        "end",
        "extensions",
    )
    def __new__(
        cls,
        *,
        start: int,
        end: int,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        start: int | None = ...,
        end: int | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def start(self) -> int:
        """First byte."""
    @property
    def end(self) -> int:
        """One past the last byte."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Finding(_extras.Everything, Record):
    """What a rule found at one place of a record."""
    __match_args__ = (
        "code",
        "slug",
        "severity",
        "path",
        "message",
        "span",
        "args",
        "help",
        "source",
        "related",
        "extensions",
    )
    def __new__(
        cls,
        *,
        code: str,
        slug: str,
        severity: Severity | _Severity,
        path: str,
        message: str,
        span: Span | Mapping[str, Any] | None = None,
        args: Mapping[str, Any] | None = None,
        help: str | None = None,
        source: str | None = None,
        related: Iterable[Related | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        code: str | None = ...,
        slug: str | None = ...,
        severity: Severity | _Severity | None = ...,
        path: str | None = ...,
        message: str | None = ...,
        span: Span | Mapping[str, Any] | None = ...,
        args: Mapping[str, Any] | None = ...,
        help: str | None = ...,
        source: str | None = ...,
        related: Iterable[Related | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def code(self) -> str:
        """The rule's code."""
    @property
    def slug(self) -> str:
        """The rule's name."""
    @property
    def severity(self) -> Severity:
        """How grave it is."""
    @property
    def path(self) -> str:
        """The place."""
    @property
    def message(self) -> str:
        """One sentence: what was expected and what was found. Derived from slug and `args`."""
    @property
    def span(self) -> Span | None:
        """Where it stands in the source text."""
    @property
    def args(self) -> dict[str, Any]:
        """The values that the message is made of."""
    @property
    def help(self) -> str | None:
        """What to do about it."""
    @property
    def source(self) -> str | None:
        """The law or logic behind the rule."""
    @property
    def related(self) -> Sequence[Related]:
        """Other places that matter."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Related(_extras.Everything, Record):
    """Another place that supports or contradicts a finding."""
    __match_args__ = (
        "path",
        "label",
        "span",
        "extensions",
    )
    def __new__(
        cls,
        *,
        path: str,
        label: str,
        span: Span | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        path: str | None = ...,
        label: str | None = ...,
        span: Span | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def path(self) -> str:
        """The place."""
    @property
    def label(self) -> str:
        """What it has to do with the finding."""
    @property
    def span(self) -> Span | None:
        """Where it stands in the source text."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Meeting(_extras._Meeting, _extras.Everything, Record):
    """A meeting of one body, or a decision of one person, as far as it is known."""
    __match_args__ = (
        "id",
        "council",
        "body",
        "kind",
        "title",
        "date",
        "start_time",
        "end_time",
        "status",
        "rescheduled_from",
        "mode",
        "venue",
        "contact",
        "notice",
        "attendance",
        "public_present",
        "interests",
        "agenda",
        "documents",
        "minutes_status",
        "next_meeting",
        "extensions",
    )
    def __new__(
        cls,
        *,
        id: _UUID | str | None = None,
        council: Organization | Mapping[str, Any] | None = None,
        body: Organization | Mapping[str, Any] | None = None,
        kind: MeetingKind | _MeetingKind | None = None,
        title: str | None = None,
        date: _date | _PartialDate | str | None = None,
        start_time: _time | str | None = None,
        end_time: _time | str | None = None,
        status: MeetingStatus | _MeetingStatus | None = None,
        rescheduled_from: _date | _PartialDate | str | None = None,
        mode: Mode | _Mode | None = None,
        venue: Venue | Mapping[str, Any] | None = None,
        contact: Contact | Mapping[str, Any] | None = None,
        notice: Notice | Mapping[str, Any] | None = None,
        attendance: Iterable[Attendance | Mapping[str, Any]] | None = None,
        public_present: int | None = None,
        interests: NoDeclarations | _NoDeclarations | Iterable[DeclarationOfInterest | Mapping[str, Any]] | None = None,
        agenda: Iterable[AgendaItem | Mapping[str, Any]] | None = None,
        documents: Iterable[Document | Mapping[str, Any]] | None = None,
        minutes_status: MinutesStatus | _MinutesStatus | None = None,
        next_meeting: NextMeeting | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        id: _UUID | str | None = ...,
        council: Organization | Mapping[str, Any] | None = ...,
        body: Organization | Mapping[str, Any] | None = ...,
        kind: MeetingKind | _MeetingKind | None = ...,
        title: str | None = ...,
        date: _date | _PartialDate | str | None = ...,
        start_time: _time | str | None = ...,
        end_time: _time | str | None = ...,
        status: MeetingStatus | _MeetingStatus | None = ...,
        rescheduled_from: _date | _PartialDate | str | None = ...,
        mode: Mode | _Mode | None = ...,
        venue: Venue | Mapping[str, Any] | None = ...,
        contact: Contact | Mapping[str, Any] | None = ...,
        notice: Notice | Mapping[str, Any] | None = ...,
        attendance: Iterable[Attendance | Mapping[str, Any]] | None = ...,
        public_present: int | None = ...,
        interests: NoDeclarations | _NoDeclarations | Iterable[DeclarationOfInterest | Mapping[str, Any]] | None = ...,
        agenda: Iterable[AgendaItem | Mapping[str, Any]] | None = ...,
        documents: Iterable[Document | Mapping[str, Any]] | None = ...,
        minutes_status: MinutesStatus | _MinutesStatus | None = ...,
        next_meeting: NextMeeting | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def id(self) -> _UUID:
        """Identity of the record; see the recipe in `Id`."""
    @property
    def council(self) -> Organization | None:
        """Which council."""
    @property
    def body(self) -> Organization | None:
        """Which body of it met."""
    @property
    def kind(self) -> MeetingKind | None:
        """What kind of meeting."""
    @property
    def title(self) -> str | None:
        """Title as printed."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """Its date."""
    @property
    def start_time(self) -> _time | None:
        """When it began."""
    @property
    def end_time(self) -> _time | None:
        """When it ended."""
    @property
    def status(self) -> MeetingStatus | None:
        """What became of it."""
    @property
    def rescheduled_from(self) -> _date | _PartialDate | None:
        """The date that it was moved from."""
    @property
    def mode(self) -> Mode | None:
        """How people attended."""
    @property
    def venue(self) -> Venue | None:
        """Where it was held."""
    @property
    def contact(self) -> Contact | None:
        """Whom to ask."""
    @property
    def notice(self) -> Notice | None:
        """How it was announced."""
    @property
    def attendance(self) -> Sequence[Attendance]:
        """Who was there, who sent apologies."""
    @property
    def public_present(self) -> int | None:
        """How many of the public were there."""
    @property
    def interests(self) -> NoDeclarations | Sequence[DeclarationOfInterest]:
        """Interests declared for the meeting as a whole."""
    @property
    def agenda(self) -> Sequence[AgendaItem]:
        """Items of business, in order."""
    @property
    def documents(self) -> Sequence[Document]:
        """Papers of the meeting as a whole."""
    @property
    def minutes_status(self) -> MinutesStatus | None:
        """How far its minutes have come."""
    @property
    def next_meeting(self) -> NextMeeting | None:
        """The meeting after it."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Venue(_extras.Everything, Record):
    """Where a meeting was held."""
    __match_args__ = (
        "text",
        "room",
        "building",
        "address",
        "extensions",
    )
    def __new__(
        cls,
        *,
        text: str,
        room: str | None = None,
        building: str | None = None,
        address: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        text: str | None = ...,
        room: str | None = ...,
        building: str | None = ...,
        address: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def text(self) -> str:
        """The place as printed."""
    @property
    def room(self) -> str | None:
        """Room."""
    @property
    def building(self) -> str | None:
        """Building."""
    @property
    def address(self) -> str | None:
        """Address."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Contact(_extras.Everything, Record):
    """Whom to ask about a meeting."""
    __match_args__ = (
        "name",
        "team",
        "email",
        "phone",
        "extensions",
    )
    def __new__(
        cls,
        *,
        name: str | None = None,
        team: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        name: str | None = ...,
        team: str | None = ...,
        email: str | None = ...,
        phone: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def name(self) -> str | None:
        """Name as printed."""
    @property
    def team(self) -> str | None:
        """Team or department."""
    @property
    def email(self) -> str | None:
        """Email address."""
    @property
    def phone(self) -> str | None:
        """Telephone number as printed."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Notice(_extras.Everything, Record):
    """How a meeting was announced."""
    __match_args__ = (
        "published",
        "summons",
        "short_notice_reason",
        "private",
        "extensions",
    )
    def __new__(
        cls,
        *,
        published: _date | _PartialDate | str | None = None,
        summons: _date | _PartialDate | str | None = None,
        short_notice_reason: str | None = None,
        private: PrivateMeetingNotice | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        published: _date | _PartialDate | str | None = ...,
        summons: _date | _PartialDate | str | None = ...,
        short_notice_reason: str | None = ...,
        private: PrivateMeetingNotice | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def published(self) -> _date | _PartialDate | None:
        """When the public notice and agenda were published."""
    @property
    def summons(self) -> _date | _PartialDate | None:
        """When members were summoned."""
    @property
    def short_notice_reason(self) -> str | None:
        """Why it was called at short notice."""
    @property
    def private(self) -> PrivateMeetingNotice | None:
        """How it was announced that the executive would meet in private."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class NextMeeting(_extras.Everything, Record):
    """The meeting after this one."""
    __match_args__ = (
        "date",
        "time",
        "venue",
        "extensions",
    )
    def __new__(
        cls,
        *,
        date: _date | _PartialDate | str | None = None,
        time: _time | str | None = None,
        venue: Venue | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        date: _date | _PartialDate | str | None = ...,
        time: _time | str | None = ...,
        venue: Venue | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """Its date."""
    @property
    def time(self) -> _time | None:
        """Its time."""
    @property
    def venue(self) -> Venue | None:
        """Its place."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Organization(_extras.Everything, Record):
    """A council, a body of it, or another organisation. At least a name or a classification is known."""
    __match_args__ = (
        "name",
        "classification",
        "gss",
        "quorum",
        "seats",
        "disqualified",
        "groups",
        "extensions",
    )
    def __new__(
        cls,
        *,
        name: str | None = None,
        classification: Classification | _Classification | None = None,
        gss: str | None = None,
        quorum: int | None = None,
        seats: int | None = None,
        disqualified: int | None = None,
        groups: Iterable[GroupSeats | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        name: str | None = ...,
        classification: Classification | _Classification | None = ...,
        gss: str | None = ...,
        quorum: int | None = ...,
        seats: int | None = ...,
        disqualified: int | None = ...,
        groups: Iterable[GroupSeats | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def name(self) -> str | None:
        """Name as printed."""
    @property
    def classification(self) -> Classification | None:
        """What kind of organisation it is."""
    @property
    def gss(self) -> str | None:
        """GSS code of its area."""
    @property
    def quorum(self) -> int | None:
        """Members that must be present for business, where the body's own rules say so."""
    @property
    def seats(self) -> int | None:
        """Seats, vacancies included."""
    @property
    def disqualified(self) -> int | None:
        """Members who were disqualified at one time, where the record says (Local Government Act 1972, Sch 12 para
        45).
        """
    @property
    def groups(self) -> Sequence[GroupSeats]:
        """How its seats are shared between political groups."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class GroupSeats(_extras.Everything, Record):
    """The seats of one political group."""
    __match_args__ = (
        "group",
        "seats",
        "extensions",
    )
    def __new__(
        cls,
        *,
        group: str,
        seats: int,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        group: str | None = ...,
        seats: int | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def group(self) -> str:
        """Name of the group as printed."""
    @property
    def seats(self) -> int:
        """How many seats it has."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class PersonRef(_extras.Everything, Record):
    """A person as the page names them; at least one of name and post is known.

    Somebody known only by post ("cabinet member for transport") is a full voter, owner or speaker.
    """
    __match_args__ = (
        "name",
        "honorific",
        "post",
        "organization",
        "person_id",
        "extensions",
    )
    def __new__(
        cls,
        *,
        name: str | None = None,
        honorific: str | None = None,
        post: str | None = None,
        organization: Organization | Mapping[str, Any] | None = None,
        person_id: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        name: str | None = ...,
        honorific: str | None = ...,
        post: str | None = ...,
        organization: Organization | Mapping[str, Any] | None = ...,
        person_id: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def name(self) -> str | None:
        """Name as printed, without title."""
    @property
    def honorific(self) -> str | None:
        """Title as printed, such as `Councillor`, `Cllr`, `Mrs`."""
    @property
    def post(self) -> str | None:
        """Office or post, such as `Head of Looked After Children`."""
    @property
    def organization(self) -> Organization | None:
        """Whom they act for, where the page says so."""
    @property
    def person_id(self) -> str | None:
        """Identity in the caller's own register."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class KeyDecisionNotice(_extras.Everything, Record):
    """How a key decision was announced (SI 2012/2089, regulations 9 to 11)."""
    __match_args__ = (
        "route",
        "published",
        "chair_informed",
        "reason",
        "consent",
        "extensions",
    )
    def __new__(
        cls,
        *,
        route: NoticeRoute | _NoticeRoute | None = None,
        published: _date | _PartialDate | str | None = None,
        chair_informed: _date | _PartialDate | str | None = None,
        reason: str | None = None,
        consent: Consent | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        route: NoticeRoute | _NoticeRoute | None = ...,
        published: _date | _PartialDate | str | None = ...,
        chair_informed: _date | _PartialDate | str | None = ...,
        reason: str | None = ...,
        consent: Consent | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def route(self) -> NoticeRoute | None:
        """By which way."""
    @property
    def published(self) -> _date | _PartialDate | None:
        """When the notice was published."""
    @property
    def chair_informed(self) -> _date | _PartialDate | None:
        """When the chair of scrutiny was told (general exception)."""
    @property
    def reason(self) -> str | None:
        """Why it could not be announced in time."""
    @property
    def consent(self) -> Consent | None:
        """Who agreed to special urgency."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class PrivateMeetingNotice(_extras.Everything, Record):
    """How it was announced that an executive would meet in private (SI 2012/2089, regulation 5)."""
    __match_args__ = (
        "first",
        "second",
        "reason",
        "consent",
        "extensions",
    )
    def __new__(
        cls,
        *,
        first: _date | _PartialDate | str | None = None,
        second: _date | _PartialDate | str | None = None,
        reason: str | None = None,
        consent: Consent | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        first: _date | _PartialDate | str | None = ...,
        second: _date | _PartialDate | str | None = ...,
        reason: str | None = ...,
        consent: Consent | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def first(self) -> _date | _PartialDate | None:
        """When the first notice was published, due 28 clear days before."""
    @property
    def second(self) -> _date | _PartialDate | None:
        """When the second notice was published, due five clear days before."""
    @property
    def reason(self) -> str | None:
        """Why the meeting is private."""
    @property
    def consent(self) -> Consent | None:
        """Who agreed that it could not wait for the notices."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Consent(_extras.Everything, Record):
    """Consent to an urgent matter."""
    __match_args__ = (
        "by",
        "person",
        "date",
        "extensions",
    )
    def __new__(
        cls,
        *,
        by: ConsentBy | _ConsentBy,
        person: PersonRef | Mapping[str, Any] | None = None,
        date: _date | _PartialDate | str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        by: ConsentBy | _ConsentBy | None = ...,
        person: PersonRef | Mapping[str, Any] | None = ...,
        date: _date | _PartialDate | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def by(self) -> ConsentBy:
        """In which office it was given."""
    @property
    def person(self) -> PersonRef | None:
        """Who gave it."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """When."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Attendance(_extras.Everything, Record):
    """One person's attendance."""
    __match_args__ = (
        "person",
        "status",
        "capacity",
        "group",
        "presiding",
        "substitute_for",
        "remote",
        "presence",
        "extensions",
    )
    def __new__(
        cls,
        *,
        person: PersonRef | Mapping[str, Any],
        status: AttendanceStatus | _AttendanceStatus,
        capacity: Capacity | _Capacity | None = None,
        group: str | None = None,
        presiding: bool | None = None,
        substitute_for: PersonRef | Mapping[str, Any] | None = None,
        remote: bool | None = None,
        presence: Iterable[Presence | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        person: PersonRef | Mapping[str, Any] | None = ...,
        status: AttendanceStatus | _AttendanceStatus | None = ...,
        capacity: Capacity | _Capacity | None = ...,
        group: str | None = ...,
        presiding: bool | None = ...,
        substitute_for: PersonRef | Mapping[str, Any] | None = ...,
        remote: bool | None = ...,
        presence: Iterable[Presence | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def person(self) -> PersonRef:
        """Who."""
    @property
    def status(self) -> AttendanceStatus:
        """Whether they were there."""
    @property
    def capacity(self) -> Capacity | None:
        """In what capacity, where the page tells."""
    @property
    def group(self) -> str | None:
        """Political group as printed."""
    @property
    def presiding(self) -> bool:
        """True for the person who took the chair."""
    @property
    def substitute_for(self) -> PersonRef | None:
        """Whom a substitute stood in for."""
    @property
    def remote(self) -> bool:
        """True for attendance by video or telephone."""
    @property
    def presence(self) -> Sequence[Presence]:
        """Comings and goings, in order."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Presence(_extras.Everything, Record):
    """One spell of presence."""
    __match_args__ = (
        "joined",
        "left",
        "reason",
        "extensions",
    )
    def __new__(
        cls,
        *,
        joined: _time | _UUID | str | None = None,
        left: _time | _UUID | str | None = None,
        reason: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        joined: _time | _UUID | str | None = ...,
        left: _time | _UUID | str | None = ...,
        reason: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def joined(self) -> _time | _UUID | None:
        """When it began, where that is stated."""
    @property
    def left(self) -> _time | _UUID | None:
        """When it ended, where that is stated."""
    @property
    def reason(self) -> str | None:
        """Why they came late or left."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class DeclarationOfInterest(_extras.Everything, Record):
    """An interest that somebody declared."""
    __match_args__ = (
        "person",
        "kind",
        "item",
        "text",
        "action",
        "extensions",
    )
    def __new__(
        cls,
        *,
        person: PersonRef | Mapping[str, Any],
        kind: InterestKind | _InterestKind,
        item: str | None = None,
        text: str | None = None,
        action: InterestAction | _InterestAction | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        person: PersonRef | Mapping[str, Any] | None = ...,
        kind: InterestKind | _InterestKind | None = ...,
        item: str | None = ...,
        text: str | None = ...,
        action: InterestAction | _InterestAction | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def person(self) -> PersonRef:
        """Who declared it."""
    @property
    def kind(self) -> InterestKind:
        """What kind of interest."""
    @property
    def item(self) -> str | None:
        """Number or title of the item that it concerns, as printed."""
    @property
    def text(self) -> str | None:
        """What the interest is, as printed."""
    @property
    def action(self) -> InterestAction | None:
        """What they did about it."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class AgendaItem(_extras.Everything, Record):
    """One item of business."""
    __match_args__ = (
        "id",
        "order",
        "title",
        "number",
        "minute_number",
        "kind",
        "purpose",
        "report_of",
        "period",
        "access",
        "urgency",
        "listed",
        "deferral",
        "minutes",
        "discussion",
        "interests",
        "motions",
        "votes",
        "resolutions",
        "actions",
        "priorities",
        "figures",
        "trends",
        "minutes_approved",
        "none_stated",
        "documents",
        "observance",
        "truncated",
        "items",
        "extensions",
    )
    def __new__(
        cls,
        *,
        order: int,
        title: str,
        id: _UUID | str | None = None,
        number: str | None = None,
        minute_number: str | None = None,
        kind: ItemKind | _ItemKind | None = None,
        purpose: str | None = None,
        report_of: Iterable[PersonRef | Mapping[str, Any]] | None = None,
        period: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = None,
        access: OpenOrConfidential | _OpenOrConfidential | Exempt | Mapping[str, Any] | None = None,
        urgency: str | None = None,
        listed: bool | None = None,
        deferral: Iterable[Deferral | Mapping[str, Any]] | None = None,
        minutes: Iterable[Block | Mapping[str, Any]] | None = None,
        discussion: Iterable[DiscussionPoint | Mapping[str, Any]] | None = None,
        interests: NoDeclarations | _NoDeclarations | Iterable[DeclarationOfInterest | Mapping[str, Any]] | None = None,
        motions: Iterable[Motion | Mapping[str, Any]] | None = None,
        votes: Iterable[VoteEvent | Mapping[str, Any]] | None = None,
        resolutions: Iterable[Resolution | Mapping[str, Any]] | None = None,
        actions: Iterable[Action | Mapping[str, Any]] | None = None,
        priorities: Iterable[Priority | Mapping[str, Any]] | None = None,
        figures: Iterable[Figure | Mapping[str, Any]] | None = None,
        trends: Iterable[Trend | Mapping[str, Any]] | None = None,
        minutes_approved: Iterable[MinutesApproval | Mapping[str, Any]] | None = None,
        none_stated: Iterable[NoneStated | _NoneStated] | None = None,
        documents: Iterable[Document | Mapping[str, Any]] | None = None,
        observance: str | None = None,
        truncated: bool | None = None,
        items: Iterable[AgendaItem | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        id: _UUID | str | None = ...,
        order: int | None = ...,
        title: str | None = ...,
        number: str | None = ...,
        minute_number: str | None = ...,
        kind: ItemKind | _ItemKind | None = ...,
        purpose: str | None = ...,
        report_of: Iterable[PersonRef | Mapping[str, Any]] | None = ...,
        period: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        access: OpenOrConfidential | _OpenOrConfidential | Exempt | Mapping[str, Any] | None = ...,
        urgency: str | None = ...,
        listed: bool | None = ...,
        deferral: Iterable[Deferral | Mapping[str, Any]] | None = ...,
        minutes: Iterable[Block | Mapping[str, Any]] | None = ...,
        discussion: Iterable[DiscussionPoint | Mapping[str, Any]] | None = ...,
        interests: NoDeclarations | _NoDeclarations | Iterable[DeclarationOfInterest | Mapping[str, Any]] | None = ...,
        motions: Iterable[Motion | Mapping[str, Any]] | None = ...,
        votes: Iterable[VoteEvent | Mapping[str, Any]] | None = ...,
        resolutions: Iterable[Resolution | Mapping[str, Any]] | None = ...,
        actions: Iterable[Action | Mapping[str, Any]] | None = ...,
        priorities: Iterable[Priority | Mapping[str, Any]] | None = ...,
        figures: Iterable[Figure | Mapping[str, Any]] | None = ...,
        trends: Iterable[Trend | Mapping[str, Any]] | None = ...,
        minutes_approved: Iterable[MinutesApproval | Mapping[str, Any]] | None = ...,
        none_stated: Iterable[NoneStated | _NoneStated] | None = ...,
        documents: Iterable[Document | Mapping[str, Any]] | None = ...,
        observance: str | None = ...,
        truncated: bool | None = ...,
        items: Iterable[AgendaItem | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def id(self) -> _UUID:
        """Identity of the record; see the recipe in `Id`."""
    @property
    def order(self) -> int:
        """Position in the agenda, from 1."""
    @property
    def title(self) -> str:
        """Title as printed."""
    @property
    def number(self) -> str | None:
        """Number as printed, without its closing dot: `6`, `77/21`, `4.1`, `CAB.41`."""
    @property
    def minute_number(self) -> str | None:
        """Minute number, where it differs from the agenda number."""
    @property
    def kind(self) -> ItemKind | None:
        """What kind of business it is."""
    @property
    def purpose(self) -> str | None:
        """The agenda's own text, kept apart from the minutes."""
    @property
    def report_of(self) -> Sequence[PersonRef]:
        """Whose report it is."""
    @property
    def period(self) -> Instant | DateSpan | WholeYear | PeriodInWords | None:
        """The period that a report covers."""
    @property
    def access(self) -> OpenOrConfidential | Exempt | None:
        """Whether the public may hear it."""
    @property
    def urgency(self) -> str | None:
        """The chair's stated reason for taking it as urgent."""
    @property
    def listed(self) -> bool | None:
        """Whether the summons or the published agenda listed it, where the record says."""
    @property
    def deferral(self) -> Sequence[Deferral]:
        """Deferrals from or to another meeting."""
    @property
    def minutes(self) -> Sequence[Block]:
        """The narrative, block by block."""
    @property
    def discussion(self) -> Sequence[DiscussionPoint]:
        """Who said what."""
    @property
    def interests(self) -> NoDeclarations | Sequence[DeclarationOfInterest]:
        """Interests declared under this item."""
    @property
    def motions(self) -> Sequence[Motion]:
        """Motions and amendments."""
    @property
    def votes(self) -> Sequence[VoteEvent]:
        """Votes."""
    @property
    def resolutions(self) -> Sequence[Resolution]:
        """What was resolved."""
    @property
    def actions(self) -> Sequence[Action]:
        """What somebody is to do."""
    @property
    def priorities(self) -> Sequence[Priority]:
        """Aims that the item names."""
    @property
    def figures(self) -> Sequence[Figure]:
        """Numbers that it reports."""
    @property
    def trends(self) -> Sequence[Trend]:
        """Changes that it states without a number."""
    @property
    def minutes_approved(self) -> Sequence[MinutesApproval]:
        """Minutes of earlier meetings approved here."""
    @property
    def none_stated(self) -> Sequence[NoneStated]:
        """What it says there was none of."""
    @property
    def documents(self) -> Sequence[Document]:
        """Its papers."""
    @property
    def observance(self) -> str | None:
        """A named week or day that the text says the meeting fell in, as printed: `National Adoption Week`.
        """
    @property
    def truncated(self) -> bool:
        """True where the page cut the minutes short: outcomes are then unknown, never none."""
    @property
    def items(self) -> Sequence[AgendaItem]:
        """Sub-items."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Deferral(_extras.Everything, Record):
    """An item's move from one meeting to another."""
    __match_args__ = (
        "direction",
        "date",
        "text",
        "reason",
        "extensions",
    )
    def __new__(
        cls,
        *,
        direction: DeferralDirection | _DeferralDirection,
        date: _date | _PartialDate | str | None = None,
        text: str | None = None,
        reason: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        direction: DeferralDirection | _DeferralDirection | None = ...,
        date: _date | _PartialDate | str | None = ...,
        text: str | None = ...,
        reason: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def direction(self) -> DeferralDirection:
        """Which way."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """The other meeting's date."""
    @property
    def text(self) -> str | None:
        """The other meeting in the page's words, where no date is given."""
    @property
    def reason(self) -> str | None:
        """Why."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Block(_extras.Everything, Record):
    """One block of the narrative, its white space folded."""
    __match_args__ = (
        "kind",
        "text",
        "level",
        "label",
        "announces",
        "extensions",
    )
    def __new__(
        cls,
        *,
        kind: BlockKind | _BlockKind,
        text: str,
        level: int | None = None,
        label: str | None = None,
        announces: int | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        kind: BlockKind | _BlockKind | None = ...,
        text: str | None = ...,
        level: int | None = ...,
        label: str | None = ...,
        announces: int | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def kind(self) -> BlockKind:
        """What it is."""
    @property
    def text(self) -> str:
        """Its words."""
    @property
    def level(self) -> int | None:
        """Depth of a list element, from 1."""
    @property
    def label(self) -> str | None:
        """Label of a list element as printed, without brackets and dots; `-` for a bullet."""
    @property
    def announces(self) -> int | None:
        """Of words that open a list, how many elements they say it has."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class DiscussionPoint(_extras.Everything, Record):
    """One point of the discussion."""
    __match_args__ = (
        "kind",
        "text",
        "topic",
        "speaker",
        "extensions",
    )
    def __new__(
        cls,
        *,
        kind: PointKind | _PointKind,
        text: str,
        topic: str | None = None,
        speaker: PersonRef | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        kind: PointKind | _PointKind | None = ...,
        text: str | None = ...,
        topic: str | None = ...,
        speaker: PersonRef | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def kind(self) -> PointKind:
        """What it is."""
    @property
    def text(self) -> str:
        """Its words."""
    @property
    def topic(self) -> str | None:
        """What it is about, where the page labels it."""
    @property
    def speaker(self) -> PersonRef | None:
        """Who made it."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Action(_extras.Everything, Record):
    """Something that somebody is to do."""
    __match_args__ = (
        "text",
        "owner",
        "audience",
        "due",
        "status",
        "extensions",
    )
    def __new__(
        cls,
        *,
        text: str,
        owner: PersonRef | Mapping[str, Any] | None = None,
        audience: str | None = None,
        due: str | Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = None,
        status: ActionStatus | _ActionStatus | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        text: str | None = ...,
        owner: PersonRef | Mapping[str, Any] | None = ...,
        audience: str | None = ...,
        due: str | Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        status: ActionStatus | _ActionStatus | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def text(self) -> str:
        """What, as printed."""
    @property
    def owner(self) -> PersonRef | None:
        """Who."""
    @property
    def audience(self) -> str | None:
        """For whom."""
    @property
    def due(self) -> str | Instant | DateSpan | WholeYear | PeriodInWords | None:
        """By when."""
    @property
    def status(self) -> ActionStatus | None:
        """How far it has come."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Priority(_extras.Everything, Record):
    """An aim that a service sets itself."""
    __match_args__ = (
        "text",
        "number",
        "service",
        "period",
        "status",
        "extensions",
    )
    def __new__(
        cls,
        *,
        text: str,
        number: str | None = None,
        service: str | None = None,
        period: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = None,
        status: PriorityStatus | _PriorityStatus | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        text: str | None = ...,
        number: str | None = ...,
        service: str | None = ...,
        period: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        status: PriorityStatus | _PriorityStatus | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def text(self) -> str:
        """What, as printed."""
    @property
    def number(self) -> str | None:
        """Number as printed."""
    @property
    def service(self) -> str | None:
        """Which service."""
    @property
    def period(self) -> Instant | DateSpan | WholeYear | PeriodInWords | None:
        """For which period."""
    @property
    def status(self) -> PriorityStatus | None:
        """How far it has come."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class MinutesApproval(_extras.Everything, Record):
    """Approval of the minutes of an earlier meeting."""
    __match_args__ = (
        "meeting_date",
        "body",
        "signed",
        "corrections",
        "result",
        "extensions",
    )
    def __new__(
        cls,
        *,
        meeting_date: _date | _PartialDate | str | None = None,
        body: Organization | Mapping[str, Any] | None = None,
        signed: bool | None = None,
        corrections: str | None = None,
        result: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        meeting_date: _date | _PartialDate | str | None = ...,
        body: Organization | Mapping[str, Any] | None = ...,
        signed: bool | None = ...,
        corrections: str | None = ...,
        result: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def meeting_date(self) -> _date | _PartialDate | None:
        """Date of the meeting whose minutes are approved."""
    @property
    def body(self) -> Organization | None:
        """Its body, where it is another."""
    @property
    def signed(self) -> bool:
        """True where the page says that they were or are to be signed."""
    @property
    def corrections(self) -> str | None:
        """Corrections, as printed."""
    @property
    def result(self) -> str | None:
        """The result, as printed: `agreed`, `approved as a correct record`."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Document(_extras.Everything, Record):
    """A document that the page lists."""
    __match_args__ = (
        "title",
        "role",
        "label",
        "media",
        "size_bytes",
        "size_text",
        "url",
        "item",
        "published",
        "restricted",
        "extensions",
    )
    def __new__(
        cls,
        *,
        title: str,
        role: DocumentRole | _DocumentRole,
        label: str | None = None,
        media: str | None = None,
        size_bytes: int | None = None,
        size_text: str | None = None,
        url: str | None = None,
        item: str | None = None,
        published: _date | _PartialDate | str | None = None,
        restricted: bool | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        title: str | None = ...,
        role: DocumentRole | _DocumentRole | None = ...,
        label: str | None = ...,
        media: str | None = ...,
        size_bytes: int | None = ...,
        size_text: str | None = ...,
        url: str | None = ...,
        item: str | None = ...,
        published: _date | _PartialDate | str | None = ...,
        restricted: bool | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def title(self) -> str:
        """Title as printed."""
    @property
    def role(self) -> DocumentRole:
        """What it is to its item."""
    @property
    def label(self) -> str | None:
        """Letter or number of an appendix or annex, such as `A`."""
    @property
    def media(self) -> str | None:
        """File kind as printed, such as `PDF`."""
    @property
    def size_bytes(self) -> int | None:
        """Size in bytes, counting a KB as 1,024 bytes as ModernGov does."""
    @property
    def size_text(self) -> str | None:
        """Size as printed, such as `149 KB`."""
    @property
    def url(self) -> str | None:
        """Address."""
    @property
    def item(self) -> str | None:
        """Number of the agenda item that the document's own entry names."""
    @property
    def published(self) -> _date | _PartialDate | None:
        """When it was published."""
    @property
    def restricted(self) -> bool | None:
        """Whether it is kept from the public, where the page says."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Motion(_extras.Everything, Record):
    """A proposal put to the meeting."""
    __match_args__ = (
        "id",
        "result",
        "text",
        "proposer",
        "seconder",
        "amends",
        "vote",
        "extensions",
    )
    def __new__(
        cls,
        *,
        result: Outcome | _Outcome,
        id: _UUID | str | None = None,
        text: str | None = None,
        proposer: PersonRef | Mapping[str, Any] | None = None,
        seconder: PersonRef | Mapping[str, Any] | None = None,
        amends: _UUID | str | None = None,
        vote: _UUID | str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        id: _UUID | str | None = ...,
        result: Outcome | _Outcome | None = ...,
        text: str | None = ...,
        proposer: PersonRef | Mapping[str, Any] | None = ...,
        seconder: PersonRef | Mapping[str, Any] | None = ...,
        amends: _UUID | str | None = ...,
        vote: _UUID | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def id(self) -> _UUID:
        """Identity of the record; see the recipe in `Id`."""
    @property
    def result(self) -> Outcome:
        """What became of it."""
    @property
    def text(self) -> str | None:
        """Its words."""
    @property
    def proposer(self) -> PersonRef | None:
        """Who moved it."""
    @property
    def seconder(self) -> PersonRef | None:
        """Who seconded it."""
    @property
    def amends(self) -> _UUID | None:
        """The motion that this one amends."""
    @property
    def vote(self) -> _UUID | None:
        """The vote on it."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class VoteEvent(_extras.Everything, Record):
    """One vote of the body on one question."""
    __match_args__ = (
        "id",
        "method",
        "result",
        "motion",
        "unanimous",
        "requirement",
        "counts",
        "demanded_by",
        "votes",
        "casting_vote",
        "extensions",
    )
    def __new__(
        cls,
        *,
        method: VoteMethod | _VoteMethod,
        result: Outcome | _Outcome,
        id: _UUID | str | None = None,
        motion: _UUID | str | None = None,
        unanimous: bool | None = None,
        requirement: str | None = None,
        counts: Counts | Mapping[str, Any] | None = None,
        demanded_by: int | None = None,
        votes: Iterable[Vote | Mapping[str, Any]] | None = None,
        casting_vote: CastingVote | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        id: _UUID | str | None = ...,
        method: VoteMethod | _VoteMethod | None = ...,
        result: Outcome | _Outcome | None = ...,
        motion: _UUID | str | None = ...,
        unanimous: bool | None = ...,
        requirement: str | None = ...,
        counts: Counts | Mapping[str, Any] | None = ...,
        demanded_by: int | None = ...,
        votes: Iterable[Vote | Mapping[str, Any]] | None = ...,
        casting_vote: CastingVote | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def id(self) -> _UUID:
        """Identity of the record; see the recipe in `Id`."""
    @property
    def method(self) -> VoteMethod:
        """How it was taken."""
    @property
    def result(self) -> Outcome:
        """What came of it."""
    @property
    def motion(self) -> _UUID | None:
        """The motion voted on."""
    @property
    def unanimous(self) -> bool | None:
        """True where the page calls it unanimous; false where it says that it was not; absent where it says
        neither.
        """
    @property
    def requirement(self) -> str | None:
        """What the motion needed to be carried."""
    @property
    def counts(self) -> Counts | None:
        """The tally, as stated."""
    @property
    def demanded_by(self) -> int | None:
        """How many members demanded that it be taken by name."""
    @property
    def votes(self) -> Sequence[Vote]:
        """Who voted how, as stated; never filled in from a tally or from unanimity."""
    @property
    def casting_vote(self) -> CastingVote | None:
        """The casting vote of the person presiding."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Counts(_extras.Everything, Record):
    """A tally, as far as it is stated."""
    __match_args__ = (
        "for_",
        "against",
        "abstain",
        "extensions",
    )
    def __new__(
        cls,
        *,
        for_: int | None = None,
        against: int | None = None,
        abstain: int | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        for_: int | None = ...,
        against: int | None = ...,
        abstain: int | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def for_(self) -> int | None:
        """Votes for."""
    @property
    def against(self) -> int | None:
        """Votes against."""
    @property
    def abstain(self) -> int | None:
        """Abstentions."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Vote(_extras.Everything, Record):
    """One person's part in a vote."""
    __match_args__ = (
        "voter",
        "option",
        "reason",
        "extensions",
    )
    def __new__(
        cls,
        *,
        voter: PersonRef | Mapping[str, Any],
        option: VoteOption | _VoteOption,
        reason: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        voter: PersonRef | Mapping[str, Any] | None = ...,
        option: VoteOption | _VoteOption | None = ...,
        reason: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def voter(self) -> PersonRef:
        """Who."""
    @property
    def option(self) -> VoteOption:
        """How."""
    @property
    def reason(self) -> str | None:
        """Why, where somebody did not vote."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class CastingVote(_extras.Everything, Record):
    """A second vote of the person presiding, to break a tie."""
    __match_args__ = (
        "option",
        "person",
        "extensions",
    )
    def __new__(
        cls,
        *,
        option: VoteOption | _VoteOption,
        person: PersonRef | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        option: VoteOption | _VoteOption | None = ...,
        person: PersonRef | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def option(self) -> VoteOption:
        """Which way."""
    @property
    def person(self) -> PersonRef | None:
        """Who cast it."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Resolution(_extras.Everything, Record):
    """What the body resolved, agreed, noted or approved as the outcome of an item."""
    __match_args__ = (
        "id",
        "kind",
        "parts",
        "formula",
        "motion",
        "vote",
        "key_decision",
        "announced",
        "reasons",
        "alternatives",
        "published",
        "call_in",
        "effective",
        "extensions",
    )
    def __new__(
        cls,
        *,
        kind: ResolutionKind | _ResolutionKind,
        parts: Iterable[ResolutionPart | Mapping[str, Any]],
        id: _UUID | str | None = None,
        formula: str | None = None,
        motion: _UUID | str | None = None,
        vote: _UUID | str | None = None,
        key_decision: bool | None = None,
        announced: KeyDecisionNotice | Mapping[str, Any] | None = None,
        reasons: str | None = None,
        alternatives: str | None = None,
        published: _date | _PartialDate | str | None = None,
        call_in: CallIn | Mapping[str, Any] | None = None,
        effective: _date | _PartialDate | str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        id: _UUID | str | None = ...,
        kind: ResolutionKind | _ResolutionKind | None = ...,
        parts: Iterable[ResolutionPart | Mapping[str, Any]] | None = ...,
        formula: str | None = ...,
        motion: _UUID | str | None = ...,
        vote: _UUID | str | None = ...,
        key_decision: bool | None = ...,
        announced: KeyDecisionNotice | Mapping[str, Any] | None = ...,
        reasons: str | None = ...,
        alternatives: str | None = ...,
        published: _date | _PartialDate | str | None = ...,
        call_in: CallIn | Mapping[str, Any] | None = ...,
        effective: _date | _PartialDate | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def id(self) -> _UUID:
        """Identity of the record; see the recipe in `Id`."""
    @property
    def kind(self) -> ResolutionKind:
        """What kind of act it is."""
    @property
    def parts(self) -> Sequence[ResolutionPart]:
        """Its parts; a resolution without list has one part without label."""
    @property
    def formula(self) -> str | None:
        """The words that mark it, as printed: `RESOLVED`, `It was agreed that`, `Decision:`."""
    @property
    def motion(self) -> _UUID | None:
        """The motion that it adopts."""
    @property
    def vote(self) -> _UUID | None:
        """The vote by which it was taken."""
    @property
    def key_decision(self) -> bool | None:
        """Whether it is a key decision (SI 2012/2089 reg 8), where the page says."""
    @property
    def announced(self) -> KeyDecisionNotice | None:
        """How a key decision was announced."""
    @property
    def reasons(self) -> str | None:
        """Why it was taken, as the record of the decision states it."""
    @property
    def alternatives(self) -> str | None:
        """Options that were considered and rejected, as the record of the decision states them; `None` as printed
        where it says that there were none.
        """
    @property
    def published(self) -> _date | _PartialDate | None:
        """When the record of the decision was published."""
    @property
    def call_in(self) -> CallIn | None:
        """What the page says of call-in."""
    @property
    def effective(self) -> _date | _PartialDate | None:
        """When it takes effect."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class ResolutionPart(_extras.Everything, Record):
    """One part of a resolution."""
    __match_args__ = (
        "text",
        "label",
        "verbs",
        "target",
        "delegated_to",
        "documents",
        "parts",
        "extensions",
    )
    def __new__(
        cls,
        *,
        text: str,
        label: str | None = None,
        verbs: Iterable[Verb | _Verb] | None = None,
        target: Organization | Mapping[str, Any] | None = None,
        delegated_to: PersonRef | Mapping[str, Any] | None = None,
        documents: Iterable[str] | None = None,
        parts: Iterable[ResolutionPart | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        text: str | None = ...,
        label: str | None = ...,
        verbs: Iterable[Verb | _Verb] | None = ...,
        target: Organization | Mapping[str, Any] | None = ...,
        delegated_to: PersonRef | Mapping[str, Any] | None = ...,
        documents: Iterable[str] | None = ...,
        parts: Iterable[ResolutionPart | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def text(self) -> str:
        """Its words."""
    @property
    def label(self) -> str | None:
        """Label as printed, without brackets and dots: `a`, `1`, `-` for a bullet."""
    @property
    def verbs(self) -> Sequence[Verb]:
        """What it does; several where one paragraph has several effects."""
    @property
    def target(self) -> Organization | None:
        """The body that it is recommended or referred to."""
    @property
    def delegated_to(self) -> PersonRef | None:
        """Who a power is delegated to."""
    @property
    def documents(self) -> Sequence[str]:
        """Documents that it rests on: pointers into the meeting."""
    @property
    def parts(self) -> Sequence[ResolutionPart]:
        """Parts of the part."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class CallIn(_extras.Everything, Record):
    """Call-in of an executive decision by scrutiny (Local Government Act 2000, s.9F)."""
    __match_args__ = (
        "eligible",
        "deadline",
        "called_in",
        "extensions",
    )
    def __new__(
        cls,
        *,
        eligible: bool | None = None,
        deadline: _date | _PartialDate | str | None = None,
        called_in: bool | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        eligible: bool | None = ...,
        deadline: _date | _PartialDate | str | None = ...,
        called_in: bool | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def eligible(self) -> bool | None:
        """Whether it can be called in."""
    @property
    def deadline(self) -> _date | _PartialDate | None:
        """Until when."""
    @property
    def called_in(self) -> bool | None:
        """Whether it was."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Figure(_extras.Everything, Record):
    """One number that the page reports."""
    __match_args__ = (
        "id",
        "measure",
        "value",
        "unit",
        "hedge",
        "in_words",
        "rounded_to",
        "when",
        "subject",
        "whole",
        "part",
        "parts",
        "previous",
        "direction",
        "change_of",
        "restates",
        "length_of",
        "extensions",
    )
    def __new__(
        cls,
        *,
        measure: Measure | Mapping[str, Any],
        value: _Decimal | int | str,
        unit: Unit | _Unit,
        id: _UUID | str | None = None,
        hedge: Hedge | _Hedge | None = None,
        in_words: _Decimal | int | str | None = None,
        rounded_to: _Decimal | int | str | None = None,
        when: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = None,
        subject: Organization | Mapping[str, Any] | None = None,
        whole: str | None = None,
        part: str | None = None,
        parts: Iterable[str] | None = None,
        previous: str | None = None,
        direction: Direction | _Direction | None = None,
        change_of: str | None = None,
        restates: str | None = None,
        length_of: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        id: _UUID | str | None = ...,
        measure: Measure | Mapping[str, Any] | None = ...,
        value: _Decimal | int | str | None = ...,
        unit: Unit | _Unit | None = ...,
        hedge: Hedge | _Hedge | None = ...,
        in_words: _Decimal | int | str | None = ...,
        rounded_to: _Decimal | int | str | None = ...,
        when: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        subject: Organization | Mapping[str, Any] | None = ...,
        whole: str | None = ...,
        part: str | None = ...,
        parts: Iterable[str] | None = ...,
        previous: str | None = ...,
        direction: Direction | _Direction | None = ...,
        change_of: str | None = ...,
        restates: str | None = ...,
        length_of: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def id(self) -> _UUID:
        """Identity of the record; see the recipe in `Id`."""
    @property
    def measure(self) -> Measure:
        """What it measures."""
    @property
    def value(self) -> _Decimal:
        """The number, exact as printed."""
    @property
    def unit(self) -> Unit:
        """Its unit."""
    @property
    def hedge(self) -> Hedge | None:
        """A word that loosens it."""
    @property
    def in_words(self) -> _Decimal | None:
        """Where it is printed both ways, `fifteen (15)`: the number that the words say."""
    @property
    def rounded_to(self) -> _Decimal | None:
        """What it was rounded to, where its printed form shows that: 100000 for `£1.2m`."""
    @property
    def when(self) -> Instant | DateSpan | WholeYear | PeriodInWords | None:
        """When it held, or over which time it was counted."""
    @property
    def subject(self) -> Organization | None:
        """Whose number it is."""
    @property
    def whole(self) -> str | None:
        """The figure that this one is a part or a percentage of: a pointer into the meeting."""
    @property
    def part(self) -> str | None:
        """For a percentage, a fraction or a mean, its numerator: a pointer into the meeting. The `whole` of a mean
        is the number that its total is divided by.
        """
    @property
    def parts(self) -> Sequence[str]:
        """Figures that make it up and leave nothing out, as the text says: pointers into the meeting."""
    @property
    def previous(self) -> str | None:
        """The figure that it is compared with: a pointer into the meeting."""
    @property
    def direction(self) -> Direction | None:
        """Which way it moved, as the text says."""
    @property
    def change_of(self) -> str | None:
        """For a stated change, plain or in percent, the figure whose change since its `previous` it is: a pointer
        into the meeting.
        """
    @property
    def restates(self) -> str | None:
        """The figure that it states once more in another unit or form, `14 months (426 days)`: a pointer into the
        meeting.
        """
    @property
    def length_of(self) -> Instant | DateSpan | WholeYear | PeriodInWords | None:
        """For a duration, the period whose length it is, as the text says."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Measure(_extras.Everything, Record):
    """What a figure measures."""
    __match_args__ = (
        "label",
        "key",
        "definition",
        "extensions",
    )
    def __new__(
        cls,
        *,
        label: str,
        key: str | None = None,
        definition: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        label: str | None = ...,
        key: str | None = ...,
        definition: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def label(self) -> str:
        """What is counted, as printed."""
    @property
    def key(self) -> str | None:
        """Word of minutebook's measure list where one fits, such as `children_looked_after`."""
    @property
    def definition(self) -> str | None:
        """What the source says is counted and what is not."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Trend(_extras.Everything, Record):
    """A change that the page states without a number."""
    __match_args__ = (
        "measure",
        "direction",
        "text",
        "strength",
        "extensions",
    )
    def __new__(
        cls,
        *,
        measure: str,
        direction: Direction | _Direction,
        text: str,
        strength: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        measure: str | None = ...,
        direction: Direction | _Direction | None = ...,
        text: str | None = ...,
        strength: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def measure(self) -> str:
        """What changes, as printed."""
    @property
    def direction(self) -> Direction:
        """Which way."""
    @property
    def text(self) -> str:
        """The words that say so."""
    @property
    def strength(self) -> str | None:
        """How much, as printed: `slight`, `significant`."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Partnership(_extras.Everything, Record):
    """A partnership of councils as one page describes it."""
    __match_args__ = (
        "id",
        "name",
        "kind",
        "abbreviation",
        "model",
        "members",
        "member_count_stated",
        "launched",
        "ended",
        "launched_within",
        "organs",
        "functions",
        "money",
        "extensions",
    )
    def __new__(
        cls,
        *,
        name: str,
        kind: PartnershipKind | _PartnershipKind,
        id: _UUID | str | None = None,
        abbreviation: str | None = None,
        model: PartnershipModel | _PartnershipModel | None = None,
        members: Iterable[Membership | Mapping[str, Any]] | None = None,
        member_count_stated: int | None = None,
        launched: _date | _PartialDate | str | None = None,
        ended: _date | _PartialDate | str | None = None,
        launched_within: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = None,
        organs: Iterable[Organ | Mapping[str, Any]] | None = None,
        functions: Iterable[str] | None = None,
        money: Iterable[PartnershipMoney | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        id: _UUID | str | None = ...,
        name: str | None = ...,
        kind: PartnershipKind | _PartnershipKind | None = ...,
        abbreviation: str | None = ...,
        model: PartnershipModel | _PartnershipModel | None = ...,
        members: Iterable[Membership | Mapping[str, Any]] | None = ...,
        member_count_stated: int | None = ...,
        launched: _date | _PartialDate | str | None = ...,
        ended: _date | _PartialDate | str | None = ...,
        launched_within: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        organs: Iterable[Organ | Mapping[str, Any]] | None = ...,
        functions: Iterable[str] | None = ...,
        money: Iterable[PartnershipMoney | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def id(self) -> _UUID:
        """Identity of the record; see the recipe in `Id`."""
    @property
    def name(self) -> str:
        """Name as printed."""
    @property
    def kind(self) -> PartnershipKind:
        """What kind it is."""
    @property
    def abbreviation(self) -> str | None:
        """Abbreviation as printed."""
    @property
    def model(self) -> PartnershipModel | None:
        """How it is built."""
    @property
    def members(self) -> Sequence[Membership]:
        """Members that the page names."""
    @property
    def member_count_stated(self) -> int | None:
        """How many members the page says there are."""
    @property
    def launched(self) -> _date | _PartialDate | None:
        """When it went live."""
    @property
    def ended(self) -> _date | _PartialDate | None:
        """When it ended."""
    @property
    def launched_within(self) -> Instant | DateSpan | WholeYear | PeriodInWords | None:
        """The year that the page says had begun when it went live: a period, or the page's own words where they
        name none.
        """
    @property
    def organs(self) -> Sequence[Organ]:
        """Boards and panels."""
    @property
    def functions(self) -> Sequence[str]:
        """What it does, as printed."""
    @property
    def money(self) -> Sequence[PartnershipMoney]:
        """What the page says of its money."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Membership(_extras.Everything, Record):
    """One member's part in a partnership."""
    __match_args__ = (
        "organization",
        "role",
        "from_",
        "to",
        "acts_through",
        "extensions",
    )
    def __new__(
        cls,
        *,
        organization: Organization | Mapping[str, Any],
        role: MembershipRole | _MembershipRole,
        from_: _date | _PartialDate | str | None = None,
        to: _date | _PartialDate | str | None = None,
        acts_through: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        organization: Organization | Mapping[str, Any] | None = ...,
        role: MembershipRole | _MembershipRole | None = ...,
        from_: _date | _PartialDate | str | None = ...,
        to: _date | _PartialDate | str | None = ...,
        acts_through: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def organization(self) -> Organization:
        """Which organisation."""
    @property
    def role(self) -> MembershipRole:
        """What it is to the partnership."""
    @property
    def from_(self) -> _date | _PartialDate | None:
        """Since when."""
    @property
    def to(self) -> _date | _PartialDate | None:
        """Until when."""
    @property
    def acts_through(self) -> str | None:
        """The trust or company that acts for it."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Organ(_extras.Everything, Record):
    """A board or panel of a partnership."""
    __match_args__ = (
        "kind",
        "name",
        "chair",
        "extensions",
    )
    def __new__(
        cls,
        *,
        kind: OrganKind | _OrganKind,
        name: str | None = None,
        chair: PersonRef | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        kind: OrganKind | _OrganKind | None = ...,
        name: str | None = ...,
        chair: PersonRef | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def kind(self) -> OrganKind:
        """What kind."""
    @property
    def name(self) -> str | None:
        """Name as printed."""
    @property
    def chair(self) -> PersonRef | None:
        """Who chairs it. A chair's council is not for that reason the host."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class PartnershipMoney(_extras.Everything, Record):
    """Money of a partnership."""
    __match_args__ = (
        "kind",
        "amount",
        "year",
        "to",
        "share",
        "extensions",
    )
    def __new__(
        cls,
        *,
        kind: MoneyKind | _MoneyKind,
        amount: _Decimal | int | str | None = None,
        year: str | None = None,
        to: str | None = None,
        share: str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        kind: MoneyKind | _MoneyKind | None = ...,
        amount: _Decimal | int | str | None = ...,
        year: str | None = ...,
        to: str | None = ...,
        share: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def kind(self) -> MoneyKind:
        """What kind of money."""
    @property
    def amount(self) -> _Decimal | None:
        """How much, in pounds, where stated."""
    @property
    def year(self) -> str | None:
        """Which year it belongs or goes to."""
    @property
    def to(self) -> str | None:
        """Where it goes, as printed."""
    @property
    def share(self) -> str | None:
        """A member's share, as printed."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Report(_extras._Report, _extras.Everything, Record):
    """What the rules answered: "0 findings" says little without how much was asked and how much is unknown.
    """
    __match_args__ = (
        "findings",
        "held",
        "unknown",
        "extensions",
    )
    def __new__(
        cls,
        *,
        findings: Iterable[Finding | Mapping[str, Any]] | None = None,
        held: Iterable[Held | Mapping[str, Any]] | None = None,
        unknown: Iterable[Unknown | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        findings: Iterable[Finding | Mapping[str, Any]] | None = ...,
        held: Iterable[Held | Mapping[str, Any]] | None = ...,
        unknown: Iterable[Unknown | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def findings(self) -> Sequence[Finding]:
        """What is wrong or worth a look, in the order of the record."""
    @property
    def held(self) -> Sequence[Held]:
        """Rules that held, with how often."""
    @property
    def unknown(self) -> Sequence[Unknown]:
        """Rules that could not answer, with the fact that was missing."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Held(_extras.Everything, Record):
    """A rule that held."""
    __match_args__ = (
        "code",
        "count",
        "extensions",
    )
    def __new__(
        cls,
        *,
        code: str,
        count: int,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        code: str | None = ...,
        count: int | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def code(self) -> str:
        """The rule."""
    @property
    def count(self) -> int:
        """At how many places it was asked and held."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Unknown(_extras.Everything, Record):
    """A rule that could not answer, because a fact is absent."""
    __match_args__ = (
        "code",
        "missing",
        "count",
        "path",
        "extensions",
    )
    def __new__(
        cls,
        *,
        code: str,
        missing: str,
        count: int,
        path: str,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        code: str | None = ...,
        missing: str | None = ...,
        count: int | None = ...,
        path: str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def code(self) -> str:
        """The rule."""
    @property
    def missing(self) -> str:
        """The fact that was missing."""
    @property
    def count(self) -> int:
        """At how many places."""
    @property
    def path(self) -> str:
        """The first of them."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Profile(_extras.Everything, Record):
    """A body's own rules, where they decide what a rule may expect. Every default is cautious: what is not set is
    not known, and the rule that needs it answers unknown or lowers its severity.
    """
    __match_args__ = (
        "nation",
        "seats",
        "quorum",
        "notice_days",
        "clear_days_skip_weekends",
        "call_in_days",
        "named_vote_threshold",
        "casting_vote",
        "late_arrivals_barred",
        "co_opted_barred",
        "election_year",
        "election_day",
        "small_numbers",
        "series_jump_percent",
        "extensions",
    )
    def __new__(
        cls,
        *,
        nation: Nation | _Nation | None = None,
        seats: int | None = None,
        quorum: int | None = None,
        notice_days: int | None = None,
        clear_days_skip_weekends: bool | None = None,
        call_in_days: int | None = None,
        named_vote_threshold: int | None = None,
        casting_vote: CastingVoteCustom | _CastingVoteCustom | None = None,
        late_arrivals_barred: bool | None = None,
        co_opted_barred: bool | None = None,
        election_year: bool | None = None,
        election_day: _date | _PartialDate | str | None = None,
        small_numbers: int | None = None,
        series_jump_percent: int | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        nation: Nation | _Nation | None = ...,
        seats: int | None = ...,
        quorum: int | None = ...,
        notice_days: int | None = ...,
        clear_days_skip_weekends: bool | None = ...,
        call_in_days: int | None = ...,
        named_vote_threshold: int | None = ...,
        casting_vote: CastingVoteCustom | _CastingVoteCustom | None = ...,
        late_arrivals_barred: bool | None = ...,
        co_opted_barred: bool | None = ...,
        election_year: bool | None = ...,
        election_day: _date | _PartialDate | str | None = ...,
        small_numbers: int | None = ...,
        series_jump_percent: int | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def nation(self) -> Nation | None:
        """The nation whose law the body follows; where it is not set, the council's GSS code tells."""
    @property
    def seats(self) -> int | None:
        """Seats of the body, vacancies included, where the record does not state them."""
    @property
    def quorum(self) -> int | None:
        """Members that must be present for business, where the record does not state it."""
    @property
    def notice_days(self) -> int | None:
        """Clear days' notice of a meeting that the body's own rules ask for; counts where it is more than the
        law's.
        """
    @property
    def clear_days_skip_weekends(self) -> bool | None:
        """True where weekends do not count as clear days of a notice, false where they do."""
    @property
    def call_in_days(self) -> int | None:
        """Working days between publication and effect within which scrutiny may call a decision in."""
    @property
    def named_vote_threshold(self) -> int | None:
        """Members who can demand a named vote."""
    @property
    def casting_vote(self) -> CastingVoteCustom | None:
        """What the body's own rules or custom say of a casting vote."""
    @property
    def late_arrivals_barred(self) -> bool | None:
        """True where standing orders bar a member who missed part of an item from voting on it."""
    @property
    def co_opted_barred(self) -> bool | None:
        """True where co-opted members of the body have no vote."""
    @property
    def election_year(self) -> bool | None:
        """Whether councillors were elected in the year of the meeting."""
    @property
    def election_day(self) -> _date | _PartialDate | None:
        """The ordinary day of election of councillors in the year of the meeting."""
    @property
    def small_numbers(self) -> int | None:
        """Figures about children below this number are flagged; where it is not set, none is."""
    @property
    def series_jump_percent(self) -> int | None:
        """By how many per cent a year a value of a series may lie off both values nearest to it in time; 50 where
        it is not set.
        """
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Book(_extras._Book, _extras.Everything, Record):
    """What many readings say together. Places in them are pointers into the list of readings that the book was
    made of: `/readings/3/meeting/agenda/0`.
    """
    __match_args__ = (
        "format",
        "pages",
        "meetings",
        "matters",
        "people",
        "chairs",
        "deferrals",
        "approvals",
        "actions",
        "priorities",
        "developments",
        "partnerships",
        "series",
        "formulas",
        "findings",
        "held",
        "unknown",
        "extensions",
    )
    def __new__(
        cls,
        *,
        format: BookFormat | _BookFormat,
        pages: Iterable[BookPage | Mapping[str, Any]] | None = None,
        meetings: Iterable[BookMeeting | Mapping[str, Any]] | None = None,
        matters: Iterable[Matter | Mapping[str, Any]] | None = None,
        people: Iterable[BookPerson | Mapping[str, Any]] | None = None,
        chairs: Iterable[BookChair | Mapping[str, Any]] | None = None,
        deferrals: Iterable[BookDeferral | Mapping[str, Any]] | None = None,
        approvals: Iterable[BookApproval | Mapping[str, Any]] | None = None,
        actions: Iterable[BookAction | Mapping[str, Any]] | None = None,
        priorities: Iterable[BookPriority | Mapping[str, Any]] | None = None,
        developments: Iterable[Development | Mapping[str, Any]] | None = None,
        partnerships: Iterable[BookPartnership | Mapping[str, Any]] | None = None,
        series: Iterable[Series | Mapping[str, Any]] | None = None,
        formulas: Iterable[BookFormula | Mapping[str, Any]] | None = None,
        findings: Iterable[Finding | Mapping[str, Any]] | None = None,
        held: Iterable[Held | Mapping[str, Any]] | None = None,
        unknown: Iterable[Unknown | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        format: BookFormat | _BookFormat | None = ...,
        pages: Iterable[BookPage | Mapping[str, Any]] | None = ...,
        meetings: Iterable[BookMeeting | Mapping[str, Any]] | None = ...,
        matters: Iterable[Matter | Mapping[str, Any]] | None = ...,
        people: Iterable[BookPerson | Mapping[str, Any]] | None = ...,
        chairs: Iterable[BookChair | Mapping[str, Any]] | None = ...,
        deferrals: Iterable[BookDeferral | Mapping[str, Any]] | None = ...,
        approvals: Iterable[BookApproval | Mapping[str, Any]] | None = ...,
        actions: Iterable[BookAction | Mapping[str, Any]] | None = ...,
        priorities: Iterable[BookPriority | Mapping[str, Any]] | None = ...,
        developments: Iterable[Development | Mapping[str, Any]] | None = ...,
        partnerships: Iterable[BookPartnership | Mapping[str, Any]] | None = ...,
        series: Iterable[Series | Mapping[str, Any]] | None = ...,
        formulas: Iterable[BookFormula | Mapping[str, Any]] | None = ...,
        findings: Iterable[Finding | Mapping[str, Any]] | None = ...,
        held: Iterable[Held | Mapping[str, Any]] | None = ...,
        unknown: Iterable[Unknown | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def format(self) -> BookFormat:
        """Version of the contract."""
    @property
    def pages(self) -> Sequence[BookPage]:
        """The readings, in the order in which they were given."""
    @property
    def meetings(self) -> Sequence[BookMeeting]:
        """Meetings, each with all its pages."""
    @property
    def matters(self) -> Sequence[Matter]:
        """Business that came before more than one meeting."""
    @property
    def people(self) -> Sequence[BookPerson]:
        """People whom the pages name."""
    @property
    def chairs(self) -> Sequence[BookChair]:
        """Who chairs the organs of partnerships."""
    @property
    def deferrals(self) -> Sequence[BookDeferral]:
        """Items put off."""
    @property
    def approvals(self) -> Sequence[BookApproval]:
        """Minutes approved."""
    @property
    def actions(self) -> Sequence[BookAction]:
        """Actions, with what became of them."""
    @property
    def priorities(self) -> Sequence[BookPriority]:
        """Priorities, with what became of them."""
    @property
    def developments(self) -> Sequence[Development]:
        """Projects and intentions that more than one page speaks of."""
    @property
    def partnerships(self) -> Sequence[BookPartnership]:
        """Partnerships, each with what every page says of it."""
    @property
    def series(self) -> Sequence[Series]:
        """Measures over time."""
    @property
    def formulas(self) -> Sequence[BookFormula]:
        """The words in which each kind of body decides."""
    @property
    def findings(self) -> Sequence[Finding]:
        """What the rules that need more than one page found."""
    @property
    def held(self) -> Sequence[Held]:
        """Those of them that held, with how often."""
    @property
    def unknown(self) -> Sequence[Unknown]:
        """Those of them that could not answer, with the fact that was missing."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookPage(_extras.Everything, Record):
    """One page of a book."""
    __match_args__ = (
        "sha256",
        "page",
        "url",
        "title",
        "council",
        "body",
        "date",
        "extensions",
    )
    def __new__(
        cls,
        *,
        sha256: str,
        page: PageKind | _PageKind,
        url: str | None = None,
        title: str | None = None,
        council: Organization | Mapping[str, Any] | None = None,
        body: Organization | Mapping[str, Any] | None = None,
        date: _date | _PartialDate | str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        sha256: str | None = ...,
        page: PageKind | _PageKind | None = ...,
        url: str | None = ...,
        title: str | None = ...,
        council: Organization | Mapping[str, Any] | None = ...,
        body: Organization | Mapping[str, Any] | None = ...,
        date: _date | _PartialDate | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def sha256(self) -> str:
        """Hash of the page's bytes."""
    @property
    def page(self) -> PageKind:
        """What the page is about."""
    @property
    def url(self) -> str | None:
        """Address."""
    @property
    def title(self) -> str | None:
        """Title or file name."""
    @property
    def council(self) -> Organization | None:
        """The council whose meeting it is."""
    @property
    def body(self) -> Organization | None:
        """The body that met."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """When it met."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookMeeting(_extras.Everything, Record):
    """A meeting as all its pages show it. What the pages state differently stands in the findings, not here.
    """
    __match_args__ = (
        "council",
        "body",
        "date",
        "start_time",
        "pages",
        "items",
        "grounds",
        "extensions",
    )
    def __new__(
        cls,
        *,
        council: Organization | Mapping[str, Any] | None = None,
        body: Organization | Mapping[str, Any] | None = None,
        date: _date | _PartialDate | str | None = None,
        start_time: _time | str | None = None,
        pages: Iterable[Mention | Mapping[str, Any]] | None = None,
        items: Iterable[BookItem | Mapping[str, Any]] | None = None,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        council: Organization | Mapping[str, Any] | None = ...,
        body: Organization | Mapping[str, Any] | None = ...,
        date: _date | _PartialDate | str | None = ...,
        start_time: _time | str | None = ...,
        pages: Iterable[Mention | Mapping[str, Any]] | None = ...,
        items: Iterable[BookItem | Mapping[str, Any]] | None = ...,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def council(self) -> Organization | None:
        """Which council."""
    @property
    def body(self) -> Organization | None:
        """Which body of it met."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """Its date."""
    @property
    def start_time(self) -> _time | None:
        """When it began."""
    @property
    def pages(self) -> Sequence[Mention]:
        """The pages, each as the place of its meeting."""
    @property
    def items(self) -> Sequence[BookItem]:
        """Items of business, each once."""
    @property
    def grounds(self) -> Sequence[Ground]:
        """Why the pages are taken to be of one meeting; empty for a single page."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookItem(_extras.Everything, Record):
    """An item of business and every place that shows it."""
    __match_args__ = (
        "title",
        "number",
        "mentions",
        "extensions",
    )
    def __new__(
        cls,
        *,
        title: str,
        number: str | None = None,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        title: str | None = ...,
        number: str | None = ...,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def title(self) -> str:
        """Title as first printed."""
    @property
    def number(self) -> str | None:
        """Number as printed."""
    @property
    def mentions(self) -> Sequence[Mention]:
        """Every place."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class MergedMeeting(_extras.Everything, Record):
    """A meeting put together from several pages."""
    __match_args__ = (
        "meeting",
        "evidence",
        "extensions",
    )
    def __new__(
        cls,
        *,
        meeting: Meeting | Mapping[str, Any],
        evidence: Iterable[Evidence | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        meeting: Meeting | Mapping[str, Any] | None = ...,
        evidence: Iterable[Evidence | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def meeting(self) -> Meeting:
        """The meeting. A fact that its pages state differently is absent."""
    @property
    def evidence(self) -> Sequence[Evidence]:
        """Which places of which readings each fact comes from."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Mention(_extras.Everything, Record):
    """A place in one of the readings."""
    __match_args__ = (
        "path",
        "span",
        "extensions",
    )
    def __new__(
        cls,
        *,
        path: str,
        span: Span | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        path: str | None = ...,
        span: Span | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def path(self) -> str:
        """Pointer into the list of readings, such as `/readings/3/meeting/agenda/0`."""
    @property
    def span(self) -> Span | None:
        """Where it stands in that reading's text."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Ground(_extras.Everything, Record):
    """On what ground things were linked."""
    __match_args__ = (
        "kind",
        "words",
        "extensions",
    )
    def __new__(
        cls,
        *,
        kind: GroundKind | _GroundKind,
        words: Iterable[str] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        kind: GroundKind | _GroundKind | None = ...,
        words: Iterable[str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def kind(self) -> GroundKind:
        """What kind of ground."""
    @property
    def words(self) -> Sequence[str]:
        """The words, names or dates that they share."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class ProgressStep(_extras.Everything, Record):
    """What one page says of how far a thing has come."""
    __match_args__ = (
        "at",
        "progress",
        "text",
        "date",
        "timescale",
        "grounds",
        "extensions",
    )
    def __new__(
        cls,
        *,
        at: Mention | Mapping[str, Any],
        progress: Progress | _Progress,
        text: str,
        date: _date | _PartialDate | str | None = None,
        timescale: str | None = None,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        at: Mention | Mapping[str, Any] | None = ...,
        progress: Progress | _Progress | None = ...,
        text: str | None = ...,
        date: _date | _PartialDate | str | None = ...,
        timescale: str | None = ...,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def at(self) -> Mention:
        """Where it says so."""
    @property
    def progress(self) -> Progress:
        """How far."""
    @property
    def text(self) -> str:
        """The words that say so."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """The date of the meeting."""
    @property
    def timescale(self) -> str | None:
        """The time that the words name, as printed: `by the end of the year`."""
    @property
    def grounds(self) -> Sequence[Ground]:
        """Why it is taken to be about the same thing."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Matter(_extras.Everything, Record):
    """One business over several meetings."""
    __match_args__ = (
        "title",
        "stages",
        "grounds",
        "extensions",
    )
    def __new__(
        cls,
        *,
        title: str,
        stages: Iterable[MatterStage | Mapping[str, Any]] | None = None,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        title: str | None = ...,
        stages: Iterable[MatterStage | Mapping[str, Any]] | None = ...,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def title(self) -> str:
        """Title as the last stage prints it."""
    @property
    def stages(self) -> Sequence[MatterStage]:
        """What each meeting did, by date; where dates are not known, as bodies come: those that recommend, the
        executive, the full council.
        """
    @property
    def grounds(self) -> Sequence[Ground]:
        """Why the stages are taken to be one matter."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class MatterStage(_extras.Everything, Record):
    """What one meeting did with a matter."""
    __match_args__ = (
        "at",
        "step",
        "body",
        "date",
        "extensions",
    )
    def __new__(
        cls,
        *,
        at: Mention | Mapping[str, Any],
        step: MatterStep | _MatterStep,
        body: Organization | Mapping[str, Any] | None = None,
        date: _date | _PartialDate | str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        at: Mention | Mapping[str, Any] | None = ...,
        step: MatterStep | _MatterStep | None = ...,
        body: Organization | Mapping[str, Any] | None = ...,
        date: _date | _PartialDate | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def at(self) -> Mention:
        """The item."""
    @property
    def step(self) -> MatterStep:
        """What became of it there."""
    @property
    def body(self) -> Organization | None:
        """Which body."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """When."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookPerson(_extras.Everything, Record):
    """A person whom pages of one council name."""
    __match_args__ = (
        "name",
        "council",
        "mentions",
        "posts",
        "extensions",
    )
    def __new__(
        cls,
        *,
        name: str,
        council: str | None = None,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = None,
        posts: Iterable[PostHeld | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        name: str | None = ...,
        council: str | None = ...,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = ...,
        posts: Iterable[PostHeld | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def name(self) -> str:
        """The fullest name that a page prints."""
    @property
    def council(self) -> str | None:
        """The council, where its pages say which."""
    @property
    def mentions(self) -> Sequence[Mention]:
        """Where they are named."""
    @property
    def posts(self) -> Sequence[PostHeld]:
        """Posts that pages say they held."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class PostHeld(_extras.Everything, Record):
    """A post that a page gives to a named person."""
    __match_args__ = (
        "post",
        "from_",
        "to",
        "stated",
        "resolved",
        "grounds",
        "extensions",
    )
    def __new__(
        cls,
        *,
        post: str,
        from_: _date | _PartialDate | str | None = None,
        to: _date | _PartialDate | str | None = None,
        stated: Iterable[Mention | Mapping[str, Any]] | None = None,
        resolved: Iterable[Mention | Mapping[str, Any]] | None = None,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        post: str | None = ...,
        from_: _date | _PartialDate | str | None = ...,
        to: _date | _PartialDate | str | None = ...,
        stated: Iterable[Mention | Mapping[str, Any]] | None = ...,
        resolved: Iterable[Mention | Mapping[str, Any]] | None = ...,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def post(self) -> str:
        """The post as printed."""
    @property
    def from_(self) -> _date | _PartialDate | None:
        """First date on which a page says so; it may have begun earlier."""
    @property
    def to(self) -> _date | _PartialDate | None:
        """Last date on which a page says so; it may have gone on."""
    @property
    def stated(self) -> Sequence[Mention]:
        """Where name and post stand together."""
    @property
    def resolved(self) -> Sequence[Mention]:
        """Places that name only the post, at meetings where these pages say who held it."""
    @property
    def grounds(self) -> Sequence[Ground]:
        """On what ground."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookChair(_extras.Everything, Record):
    """Who chairs an organ of a partnership, over several pages."""
    __match_args__ = (
        "partnership",
        "chair",
        "organs",
        "mentions",
        "grounds",
        "extensions",
    )
    def __new__(
        cls,
        *,
        partnership: str,
        chair: str,
        organs: Iterable[str] | None = None,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = None,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        partnership: str | None = ...,
        chair: str | None = ...,
        organs: Iterable[str] | None = ...,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = ...,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def partnership(self) -> str:
        """The partnership, by its longest name."""
    @property
    def chair(self) -> str:
        """The chair's name, or the post where no name is known."""
    @property
    def organs(self) -> Sequence[str]:
        """Names of the organ as the pages print them."""
    @property
    def mentions(self) -> Sequence[Mention]:
        """Where the pages say so."""
    @property
    def grounds(self) -> Sequence[Ground]:
        """On what ground."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookDeferral(_extras.Everything, Record):
    """An item put off, and the places where it stands at the other meeting."""
    __match_args__ = (
        "title",
        "at",
        "direction",
        "date",
        "text",
        "other",
        "grounds",
        "extensions",
    )
    def __new__(
        cls,
        *,
        title: str,
        at: Mention | Mapping[str, Any],
        direction: DeferralDirection | _DeferralDirection,
        date: _date | _PartialDate | str | None = None,
        text: str | None = None,
        other: Iterable[Mention | Mapping[str, Any]] | None = None,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        title: str | None = ...,
        at: Mention | Mapping[str, Any] | None = ...,
        direction: DeferralDirection | _DeferralDirection | None = ...,
        date: _date | _PartialDate | str | None = ...,
        text: str | None = ...,
        other: Iterable[Mention | Mapping[str, Any]] | None = ...,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def title(self) -> str:
        """Title of the item."""
    @property
    def at(self) -> Mention:
        """The item that says so."""
    @property
    def direction(self) -> DeferralDirection:
        """Which way it was put off."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """The other meeting's date, as stated."""
    @property
    def text(self) -> str | None:
        """The other meeting in the page's words."""
    @property
    def other(self) -> Sequence[Mention]:
        """The item at the other meeting, or the first time that it is seen again."""
    @property
    def grounds(self) -> Sequence[Ground]:
        """On what ground."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookApproval(_extras.Everything, Record):
    """An approval of minutes, and the pages of the meeting approved."""
    __match_args__ = (
        "at",
        "body",
        "date",
        "meeting_date",
        "meeting",
        "grounds",
        "extensions",
    )
    def __new__(
        cls,
        *,
        at: Mention | Mapping[str, Any],
        body: Organization | Mapping[str, Any] | None = None,
        date: _date | _PartialDate | str | None = None,
        meeting_date: _date | _PartialDate | str | None = None,
        meeting: Iterable[Mention | Mapping[str, Any]] | None = None,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        at: Mention | Mapping[str, Any] | None = ...,
        body: Organization | Mapping[str, Any] | None = ...,
        date: _date | _PartialDate | str | None = ...,
        meeting_date: _date | _PartialDate | str | None = ...,
        meeting: Iterable[Mention | Mapping[str, Any]] | None = ...,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def at(self) -> Mention:
        """The approval."""
    @property
    def body(self) -> Organization | None:
        """The body that approved."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """When it did."""
    @property
    def meeting_date(self) -> _date | _PartialDate | None:
        """Date of the meeting whose minutes it approved, as stated."""
    @property
    def meeting(self) -> Sequence[Mention]:
        """Pages of that meeting."""
    @property
    def grounds(self) -> Sequence[Ground]:
        """On what ground."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookAction(_extras.Everything, Record):
    """An action, and what later pages say of it."""
    __match_args__ = (
        "text",
        "at",
        "date",
        "due",
        "status",
        "later",
        "overdue_at",
        "extensions",
    )
    def __new__(
        cls,
        *,
        text: str,
        at: Mention | Mapping[str, Any],
        date: _date | _PartialDate | str | None = None,
        due: str | Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = None,
        status: ActionStatus | _ActionStatus | None = None,
        later: Iterable[ProgressStep | Mapping[str, Any]] | None = None,
        overdue_at: _date | _PartialDate | str | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        text: str | None = ...,
        at: Mention | Mapping[str, Any] | None = ...,
        date: _date | _PartialDate | str | None = ...,
        due: str | Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        status: ActionStatus | _ActionStatus | None = ...,
        later: Iterable[ProgressStep | Mapping[str, Any]] | None = ...,
        overdue_at: _date | _PartialDate | str | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def text(self) -> str:
        """What, as printed."""
    @property
    def at(self) -> Mention:
        """Where."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """Date of the meeting."""
    @property
    def due(self) -> str | Instant | DateSpan | WholeYear | PeriodInWords | None:
        """By when it was due."""
    @property
    def status(self) -> ActionStatus | None:
        """How far it had come, as that page says."""
    @property
    def later(self) -> Sequence[ProgressStep]:
        """What other pages say of it."""
    @property
    def overdue_at(self) -> _date | _PartialDate | None:
        """The date of the latest page of the same council, where the action was due before it and no page says
        that it was done.
        """
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookPriority(_extras.Everything, Record):
    """A priority, and what other pages say of it."""
    __match_args__ = (
        "text",
        "at",
        "date",
        "period",
        "status",
        "others",
        "extensions",
    )
    def __new__(
        cls,
        *,
        text: str,
        at: Mention | Mapping[str, Any],
        date: _date | _PartialDate | str | None = None,
        period: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = None,
        status: PriorityStatus | _PriorityStatus | None = None,
        others: Iterable[ProgressStep | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        text: str | None = ...,
        at: Mention | Mapping[str, Any] | None = ...,
        date: _date | _PartialDate | str | None = ...,
        period: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        status: PriorityStatus | _PriorityStatus | None = ...,
        others: Iterable[ProgressStep | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def text(self) -> str:
        """What, as printed."""
    @property
    def at(self) -> Mention:
        """Where."""
    @property
    def date(self) -> _date | _PartialDate | None:
        """Date of the meeting."""
    @property
    def period(self) -> Instant | DateSpan | WholeYear | PeriodInWords | None:
        """For which period."""
    @property
    def status(self) -> PriorityStatus | None:
        """How far it had come, as that page says."""
    @property
    def others(self) -> Sequence[ProgressStep]:
        """What other pages say of it."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Development(_extras.Everything, Record):
    """A project, a piece of work or an intention that several pages speak of, with how far each says that it has
    come.
    """
    __match_args__ = (
        "subject",
        "steps",
        "grounds",
        "extensions",
    )
    def __new__(
        cls,
        *,
        subject: str,
        steps: Iterable[ProgressStep | Mapping[str, Any]] | None = None,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        subject: str | None = ...,
        steps: Iterable[ProgressStep | Mapping[str, Any]] | None = ...,
        grounds: Iterable[Ground | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def subject(self) -> str:
        """What it is: its name as printed, or the words that the pages share."""
    @property
    def steps(self) -> Sequence[ProgressStep]:
        """What the pages say, the earliest first as far as their order is known."""
    @property
    def grounds(self) -> Sequence[Ground]:
        """Why they are taken to be about one thing."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookPartnership(_extras.Everything, Record):
    """One partnership as all pages describe it. Nothing is merged into one account: every statement keeps its
    pages.
    """
    __match_args__ = (
        "name",
        "kind",
        "abbreviation",
        "register",
        "mentions",
        "statements",
        "differences",
        "extensions",
    )
    def __new__(
        cls,
        *,
        name: str,
        kind: PartnershipKind | _PartnershipKind,
        abbreviation: str | None = None,
        register: str | None = None,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = None,
        statements: Iterable[PartnershipStatement | Mapping[str, Any]] | None = None,
        differences: Iterable[PartnershipDifference | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        name: str | None = ...,
        kind: PartnershipKind | _PartnershipKind | None = ...,
        abbreviation: str | None = ...,
        register: str | None = ...,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = ...,
        statements: Iterable[PartnershipStatement | Mapping[str, Any]] | None = ...,
        differences: Iterable[PartnershipDifference | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def name(self) -> str:
        """The longest name that a page prints."""
    @property
    def kind(self) -> PartnershipKind:
        """What kind it is."""
    @property
    def abbreviation(self) -> str | None:
        """Abbreviation as printed."""
    @property
    def register(self) -> str | None:
        """Id of the one agency in the register that its names denote."""
    @property
    def mentions(self) -> Sequence[Mention]:
        """The pages that describe it."""
    @property
    def statements(self) -> Sequence[PartnershipStatement]:
        """What they say. A statement of several pages is one on which they agree."""
    @property
    def differences(self) -> Sequence[PartnershipDifference]:
        """Statements that differ from each other."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class PartnershipStatement(_extras.Everything, Record):
    """One statement about a partnership, and every page that makes it."""
    __match_args__ = (
        "kind",
        "value",
        "organization",
        "role",
        "organ",
        "person",
        "said",
        "said_by",
        "dates",
        "extensions",
    )
    def __new__(
        cls,
        *,
        kind: StatementKind | _StatementKind,
        value: str,
        organization: Organization | Mapping[str, Any] | None = None,
        role: MembershipRole | _MembershipRole | None = None,
        organ: str | None = None,
        person: PersonRef | Mapping[str, Any] | None = None,
        said: Iterable[Mention | Mapping[str, Any]] | None = None,
        said_by: Iterable[str] | None = None,
        dates: Iterable[_date | _PartialDate | str] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        kind: StatementKind | _StatementKind | None = ...,
        value: str | None = ...,
        organization: Organization | Mapping[str, Any] | None = ...,
        role: MembershipRole | _MembershipRole | None = ...,
        organ: str | None = ...,
        person: PersonRef | Mapping[str, Any] | None = ...,
        said: Iterable[Mention | Mapping[str, Any]] | None = ...,
        said_by: Iterable[str] | None = ...,
        dates: Iterable[_date | _PartialDate | str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def kind(self) -> StatementKind:
        """What it is about."""
    @property
    def value(self) -> str:
        """The statement in brief: a name, a word of a closed list, a number, a date."""
    @property
    def organization(self) -> Organization | None:
        """The member that it is about."""
    @property
    def role(self) -> MembershipRole | None:
        """What the member is to the partnership."""
    @property
    def organ(self) -> str | None:
        """The board or panel that it is about, as printed."""
    @property
    def person(self) -> PersonRef | None:
        """Who chairs it."""
    @property
    def said(self) -> Sequence[Mention]:
        """Where pages say so."""
    @property
    def said_by(self) -> Sequence[str]:
        """Councils whose meetings those were, where the pages name them."""
    @property
    def dates(self) -> Sequence[_date | _PartialDate]:
        """Dates of those meetings, where known."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class PartnershipDifference(_extras.Everything, Record):
    """Statements of several pages that do not say the same."""
    __match_args__ = (
        "kind",
        "statements",
        "values",
        "extensions",
    )
    def __new__(
        cls,
        *,
        kind: StatementKind | _StatementKind,
        statements: Iterable[int] | None = None,
        values: Iterable[str] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        kind: StatementKind | _StatementKind | None = ...,
        statements: Iterable[int] | None = ...,
        values: Iterable[str] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def kind(self) -> StatementKind:
        """What they are about."""
    @property
    def statements(self) -> Sequence[int]:
        """Places of the statements in the list of this partnership's statements."""
    @property
    def values(self) -> Sequence[str]:
        """The statements in brief."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Series(_extras.Everything, Record):
    """One measure of one subject over time."""
    __match_args__ = (
        "measure",
        "unit",
        "of",
        "subject",
        "ground",
        "points",
        "conflicts",
        "gaps",
        "misfits",
        "extensions",
    )
    def __new__(
        cls,
        *,
        measure: Measure | Mapping[str, Any],
        unit: Unit | _Unit,
        of: Measure | Mapping[str, Any] | None = None,
        subject: Organization | Mapping[str, Any] | None = None,
        ground: SubjectGround | _SubjectGround | None = None,
        points: Iterable[SeriesPoint | Mapping[str, Any]] | None = None,
        conflicts: Iterable[SeriesConflict | Mapping[str, Any]] | None = None,
        gaps: Iterable[SeriesGap | Mapping[str, Any]] | None = None,
        misfits: Iterable[SeriesMisfit | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        measure: Measure | Mapping[str, Any] | None = ...,
        unit: Unit | _Unit | None = ...,
        of: Measure | Mapping[str, Any] | None = ...,
        subject: Organization | Mapping[str, Any] | None = ...,
        ground: SubjectGround | _SubjectGround | None = ...,
        points: Iterable[SeriesPoint | Mapping[str, Any]] | None = ...,
        conflicts: Iterable[SeriesConflict | Mapping[str, Any]] | None = ...,
        gaps: Iterable[SeriesGap | Mapping[str, Any]] | None = ...,
        misfits: Iterable[SeriesMisfit | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def measure(self) -> Measure:
        """What is measured: the shortest label that a page prints, and the word of the measure list."""
    @property
    def unit(self) -> Unit:
        """Its unit."""
    @property
    def of(self) -> Measure | None:
        """For a share, what it is a share of."""
    @property
    def subject(self) -> Organization | None:
        """Whose numbers they are; absent where no page tells, and then all of them stand on one page."""
    @property
    def ground(self) -> SubjectGround | None:
        """How that is known: the weakest ground of all its points."""
    @property
    def points(self) -> Sequence[SeriesPoint]:
        """The values in the order of time. Values of one date that contradict each other stand side by side.
        """
    @property
    def conflicts(self) -> Sequence[SeriesConflict]:
        """Dates for which pages state different values by one definition."""
    @property
    def gaps(self) -> Sequence[SeriesGap]:
        """Stretches of two years and more between two points."""
    @property
    def misfits(self) -> Sequence[SeriesMisfit]:
        """Shares that are not what their part and whole give."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class SeriesPoint(_extras.Everything, Record):
    """One value of a series."""
    __match_args__ = (
        "when",
        "value",
        "basis",
        "hedge",
        "definition",
        "mentions",
        "from_",
        "extensions",
    )
    def __new__(
        cls,
        *,
        when: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords,
        value: _Decimal | int | str,
        basis: PointBasis | _PointBasis,
        hedge: Hedge | _Hedge | None = None,
        definition: str | None = None,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = None,
        from_: Iterable[Mention | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        when: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        value: _Decimal | int | str | None = ...,
        basis: PointBasis | _PointBasis | None = ...,
        hedge: Hedge | _Hedge | None = ...,
        definition: str | None = ...,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = ...,
        from_: Iterable[Mention | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def when(self) -> Instant | DateSpan | WholeYear | PeriodInWords:
        """When it held, or over which time it was counted."""
    @property
    def value(self) -> _Decimal:
        """The value; a computed share is rounded to the digits of the reported one, else to one."""
    @property
    def basis(self) -> PointBasis:
        """Stated or computed."""
    @property
    def hedge(self) -> Hedge | None:
        """A word that loosens it."""
    @property
    def definition(self) -> str | None:
        """What the page says is counted and what is not."""
    @property
    def mentions(self) -> Sequence[Mention]:
        """Where pages state it."""
    @property
    def from_(self) -> Sequence[Mention]:
        """For a computed share: where its part and its whole stand."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class SeriesConflict(_extras.Everything, Record):
    """Different values for one date."""
    __match_args__ = (
        "when",
        "values",
        "mentions",
        "extensions",
    )
    def __new__(
        cls,
        *,
        when: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords,
        values: Iterable[_Decimal | int | str] | None = None,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        when: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        values: Iterable[_Decimal | int | str] | None = ...,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def when(self) -> Instant | DateSpan | WholeYear | PeriodInWords:
        """The date or period."""
    @property
    def values(self) -> Sequence[_Decimal]:
        """The values."""
    @property
    def mentions(self) -> Sequence[Mention]:
        """Where they stand."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class SeriesGap(_extras.Everything, Record):
    """A stretch of time without a point."""
    __match_args__ = (
        "after",
        "before",
        "years",
        "extensions",
    )
    def __new__(
        cls,
        *,
        after: _date | _PartialDate | str,
        before: _date | _PartialDate | str,
        years: int,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        after: _date | _PartialDate | str | None = ...,
        before: _date | _PartialDate | str | None = ...,
        years: int | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def after(self) -> _date | _PartialDate:
        """The last point before."""
    @property
    def before(self) -> _date | _PartialDate:
        """The next point."""
    @property
    def years(self) -> int:
        """How many whole years lie between them."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class SeriesMisfit(_extras.Everything, Record):
    """A share that its part and whole do not give."""
    __match_args__ = (
        "when",
        "reported",
        "computed",
        "part",
        "whole",
        "mentions",
        "from_",
        "extensions",
    )
    def __new__(
        cls,
        *,
        when: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords,
        reported: _Decimal | int | str,
        computed: _Decimal | int | str,
        part: _Decimal | int | str,
        whole: _Decimal | int | str,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = None,
        from_: Iterable[Mention | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        when: Instant | Mapping[str, Any] | DateSpan | WholeYear | PeriodInWords | None = ...,
        reported: _Decimal | int | str | None = ...,
        computed: _Decimal | int | str | None = ...,
        part: _Decimal | int | str | None = ...,
        whole: _Decimal | int | str | None = ...,
        mentions: Iterable[Mention | Mapping[str, Any]] | None = ...,
        from_: Iterable[Mention | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def when(self) -> Instant | DateSpan | WholeYear | PeriodInWords:
        """The date or period."""
    @property
    def reported(self) -> _Decimal:
        """As reported."""
    @property
    def computed(self) -> _Decimal:
        """As computed, at the same number of digits."""
    @property
    def part(self) -> _Decimal:
        """The part that gives it."""
    @property
    def whole(self) -> _Decimal:
        """The whole that gives it."""
    @property
    def mentions(self) -> Sequence[Mention]:
        """Where it is reported."""
    @property
    def from_(self) -> Sequence[Mention]:
        """Where part and whole stand."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class BookFormula(_extras.Everything, Record):
    """The words in which one kind of body decides."""
    __match_args__ = (
        "classification",
        "uses",
        "extensions",
    )
    def __new__(
        cls,
        *,
        classification: Classification | _Classification | None = None,
        uses: Iterable[FormulaUse | Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        classification: Classification | _Classification | None = ...,
        uses: Iterable[FormulaUse | Mapping[str, Any]] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def classification(self) -> Classification | None:
        """What kind of body; absent where the pages do not tell."""
    @property
    def uses(self) -> Sequence[FormulaUse]:
        """The words, the most used first."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class FormulaUse(_extras.Everything, Record):
    """One formula."""
    __match_args__ = (
        "words",
        "count",
        "verbs",
        "first",
        "extensions",
    )
    def __new__(
        cls,
        *,
        words: str,
        count: int,
        verbs: Iterable[Verb | _Verb] | None = None,
        first: Mention | Mapping[str, Any] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        words: str | None = ...,
        count: int | None = ...,
        verbs: Iterable[Verb | _Verb] | None = ...,
        first: Mention | Mapping[str, Any] | None = ...,
        extensions: Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def words(self) -> str:
        """The words as printed; empty where a resolution has no formula of its own."""
    @property
    def count(self) -> int:
        """How many resolutions use it."""
    @property
    def verbs(self) -> Sequence[Verb]:
        """Operative verbs that stand with it."""
    @property
    def first(self) -> Mention | None:
        """The first resolution that uses it."""
    @property
    def extensions(self) -> dict[str, Any] | None:
        """Anything that the caller adds; kept untouched."""

@final
class Instant(_extras.Everything, Record):
    """A point in time."""
    __match_args__ = (
        "as_at",
    )
    def __new__(
        cls,
        *,
        as_at: _date | _PartialDate | str,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        as_at: _date | _PartialDate | str | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def as_at(self) -> _date | _PartialDate:
        """The date, as far as it is known."""

@final
class DateSpan(_extras.Everything, Record):
    """From one date to another, both included; one side may be open."""
    __match_args__ = (
        "from_",
        "to",
    )
    def __new__(
        cls,
        *,
        from_: _date | _PartialDate | str | None = None,
        to: _date | _PartialDate | str | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        from_: _date | _PartialDate | str | None = ...,
        to: _date | _PartialDate | str | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def from_(self) -> _date | _PartialDate:
        """Its beginning."""
    @property
    def to(self) -> _date | _PartialDate:
        """Its end."""

@final
class WholeYear(_extras.Everything, Record):
    """A financial year."""
    __match_args__ = (
        "year",
    )
    def __new__(
        cls,
        *,
        year: str,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        year: str | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def year(self) -> str:
        """The year, as `2019/20`."""

@final
class PeriodInWords(_extras.Everything, Record):
    """A period that names no date."""
    __match_args__ = (
        "text",
    )
    def __new__(
        cls,
        *,
        text: str,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        text: str | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def text(self) -> str:
        """The page's own words."""

@final
class Exempt(_extras.Everything, Record):
    """Closed by resolution (Local Government Act 1972, s.100A(4))."""
    __match_args__ = (
        "exempt",
    )
    def __new__(
        cls,
        *,
        exempt: Exemption | Mapping[str, Any],
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        exempt: Exemption | Mapping[str, Any] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def exempt(self) -> Exemption:
        """Under which paragraphs of Schedule 12A."""

@final
class Exemption(_extras.Everything, Record):
    """Paragraphs of Schedule 12A under which an item is closed."""
    __match_args__ = (
        "paragraphs",
    )
    def __new__(
        cls,
        *,
        paragraphs: Iterable[int] | None = None,
    ) -> Self: ...
    def replace(  # type: ignore[override]
        self,
        *,
        paragraphs: Iterable[int] | None = ...,
    ) -> Self:
        """The same record with other values in these fields; None takes one out."""
    @property
    def paragraphs(self) -> Sequence[int]:
        """Paragraph numbers."""
