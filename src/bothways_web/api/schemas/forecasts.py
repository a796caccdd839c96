"""Forecasts as callers see them."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bothways.forecast.scoring import Record
from bothways.forecast.trust import Verdict, verdict
from bothways.units.side import Side
from bothways_web.api.cursors import Paging
from bothways_web.api.schemas.values import In
from bothways_web.forecast import queries
from bothways_web.forecast.models import Forecast
from bothways_web.forecast.pages import Stands, stands_of
from bothways_web.forecast.records import read_record
from bothways_web.parties.access import MerchantAccess, RelationshipAccess


class WantedForecasts(Paging):
    """Which forecasts are wanted."""

    late: bool | None = Field(None, description="Only customers who are later than their own rhythm, or not.")


class ForecastOut(BaseModel):
    """What is predicted of one customer. Probabilities lie between 0 and 1."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "relationship": "01a22e1b-b097-7841-bd95-7ab2481beabd",
                    "made_on": "2026-05-01",
                    "days": 9,
                    "first_on": "2025-04-02",
                    "last_on": "2026-04-10",
                    "next_from": "2026-05-08",
                    "next_likely": "2026-05-22",
                    "next_to": "2026-06-03",
                    "active": 0.97,
                    "horizon_on": "2026-05-29",
                    "within": 0.71,
                    "orders": 0.74,
                    "orders_from": 0,
                    "orders_to": 1,
                    "value": 9000,
                    "currency": "EUR",
                    "late": False,
                    "surprise": 0.62,
                }
            ]
        }
    )

    relationship: UUID
    made_on: date
    days: int = Field(description="Days with an order so far; several orders of one day are one.")
    first_on: date
    last_on: date
    next_from: date | None = Field(description="With next_to the band that holds eight of ten times.")
    next_likely: date | None
    next_to: date | None
    active: float = Field(description="That the customer still orders here.")
    horizon_on: date = Field(description="The day up to which orders are counted below.")
    within: float = Field(description="That there is an order by then.")
    orders: float = Field(description="Days with an order by then, on average.")
    orders_from: int = Field(description="With orders_to the band that holds eight of ten times.")
    orders_to: int
    value: int | None = Field(description="What a day with an order of theirs is worth, in minor units.")
    currency: str = Field(description="Of `value`; empty where none is known.")
    late: bool = Field(description="Silent for longer than nine of ten of their gaps.")
    surprise: float = Field(description="How seldom a gap is as long as the one so far.")

    _row: Forecast | None = None

    @property
    def row(self) -> Forecast | None:
        """The row it was made of."""
        return self._row

    @classmethod
    def of(cls, row: Forecast) -> Self:
        """From a row."""
        names = [name for name in cls.model_fields if name != "relationship"]
        made = cls(relationship=row.relationship_id, **{name: getattr(row, name) for name in names})
        made._row = row
        return made


class CustomerForecastOut(BaseModel):
    """What can be said of one customer, and the forecast where there is one to be shown."""

    stands: Stands = Field(description="Whether a forecast is shown, and if not why.")
    forecast: ForecastOut | None
    stopped_by: list[Side] = Field(description="The sides that want nothing predicted.")


class SaidAndCameOut(BaseModel):
    """Of so many customers for whom `said` was said, the share that `came` to order."""

    model_config = ConfigDict(from_attributes=True)

    said: float
    came: float
    customers: int


class ForecastRecordOut(BaseModel):
    """How forecasts fared whose time is over."""

    model_config = ConfigDict(from_attributes=True)

    forecasts: int
    in_band: float = Field(description="The share of 80 % bands that held.")
    median_error: float
    crps: float = Field(description="The continuous ranked probability score, in orders; 0 is best.")
    log: float = Field(description="Minus the logarithm of the probability given to what came.")
    width: float
    calibration: list[SaidAndCameOut]


class ExpectedOut(BaseModel):
    """Orders that are expected; eight of ten times they lie between low and high."""

    mean: float
    low: int
    high: int


class BookForecastOut(BaseModel):
    """What a book expects, and what came of what was said before."""

    made_on: date | None = Field(description="The day after which the weeks begin.")
    weeks: list[ExpectedOut]
    together: ExpectedOut | None
    stands: Verdict = Field(description="Whether the record lets forecasts be shown.")
    record: ForecastRecordOut | None


class ToldIn(In):
    """Whether private customers know that orders are predicted."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"told": True}]})

    told: bool


class ToldOut(BaseModel):
    """Since when they are said to know it."""

    told_at: datetime | None


def told_of_customer(access: RelationshipAccess) -> CustomerForecastOut:
    """What can be said of one customer. Three queries."""
    row, current, state = queries.rhythm(access), queries.forecast(access), queries.state(access)
    stands = stands_of(row, current, state)
    shown = ForecastOut.of(current) if current and stands is Stands.SAID else None
    return CustomerForecastOut(
        stands=stands, forecast=shown, stopped_by=sorted(queries.predicting_of(row).stopped_by)
    )


def told_of_book(access: MerchantAccess) -> BookForecastOut:
    """What a book expects. Three queries."""
    record = read_record(queries.state(access))
    found = queries.weeks(access)[:1]
    weeks = [ExpectedOut(mean=mean, low=low, high=high) for row in found for mean, low, high in row.expected]
    return BookForecastOut(
        made_on=found[0].made_on if found else None,
        weeks=weeks[:-1],
        together=weeks[-1] if weeks else None,
        stands=verdict(record),
        record=_record(record),
    )


def _record(record: Record | None) -> ForecastRecordOut | None:
    return ForecastRecordOut.model_validate(record) if record else None
