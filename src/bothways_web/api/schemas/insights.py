"""A book's sums as callers see them."""

from datetime import date, datetime
from typing import Any, Self

from pydantic import BaseModel, Field

from bothways.insights.reordering import Compared
from bothways.insights.times import Took
from bothways.insights.upkeep import MOST_MAIL_MINUTES, Effort, Rates, Recorded, Uncounted, upkeep
from bothways.units.money import Money
from bothways_web.api.schemas.values import In
from bothways_web.insights.models import Summed, Week
from bothways_web.insights.times import Waited


class WordOut(BaseModel):
    """How promises of a side that came to an end in a week went."""

    in_time: int = Field(description="With those kept on a new day that both had agreed to.")
    late: int
    not_kept: int = Field(description="With those made good afterwards.")


class AnswersOut(BaseModel):
    """The questions that customers asked in a week."""

    asked: int
    in_time: int
    late: int = Field(description="Answered after it was promised, or still owed then.")
    half_within: float | None = Field(description="Hours in which half of the answers came.")
    most_within: float | None = Field(description="Hours in which nine of ten answers came.")
    waiting: int = Field(description="Questions of any week that were open at its end.")


class GesturesOfWeekOut(BaseModel):
    """What the merchant did beyond what was owed in a week, and how it was taken so far."""

    made: int
    landed_well: int
    landed_otherwise: int = Field(description="Unnoticed, or badly.")


class WeekOut(BaseModel):
    """One week of a book, from a Monday on."""

    begins: date
    ours: WordOut
    theirs: WordOut
    answers: AnswersOut
    gestures: GesturesOfWeekOut

    @classmethod
    def of(cls, row: Week) -> Self:
        """From its row."""
        return cls(
            begins=row.begins,
            ours=WordOut(in_time=row.ours_in_time, late=row.ours_late, not_kept=row.ours_broken),
            theirs=WordOut(in_time=row.theirs_in_time, late=row.theirs_late, not_kept=row.theirs_broken),
            answers=AnswersOut(
                asked=row.asked,
                in_time=row.answered_in_time,
                late=row.answered_late,
                half_within=row.half,
                most_within=row.most,
                waiting=row.waiting,
            ),
            gestures=GesturesOfWeekOut(
                made=row.gestures, landed_well=row.landed_well, landed_otherwise=row.landed_otherwise
            ),
        )


class SpreadOut(BaseModel):
    """Where eight of ten relationships lie in a dimension, of 1; null where there are too few to say."""

    side: str
    dimension: str
    customers: int
    unsure: int = Field(description="Of whom not enough is known.")
    low: float | None
    middle: float | None
    high: float | None


class OrderedAgainOut(BaseModel):
    """Who ordered again within 60 days of a delivery in time, and of a late one; of 1.

    ``low`` and ``high`` hold the difference four times of five; all four are null where there are too few.
    """

    customers: int
    in_time: int
    late: int
    after_in_time: float | None
    after_late: float | None
    low: float | None
    high: float | None


class InsightsOut(BaseModel):
    """What the worker summed of a book, and when; nothing before it did."""

    as_of: datetime | None
    weeks: list[WeekOut]
    standings: list[SpreadOut]
    ordered_again: OrderedAgainOut | None

    @classmethod
    def of(cls, weeks: list[Week], found: Summed | None) -> Self:
        """From the rows."""
        spreads: list[dict[str, Any]] = found.spreads if found else []
        return cls(
            as_of=found.summed_at if found else None,
            weeks=[WeekOut.of(row) for row in weeks],
            standings=[SpreadOut(**one) for one in spreads],
            ordered_again=OrderedAgainOut(**found.again) if found and found.again else None,
        )


class TookOut(BaseModel):
    """How long something took, in hours for answers and days for goods; null where nothing came."""

    count: int
    promised: int = Field(description="So many of them were promised by a time.")
    in_time: int = Field(description="So many of those came by then.")
    half_within: float | None
    most_within: float | None = Field(description="Nine of ten.")

    @classmethod
    def of(cls, took: Took) -> Self:
        """From the core's."""
        return cls(
            count=took.count,
            promised=took.promised,
            in_time=took.in_time,
            half_within=took.half,
            most_within=took.most,
        )


class TimesOut(BaseModel):
    """What one customer waited for, and how that went with ordering again."""

    answers: TookOut
    goods: TookOut
    ordered_again: OrderedAgainOut

    @classmethod
    def of(cls, found: Waited) -> Self:
        """From what was read."""
        compared: Compared = found.compared
        return cls(
            answers=TookOut.of(found.answers),
            goods=TookOut.of(found.goods),
            ordered_again=OrderedAgainOut(
                customers=compared.customers,
                in_time=compared.in_time,
                late=compared.late,
                after_in_time=compared.after_in_time,
                after_late=compared.after_late,
                low=compared.low,
                high=compared.high,
            ),
        )


class UpkeepLineOut(BaseModel):
    """One line of what a customer takes; ``minor`` is null while an hour has no price."""

    what: Effort
    count: int
    minutes: int
    minor: int | None


class UpkeepOut(BaseModel):
    """What one customer takes and brings; sums in minor units of ``currency``."""

    currency: str
    orders: int
    paid: int
    unpaid: int
    took: int | None = Field(description="The lines together; null while an hour has no price.")
    lines: list[UpkeepLineOut]
    came: int = Field(description="Customers who came through this one.")
    came_paid: int = Field(description="What those paid; it is in no other sum.")
    missing: list[Uncounted] = Field(description="What is in no sum.")

    @classmethod
    def of(cls, found: Recorded, rates: Rates, currency: str) -> Self:
        """From what was read."""
        whole = upkeep(found, rates)
        return cls(
            currency=currency,
            orders=found.orders,
            paid=found.paid,
            unpaid=found.unpaid,
            took=whole.took,
            lines=[
                UpkeepLineOut(what=line.what, count=line.count, minutes=line.minutes, minor=line.minor)
                for line in whole.lines
            ],
            came=found.came,
            came_paid=found.came_paid,
            missing=list(whole.missing),
        )


class RatesIn(In):
    """What time costs from here on."""

    hour: int | None = Field(
        ge=0, le=10**9, description="Minor units of the book's currency; null for no price."
    )
    mail_minutes: int = Field(ge=0, le=MOST_MAIL_MINUTES)

    def rates(self, currency: str) -> Rates:
        """As the rules have it."""
        return Rates(None if self.hour is None else Money(self.hour, currency), self.mail_minutes)


class RatesOut(BaseModel):
    """What time costs."""

    hour: int | None
    mail_minutes: int

    @classmethod
    def of(cls, rates: Rates) -> Self:
        """From the core's."""
        return cls(hour=rates.hour.minor if rates.hour else None, mail_minutes=rates.mail_minutes)
