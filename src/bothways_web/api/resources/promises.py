"""Promises: what each side owes the other, and all that can be said about it."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, TypeAlias
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from bothways.journal.entry import Recorded
from bothways.promises import standards
from bothways.promises.kinds import PromiseCounterOffered
from bothways.promises.promise import Promise
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded_of, with_stances
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.cursors import Page, Paging
from bothways_web.api.schemas import promises as given
from bothways_web.api.schemas.promises import Beginning, PromiseIn, PromiseOut, PromiseWritten
from bothways_web.api.schemas.values import resolved
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import actions, queries, queries_standard, reminders
from bothways_web.promises.models import Promise as Row
from bothways_web.promises.stored import promise_of

router = Router(tags=["Promises"])
PROMISES = "/relationships/{relationship}/promises"
Outcome: TypeAlias = Recorded | Refused


class WantedPromises(Paging):
    """Which promises are wanted."""

    debtor: Side | None = Field(None, description="Only what this side owes.")
    open: bool | None = Field(None, description="Only what is open, or only what is not.")


@router.get(
    PROMISES, response=Page[Promise], operation_id="list_promises", summary="List promises of both sides"
)
def list_promises(
    request: ApiRequest, relationship: UUID, wanted: Annotated[WantedPromises, Query()]
) -> HttpResponse:
    """What is due first comes first; what has no date comes last."""
    access = relationship_of(request, relationship)
    rows = Row.objects.filter(relationship_id=access.relationship_id)
    if wanted.debtor is not None:
        rows = rows.filter(debtor=wanted.debtor.value)
    if wanted.open is not None:
        rows = rows.filter(open=wanted.open)
    return answer(listing.page(Promise, rows, ("due_by", "id"), wanted, promise_of))


@router.post(
    PROMISES,
    response={201: PromiseWritten},
    operation_id="begin_promise",
    summary="Promise, ask for or offer something",
)
def begin_promise(request: ApiRequest, relationship: UUID, body: PromiseIn) -> HttpResponse:
    """Your own promise binds at once. What you note of the other side binds nobody until they agree."""
    access = relationship_of(request, relationship)
    obligation = body.obligation(access, body.debtor_of(access.side))
    if body.how is Beginning.ASK:
        return _told(access, obligation.id, actions.ask(access, obligation, body.matters_why))
    begin = actions.offer if body.how is Beginning.OFFER else actions.promise
    return _told(access, obligation.id, begin(access, obligation))


@router.get(
    PROMISES + "/{promise}", response=PromiseOut, operation_id="get_promise", summary="Get one promise"
)
def get_promise(request: ApiRequest, relationship: UUID, promise: UUID) -> HttpResponse:
    """How it stands, and every entry that it rests on."""
    access = relationship_of(request, relationship)
    found = queries.promise(access, promise)
    if found is None:
        raise Http404("no such promise")
    life = with_stances(access, queries.life(access, found))
    known, now = queries_standard.standards(access), clock.now()
    return answer(
        PromiseOut.model_construct(
            promise=found,
            life=life,
            follows=standards.following(found, known, now),
            may_follow=list(standards.to_choose(found, known, now)),
        )
    )


def _act(name: str, summary: str, explained: str, body: type[BaseModel], do: "Do") -> None:
    """Add the operation of one act to the router."""

    def operation(request: ApiRequest, relationship: UUID, promise: UUID, body: Any) -> HttpResponse:
        access = relationship_of(request, relationship)
        return _told(access, promise, do(access, promise, body))

    operation.__annotations__["body"] = body
    operation.__doc__ = explained
    router.post(
        f"{PROMISES}/{{promise}}/{name}",
        response={201: PromiseWritten},
        operation_id=f"promise_{name.replace('-', '_')}",
        summary=summary,
    )(operation)


def _told(access: RelationshipAccess, promise: UUID, outcome: Outcome) -> HttpResponse:
    return recorded_of(outcome, PromiseWritten, "promise", promise, partial(queries.promise, access))


Do: TypeAlias = Callable[[RelationshipAccess, UUID, Any], Outcome]


def _counter_offer(access: RelationshipAccess, promise: UUID, body: given.CounterIn) -> Outcome:
    due = resolved(body.due, access)
    return actions.counter_offer(access, body.as_body(PromiseCounterOffered, promise=promise, due=due))


def _ask_new_date(access: RelationshipAccess, promise: UUID, body: given.NewDateIn) -> Outcome:
    return actions.ask_new_date(access, promise, body.due.resolve(access), body.why)


def _offer_amends(access: RelationshipAccess, promise: UUID, body: given.AmendsIn) -> Outcome:
    amends = body.obligation(access, access.side)
    return actions.offer_amends(access, promise, amends, body.why)


def _ask_amends(access: RelationshipAccess, promise: UUID, body: given.ObligationIn) -> Outcome:
    return actions.ask_amends(access, promise, body.obligation(access, access.side.other))


_act(
    "agree",
    "Agree",
    "Yes, as proposed; or, from the debtor of what was only understood: yes, I said so.",
    given.WordsIn,
    lambda access, promise, body: actions.agree(access, promise, body.words),
)
_act(
    "turn-down",
    "Say no",
    "No to what was asked, offered or countered; or: I did not say so.",
    given.WhyIn,
    lambda access, promise, body: actions.turn_down(access, promise, body.why),
)
_act(
    "counter-offer",
    "Offer something else",
    "Not like that, but like this.",
    given.CounterIn,
    _counter_offer,
)
_act(
    "withdraw",
    "Take a promise back",
    "The debtor takes it back before anybody relies on it.",
    given.WhyIn,
    lambda access, promise, body: actions.withdraw(access, promise, body.why),
)
_act(
    "release",
    "Let a promise go",
    "The creditor lets it go: no longer owed, and not broken.",
    given.WordsIn,
    lambda access, promise, body: actions.release(access, promise, body.words),
)
_act(
    "matters",
    "Say how much it matters",
    "The creditor says how much it matters to them, and why.",
    given.MattersIn,
    lambda access, promise, body: actions.say_it_matters(access, promise, body.matters, body.why),
)
_act(
    "report-done",
    "Report it done",
    "The debtor says that it is done; the creditor judges.",
    given.DoneIn,
    lambda access, promise, body: actions.report_done(access, promise, body.words, body.done_at),
)
_act(
    "accept",
    "Accept it as done",
    "The creditor says that it was kept.",
    given.AcceptIn,
    lambda access, promise, body: actions.accept(access, promise, body.words, body.in_time),
)
_act(
    "decline-report",
    "Say what is missing",
    "The creditor says that it is not done yet, and what is missing.",
    given.MissingIn,
    lambda access, promise, body: actions.decline_report(access, promise, body.missing),
)
_act(
    "remind",
    "Remind, or ask after it",
    "The creditor reminds the debtor, or says that it is not there yet; once a day at most. "
    "A customer gets a mail only where the owner has switched sending on.",
    given.WordsIn,
    lambda access, promise, body: reminders.remind(access, promise, body.words),
)
_act(
    "hand-over",
    "Hand a promise over",
    "Somebody else of the debtor's side sees to it.",
    given.HandIn,
    lambda access, promise, body: actions.hand_over(access, promise, body.owner, body.note),
)
_act(
    "ask-new-date",
    "Ask for a new date",
    "Either side asks for another date. Said before it was due, this is no breach.",
    given.NewDateIn,
    _ask_new_date,
)
_act(
    "agree-new-date",
    "Agree to the new date",
    "The new date holds from now on.",
    given.WordsIn,
    lambda access, promise, body: actions.agree_new_date(access, promise, body.words),
)
_act(
    "refuse-new-date",
    "Keep to the date",
    "The date stays as it was.",
    given.WhyIn,
    lambda access, promise, body: actions.refuse_new_date(access, promise, body.why),
)
_act(
    "say-breached",
    "Say that it was not kept",
    "The creditor says that it was not kept, once it was due.",
    given.BreachIn,
    lambda access, promise, body: actions.say_breached(access, promise, body.why, body.evidence),
)
_act(
    "own-up",
    "Own up to it",
    "The debtor says that it was not, or will not be, kept. It stays owed.",
    given.ReasonIn,
    lambda access, promise, body: actions.own_up(access, promise, body.why),
)
_act("offer-amends", "Offer amends", "The debtor offers to make up for it.", given.AmendsIn, _offer_amends)
_act(
    "ask-amends",
    "Ask for amends",
    "The creditor asks to have it made up for.",
    given.ObligationIn,
    _ask_amends,
)
