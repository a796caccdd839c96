"""Which three ideas come today: in the table's order, without what was done last, faded or refused."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from bothways.counsel.going import RULES
from bothways.counsel.mile import Mile, mile
from bothways.counsel.record import Record

MOST = 3
#: What was shown on so many days and never taken fades.
IGNORED = 3
#: For so long it stays away: faded, refused, or taken for the same thing.
AWAY = timedelta(days=90)
TAKEN = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class Shown:
    """What became of an idea about one thing.

    On how many days it was shown, the last two of them, and whether somebody took it or wanted none of it.
    """

    idea: str
    about: UUID | None
    days: int
    last_on: date
    before_on: date | None = None
    taken_on: date | None = None
    refused_on: date | None = None


def ideas(record: Record) -> Iterable[Mile]:
    """All that the record gives and that suits them today, in the table's order."""
    for rule in RULES:
        for found in rule.finds(record):
            made = mile(rule, found, record.reach)
            if made is not None:
                yield made


def suggest(record: Record, shown: Collection[Shown] = ()) -> tuple[Mile, ...]:
    """At most three, each of another sort.

    What was done last does not come again before something else was. What was shown the last day comes after
    what was not, so that no two days begin with the same.
    """
    before = {(each.idea, each.about): each for each in shown}
    last = _done_last(record, shown)
    lately = max((on for each in shown if (on := _earlier(each, record.today))), default=None)
    one_of_each: dict[str, tuple[bool, Mile]] = {}
    for each in ideas(record):
        known = before.get((each.idea, each.about))
        if each.idea != last and not (known and _stays_away(known, record.today)):
            again = known is not None and lately is not None and _earlier(known, record.today) == lately
            one_of_each.setdefault(each.idea, (again, each))
    ordered = sorted(one_of_each.values(), key=lambda pair: pair[0])
    return tuple(each for _, each in ordered[:MOST])


def _stays_away(known: Shown, today: date) -> bool:
    if known.taken_on is not None:
        return today - known.taken_on < TAKEN
    if known.refused_on is not None:
        return today - known.refused_on < AWAY
    ignored = known.days - (known.last_on == today)
    return ignored >= IGNORED and today - known.last_on < AWAY


def _earlier(known: Shown, today: date) -> date | None:
    """The last day before today on which it was shown."""
    return known.last_on if known.last_on < today else known.before_on


def _done_last(record: Record, shown: Collection[Shown]) -> str | None:
    """The idea that was taken last; what came of it by hand counts as well."""
    taken = [(each.taken_on, each.idea) for each in shown if each.taken_on is not None]
    made = [(each.on, each.idea) for each in record.gestures if each.ours and each.idea]
    return max([*taken, *made], default=(None, None))[1]
