"""Values that callers send, within what can be kept: times with a zone, days of our time, due dates."""

from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from bothways.journal.body import Body
from bothways.units.due import Due, at_instant, in_working_days, on_day
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.calendar import calendar_of, due_of

FIRST_YEAR, LAST_YEAR = 1900, 2199
MOST_WORKING_DAYS = 1000

AnyBody = TypeVar("AnyBody", bound=Body)
Value = TypeVar("Value")


class BadDue(ValueError):
    """A due date that cannot be read; ``refused`` says why, for people."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.sentence)
        self.refused = refused


def _with_zone(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a time needs its zone: 2026-03-01T09:30:00+01:00, or Z for UTC")
    _our_time(value.year)
    return value


def _day(value: date) -> date:
    _our_time(value.year)
    return value


def _our_time(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"must lie between {FIRST_YEAR} and {LAST_YEAR}")


#: An instant, with its zone.
When = Annotated[datetime, AfterValidator(_with_zone)]
#: A calendar day.
Day = Annotated[date, AfterValidator(_day)]
#: A name of a person, an organisation or a thing.
NameText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
#: What a row holds as empty text when there is none.
Maybe = Annotated[Value | None, BeforeValidator(lambda value: value or None)]
#: A sentence or two.
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class In(BaseModel):
    """The base of everything that callers send: what is not known is refused."""

    model_config = ConfigDict(extra="forbid")

    def as_body(self, kind: type[AnyBody], **more: object) -> AnyBody:
        """The body of an entry, from the fields both have and ``more``."""
        return kind(**{name: getattr(self, name) for name in _shared(type(self), kind)} | more)


@lru_cache(maxsize=256)
def _shared(sent: type[BaseModel], kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields that both have."""
    return tuple(kind.model_fields.keys() & sent.model_fields.keys())


class DueIn(In):
    """By when: exactly one of a day, an instant, a count of working days, or how somebody said it.

    Days are the merchant's, by its time zone and calendar.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"day": "2026-03-13"}, {"working_days": 3}, {"said": "Friday"}],
            "minProperties": 1,
            "maxProperties": 1,
        }
    )

    day: Day | None = Field(None, description="By the end of this day.")
    at: When | None = Field(None, description="By this instant.")
    working_days: int | None = Field(None, ge=1, le=MOST_WORKING_DAYS)
    said: ShortText | None = Field(None, description="In words: “Friday”, “in two weeks”, “13 March”.")

    @model_validator(mode="after")
    def _one(self) -> "DueIn":
        if sum(value is not None for value in (self.day, self.at, self.working_days, self.said)) != 1:
            raise ValueError("give exactly one of day, at, working_days and said")
        return self

    def resolve(self, access: RelationshipAccess | MerchantAccess) -> Due:
        """The due date it means now; raises ``BadDue``."""
        zone, now = access.merchant.zone, clock.now()
        if self.day is not None:
            return on_day(self.day, zone)
        if self.at is not None:
            return at_instant(self.at, zone)
        if self.working_days is not None:
            return in_working_days(self.working_days, now, zone, calendar_of(access.merchant))
        due = due_of(access.merchant, self.said or "", now)
        if isinstance(due, Refused):
            raise BadDue(due.about("due.said"))
        return due


def resolved(due: DueIn | None, access: RelationshipAccess) -> Due | None:
    """The due date meant, if one was given; raises ``BadDue``."""
    return due.resolve(access) if due is not None else None
