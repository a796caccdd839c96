"""What a mail's button asks about a promise: the one question, and what each answer does.

Each act is about one moment. Once the promise has moved on, the button says that it has ended.
"""

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

from django.utils.translation import gettext as _

from bothways.journal.entry import Recorded
from bothways.promises.promise import Promise
from bothways.promises.state import State
from bothways.units.refusal import Refused
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.button_acts import ButtonActs, Choice, Question
from bothways_web.parties.calendar import due_of
from bothways_web.promises import actions, queries
from bothways_web.promises.rows import due_words

Outcome: TypeAlias = Recorded | Refused
Ask: TypeAlias = Callable[[RelationshipAccess, Promise, str], Question]

REPORT, NEW_DATE, ACCEPT, CONFIRM = (
    "promise_report",
    "promise_new_date",
    "promise_accept",
    "promise_confirm",
)


def register(acts: ButtonActs) -> None:
    """Add this room's acts."""
    owed = (State.AGREED, State.UNKNOWN, State.DECLINED)
    acts.register(REPORT, _when(_whether_done, *owed), _reported)
    acts.register(NEW_DATE, _when(_whether_it_suits, State.RENEGOTIATING), _dated)
    acts.register(ACCEPT, _when(_whether_received, State.REPORTED), _accepted)
    acts.register(CONFIRM, _when(_whether_so, State.UNDERSTOOD), _confirmed)


def _when(ask: Ask, *states: State) -> Callable[[RelationshipAccess, UUID], Question | None]:
    """The question, as long as it is this side's to answer and the promise stands so."""

    def asked(access: RelationshipAccess, promise_id: UUID) -> Question | None:
        promise = queries.promise(access, promise_id)
        if promise is None or promise.state not in states or promise.waits_for is not access.side:
            return None
        return ask(access, promise, _by(access, promise))

    return asked


def _whether_done(access: RelationshipAccess, promise: Promise, by: str) -> Question:
    return Question(
        text=_("Is it done? %(what)s") % {"what": promise.what},
        detail=by,
        why=_("You promised it to %(merchant)s, and nothing is said about it yet.")
        % {"merchant": access.merchant.name},
        choices=(
            Choice("done", _("Yes, it is done")),
            Choice("longer", _("I need longer"), _("By when? Such as Friday, or 13 March.")),
        ),
    )


def _whether_it_suits(access: RelationshipAccess, promise: Promise, by: str) -> Question:
    today = wording.local_day(clock.now(), access.merchant.zone)
    wanted = due_words(promise.wanted, today) if promise.wanted else ""
    return Question(
        text=_("Does %(day)s suit you? %(what)s") % {"day": wanted, "what": promise.what},
        detail=by,
        why=_("%(merchant)s asks you for a new date.") % {"merchant": access.merchant.name},
        choices=(
            Choice("yes", _("That is fine")),
            Choice("no", _("It does not suit me"), _("What would suit you?")),
        ),
    )


def _whether_received(access: RelationshipAccess, promise: Promise, by: str) -> Question:
    means = _("Done means: %(what)s") % {"what": promise.done_means} if promise.done_means else ""
    return Question(
        text=_("Do you have it? %(what)s") % {"what": promise.what},
        detail=" ".join(part for part in (by, means) if part),
        why=_("%(merchant)s promised it to you, and you are the one to say whether it was kept.")
        % {"merchant": access.merchant.name},
        choices=(Choice("yes", _("Yes, I have it")), Choice("no", _("Not yet"), _("What is missing?"))),
    )


def _whether_so(access: RelationshipAccess, promise: Promise, by: str) -> Question:
    return Question(
        text=_("Did you say so? %(what)s") % {"what": promise.what},
        detail=by,
        why=_("%(merchant)s understood it so. It counts only if you say so.")
        % {"merchant": access.merchant.name},
        choices=(Choice("yes", _("Yes, I will")), Choice("no", _("I did not say so"))),
    )


def _reported(access: RelationshipAccess, promise_id: UUID, choice: str, note: str) -> Outcome:
    if choice == "done":
        return actions.report_done(access, promise_id, note or None)
    due = due_of(access.merchant, note, clock.now())
    if isinstance(due, Refused):
        return due
    return actions.ask_new_date(access, promise_id, due, _("I need longer."))


def _dated(access: RelationshipAccess, promise_id: UUID, choice: str, note: str) -> Outcome:
    if choice == "yes":
        return actions.agree_new_date(access, promise_id, note or None)
    return actions.refuse_new_date(access, promise_id, note or None)


def _accepted(access: RelationshipAccess, promise_id: UUID, choice: str, note: str) -> Outcome:
    if choice == "yes":
        return actions.accept(access, promise_id, note or None)
    return actions.decline_report(access, promise_id, note)


def _confirmed(access: RelationshipAccess, promise_id: UUID, choice: str, note: str) -> Outcome:
    if choice == "yes":
        return actions.agree(access, promise_id, note or None)
    return actions.turn_down(access, promise_id, note or None)


def _by(access: RelationshipAccess, promise: Promise) -> str:
    if promise.due is None:
        return ""
    today = wording.local_day(clock.now(), access.merchant.zone)
    return _("Promised by %(day)s.") % {"day": due_words(promise.due, today)}
