"""How candidates are asked about, for the side that reads."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bothways.listening.proposal import Deed, Sort
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.listening.models import Candidate
from bothways_web.parties.access import RelationshipAccess

_OURS, _THEIRS = Side.MERCHANT, Side.CUSTOMER
_ASK = {
    (Deed.PROMISE, _OURS): gettext_lazy("Did we promise this?"),
    (Deed.PROMISE, _THEIRS): gettext_lazy("Did they promise this?"),
    (Deed.REQUEST, _OURS): gettext_lazy("Do they ask us for this?"),
    (Deed.REQUEST, _THEIRS): gettext_lazy("Do we ask them for this?"),
    (Deed.QUESTION, _OURS): gettext_lazy("Do they want an answer from us?"),
    (Deed.QUESTION, _THEIRS): gettext_lazy("Do we want an answer from them?"),
    (Deed.COMPLAINT, _THEIRS): gettext_lazy("Is something wrong?"),
    (Deed.WISH, _THEIRS): gettext_lazy("Do they wish for this?"),
}
_SAID = {
    (Deed.PROMISE, _OURS): gettext_lazy("Recorded."),
    (Deed.PROMISE, _THEIRS): gettext_lazy(
        "Recorded as we understood it. It counts once they confirm it on their page."
    ),
    (Deed.REQUEST, _OURS): gettext_lazy("Noted. It waits for your answer among what you owe."),
    (Deed.REQUEST, _THEIRS): gettext_lazy("Asked. They read it on their page."),
    (Deed.QUESTION, _OURS): gettext_lazy("It stands among the questions that wait."),
    (Deed.QUESTION, _THEIRS): gettext_lazy("Asked. They read it on their page."),
    (Deed.COMPLAINT, _THEIRS): gettext_lazy("It stands among the questions that wait."),
    (Deed.WISH, _THEIRS): gettext_lazy("Kept among their wishes, in their words."),
    (Deed.DONE, _OURS): gettext_lazy("Reported as done. They say whether it is."),
    (Deed.DONE, _THEIRS): gettext_lazy("Kept. It stands in the book."),
    (Deed.ANSWER, _OURS): gettext_lazy("Answered. They say whether it settles the question."),
    (Deed.ANSWER, _THEIRS): gettext_lazy("Answered and settled."),
}
_SORTS = {
    Deed.PROMISE: gettext_lazy("promise"),
    Deed.REQUEST: gettext_lazy("request"),
    Deed.QUESTION: gettext_lazy("question"),
    Deed.COMPLAINT: gettext_lazy("complaint"),
    Deed.WISH: gettext_lazy("wish"),
    Deed.DONE: gettext_lazy("done"),
    Deed.ANSWER: gettext_lazy("answer"),
}
DEEDS = {
    Deed.PROMISE: gettext_lazy("Promises"),
    Deed.REQUEST: gettext_lazy("Requests"),
    Deed.QUESTION: gettext_lazy("Questions"),
    Deed.WISH: gettext_lazy("Wishes"),
    Deed.COMPLAINT: gettext_lazy("Complaints"),
    Deed.DONE: gettext_lazy("Done"),
    Deed.ANSWER: gettext_lazy("Answers"),
}


def asks(access: RelationshipAccess, row: Candidate) -> str:
    """What a person is asked about a candidate."""
    if access.side is Side.CUSTOMER:
        return _("Is this a promise?")
    if row.answers and row.deed in (Deed.DONE, Deed.ANSWER):
        about = _("Is this done: %(about)s?") if row.deed == Deed.DONE else _("Does this answer: %(about)s")
        return about % {"about": row.about.rstrip("?") if row.deed == Deed.DONE else row.about}
    return str(_ASK[Deed(row.deed), Side(row.side)])


def sort(row: Candidate) -> str:
    """What it would be, in a word."""
    return str(_SORTS[Deed(row.deed)])


def said(access: RelationshipAccess, deed: Deed, side: Side) -> str:
    """What is told once it stands in the book."""
    return str(_SAID[deed, _OURS if access.side is Side.CUSTOMER else side])


def where(access: RelationshipAccess, row: Candidate, today: date) -> str:
    """Who wrote or said it, and when."""
    day = {"day": wording.day(wording.local_day(row.happened_at, access.merchant.zone), today)}
    yours = row.writer == access.side.value
    if row.sort == Sort.TALK:
        logged = _("from a talk you logged, %(day)s") if yours else _("from a talk they logged, %(day)s")
        return logged % day
    if row.sort == Sort.TRANSCRIPT:
        return _("said in a call, %(day)s") % day
    return _("you wrote it, %(day)s") % day if yours else _("they wrote it, %(day)s") % day
