"""The years of a relation, counted from the day of the first order."""

from datetime import date, datetime, timedelta

#: Who has not ordered for as long as this is away; nothing is planned for them by itself.
YEAR = timedelta(days=366)


def anniversary(first_on: date, years: int) -> date:
    """The same day so many years later; 1 March for 29 February where there is none."""
    try:
        return first_on.replace(year=first_on.year + years)
    except ValueError:
        return date(first_on.year + years, 3, 1)


def years_over(first_on: date, today: date) -> int:
    """How many whole years have gone by."""
    years = today.year - first_on.year
    return max(0, years - (anniversary(first_on, years) > today))


def year_of(first_on: date, today: date) -> int:
    """Which year of the relation it is; 1 is the first."""
    return years_over(first_on, today) + 1


def years_stayed(first_on: date, last_on: date, today: date) -> int:
    """For how many whole years a customer has stayed: they ordered more than once, and within the last."""
    return years_over(first_on, today) if first_on < last_on and today - last_on <= YEAR else 0


def plan_at(first_at: datetime, last_at: datetime, planned: int) -> datetime | None:
    """When the next year is to be planned; None while the customer is away.

    With the first order or an anniversary; for who comes back after a pause, with their next order.
    """
    first_on = first_at.date()
    begins = first_at + (anniversary(first_on, planned) - first_on)
    return None if last_at + YEAR < begins else max(begins, last_at)
