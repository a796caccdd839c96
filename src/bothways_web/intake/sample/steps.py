"""One customer's sample history as steps in time, each written by somebody."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import CLOCK, Accepted, Actor, Draft
from bothways.journal.kinds import SilenceAgreed
from bothways.journal.obligation import Obligation
from bothways.promises.kinds import PromiseLapsed
from bothways.units.calendar import WorkingCalendar
from bothways.units.due import Due, on_day, zone_named
from bothways.units.identity import derived
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation.clock import Chance
from bothways_web.intake.sample.customers import Sample

ZONE = "Europe/Berlin"
SILENT_DAYS = 7
CALENDAR = WorkingCalendar("DE", "HE")


@dataclass(frozen=True, slots=True)
class Step:
    """One entry to be written at an instant by an actor."""

    at: datetime
    actor: Actor
    draft: Draft


@dataclass
class Story:
    """Collects the steps of one customer up to ``now``; whatever would lie later is left out."""

    customer: Sample
    relationship: UUID
    members: dict[str, UUID]
    now: datetime
    chance: Chance
    steps: list[Step] = field(default_factory=list)
    made: int = 0
    silence: bool = False

    @property
    def keeper(self) -> UUID:
        """The member who looks after this customer."""
        return self.members[self.customer.keeper]

    @property
    def person(self) -> UUID:
        """The customer's person we talk to."""
        return self.person_id(0)

    def person_id(self, index: int) -> UUID:
        """The id of one of the customer's people."""
        return derived(self.relationship, "person", index)

    def new_id(self, what: str) -> UUID:
        """The next id of this story; the same each time the sample is made."""
        self.made += 1
        return derived(self.relationship, what, self.made)

    def ours(self, at: datetime, *drafts: Draft) -> None:
        """We wrote it."""
        self._add(at, Actor.of(Side.MERCHANT, self.keeper), drafts)

    def theirs(self, at: datetime, *drafts: Draft) -> None:
        """They wrote it, on their page."""
        self._add(at, Actor.of(Side.CUSTOMER, self.person), drafts)

    def agree_on_silence(self, at: datetime) -> None:
        """Both sides let silence count after a week, as four in five sample customers do."""
        self.silence = self.chance.random() < 0.8
        if self.silence:
            for side in Side:
                self.by(side, at, Draft(SilenceAgreed(days=SILENT_DAYS), side))

    def silent(self, promise: UUID, reported: datetime) -> None:
        """Nobody answered the report; the clock takes it as accepted."""
        body = PromiseLapsed(promise=promise, days=SILENT_DAYS)
        self._add(reported + days(SILENT_DAYS + 0.01), CLOCK, (Draft(body, None, subject=promise),))

    def answers(self, share: float) -> bool:
        """Whether a report is answered: always, where silence does not count."""
        return not self.silence or self.chance.random() < share

    def named(self, body: Body, says: Side) -> Draft:
        """An entry that begins something, which bears the entry's name from then on."""
        name = self.new_id("entry")
        return Draft(body, says, subject=name, id=name)

    def by_clock(self, at: datetime, *drafts: Draft) -> None:
        """Its time had come."""
        self._add(at, CLOCK, drafts)

    def by(self, side: Side, at: datetime, *drafts: Draft) -> None:
        """That side wrote it."""
        (self.ours if side is Side.MERCHANT else self.theirs)(at, *drafts)

    def _add(self, at: datetime, actor: Actor, drafts: Iterable[Draft]) -> None:
        if at <= self.now:
            self.steps += [Step(at, actor, draft) for draft in drafts]


def accepted(outcome: Accepted | Refused) -> tuple[Draft, ...]:
    """The drafts of a rule that must not refuse in the sample."""
    if isinstance(outcome, Refused):
        raise TypeError(f"the sample breaks a rule: {outcome.reason}")
    return outcome.drafts


def clock_on(day: date, hour: int, minute: int = 0) -> datetime:
    """A time of a day where the sample merchant works."""
    return datetime.combine(day, time(hour, minute), zone_named(ZONE))


def working(day: date) -> date:
    """This day, or the next on which the sample merchant works."""
    return day if CALENDAR.works(day) else CALENDAR.after(day, 1)


def working_before(day: date, count: int) -> date:
    """The ``count``-th working day before ``day``."""
    while count:
        day -= timedelta(days=1)
        count -= CALENDAR.works(day)
    return day


def due_on(day: date) -> Due:
    """Due by the end of a day."""
    return on_day(day, ZONE)


def owed(story: Story, debtor: Side, what: str, day: date, done_means: str | None) -> Obligation:
    """Something one side owes, seen to by the keeper when it is ours."""
    return Obligation(
        id=story.new_id("promise"),
        debtor=debtor,
        what=what,
        done_means=done_means,
        due=due_on(day),
        owner=story.keeper if debtor is Side.MERCHANT else None,
    )


def days(count: float) -> timedelta:
    """So many days."""
    return timedelta(days=count)
