"""What a logged talk seems to promise: candidates that one key records."""

from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from bothways.journal.obligation import Obligation
from bothways.language.cues import Act, Who
from bothways.language.dates.moment import Said
from bothways.language.en.language import ENGLISH
from bothways.language.findings import Finding, Register, findings
from bothways.units.due import Due, DueKind
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.conversations.models import Conversation
from bothways_web.conversations.queries import talk
from bothways_web.desk.heard_form import HeardForm
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import calendar_of
from bothways_web.parties.scene import today_of
from bothways_web.promises.queries import known
from bothways_web.promises.rows import due_words, time_words

MOST = 9  # as many as there are keys for


@dataclass(frozen=True, slots=True)
class Candidate:
    """One promise that a sentence of the talk seems to make. ``id`` is what the promise will have."""

    id: UUID
    place: int
    ours: bool
    sentence: str
    form: HeardForm


@dataclass(frozen=True, slots=True)
class HeardPanel:
    """The candidates of one talk that are not recorded yet."""

    talk: UUID
    candidates: tuple[Candidate, ...]


def heard_panel(access: RelationshipAccess, conversation_id: UUID) -> HeardPanel | None:
    """What a talk seems to promise; None when there is no such talk or nothing is left. Two queries."""
    found = talk(access, conversation_id)
    if found is None:
        return None
    promised = _promised(access, found)
    there = known(access, [_id(found, finding) for finding in promised])
    left = tuple(
        candidate(access, found, finding) for finding in promised if _id(found, finding) not in there
    )
    return HeardPanel(conversation_id, left) if left else None


def finding_at(access: RelationshipAccess, conversation_id: UUID, place: int) -> Candidate | None:
    """The candidate whose sentence begins at this place of the talk."""
    found = talk(access, conversation_id)
    if found is None:
        return None
    here = (finding for finding in _promised(access, found) if finding.start == place)
    return next((candidate(access, found, finding) for finding in here), None)


def candidate(access: RelationshipAccess, found: Conversation, finding: Finding) -> Candidate:
    """A finding as something to confirm."""
    writer = Side(found.writer)
    debtor = writer if finding.owes is Who.SPEAKER else writer.other
    due = finding.whens[0].readings[0].due if finding.whens else None
    initial = {
        "what": finding.what[:500],
        "due": _typed(access, found, due) if due else "",
        "debtor": debtor.value,
    }
    form = HeardForm(access=access, initial=initial, prefix=f"heard-{finding.start}")
    form.fields["due"].help_text = _meant(access, finding)
    return Candidate(_id(found, finding), finding.start, debtor is Side.MERCHANT, finding.text, form)


def obligation(access: RelationshipAccess, chosen: Candidate, form: HeardForm) -> Obligation:
    """What is recorded once a person said so."""
    debtor = Side(form.cleaned_data["debtor"])
    owner = access.member if debtor is access.side else None
    return Obligation(
        id=chosen.id, debtor=debtor, what=form.cleaned_data["what"], due=form.cleaned_data["due"], owner=owner
    )


def _typed(access: RelationshipAccess, found: Conversation, due: Due) -> str:
    """The words themselves for a talk of today; else what they meant then: "tomorrow" has moved on."""
    if found.at.astimezone(ZoneInfo(access.merchant.zone)).date() == today_of(access):
        return due.said or ""
    clock = f" {time_words(due.at, due.zone)}" if due.kind is DueKind.INSTANT else ""
    return f"{due.on.isoformat()}{clock}"


def _meant(access: RelationshipAccess, finding: Finding) -> str:
    """The days that the words may mean: one, or two where they are not clear."""
    if not finding.whens:
        return ""
    today = today_of(access)
    days = dict.fromkeys(due_words(reading.due, today) for reading in finding.whens[0].readings)
    return " {} ".format(_("or")).join(list(days)[:2])


def _promised(access: RelationshipAccess, found: Conversation) -> list[Finding]:
    zone = access.merchant.zone
    local = found.at.astimezone(ZoneInfo(zone))
    said = Said(local.date(), local.time(), zone, calendar_of(access.merchant))
    read = findings(found.summary, said, ENGLISH, Register.NOTE)
    return [finding for finding in read if finding.act is Act.PROMISE and finding.what][:MOST]


def _id(found: Conversation, finding: Finding) -> UUID:
    return derived(found.id, "heard", finding.start)
