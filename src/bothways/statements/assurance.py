"""The assurance statement (R25): quality, reliability and speed for one customer, from entries alone.

It says what the merchant promised and kept, where they fell short and what they did about it. Nothing is
left out for its looks, nothing is averaged away: each figure names the entries that it counts.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from statistics import median

from bothways.statements.document import (
    Document,
    Figure,
    Item,
    Section,
    Where,
    count,
    day,
    filled,
    listed,
    sentence,
)
from bothways.statements.record import SHORT, Asked, Ending, Promised, Record, Returned
from bothways.trade.kinds import Reason

#: Below so many promises and questions together the statement says that it rests on little.
FEW = 5


def assurance(record: Record) -> Document:
    """The statement. The same record gives the same statement."""
    last = record.until - timedelta(days=1)
    return Document(
        f"What {record.merchant} promised and kept",
        f"For {record.customer}, from {day(record.since)} to {day(last)}",
        filled((_reliability(record), _short(record), _quality(record), _speed(record))),
        tuple(_notes(record)),
    )


def _reliability(record: Record) -> Section:
    made = [each for each in record.promised if each.ending not in (Ending.REPORTED, Ending.UNSAID)]
    kept = [each for each in made if each.ending not in (Ending.BROKEN, Ending.MADE_GOOD)]
    figures = []
    if made:
        figures.append(Figure(_kept(made, kept), tuple(_items(kept))))
    for ending, text in (
        (Ending.REPORTED, "that we say {is_} done wait{s} for your word"),
        (Ending.UNSAID, "{is_} past {its} day, and nobody has said whether {it} {was} done"),
    ):
        open_ = [each for each in record.promised if each.ending is ending]
        if open_:
            figures.append(Figure(_of(open_, text), tuple(_items(open_))))
    return Section("reliability", "Reliability: what we promised and kept", tuple(figures))


def _of(items: Sequence[Promised], text: str) -> str:
    one = len(items) == 1
    words = {"is_": "is" if one else "are", "s": "s" if one else "", "its": "its" if one else "their"}
    words |= {"it": "it" if one else "they", "was": "was" if one else "were"}
    return f"{sentence(count(len(items), 'promise'))} {text.format(**words)}."


def _kept(made: Sequence[Promised], kept: Sequence[Promised]) -> str:
    if len(made) == 1:
        return f"One promise came to an end; it was {f'kept {kept[0].ending.value}' if kept else 'not kept'}."
    if len(kept) == len(made):
        said = f"All {count(len(made), 'promise')} that came to an end were kept"
    else:
        said = f"{len(kept)} of {len(made)} promises that came to an end {_were(kept)} kept"
    return f"{said}{_how(kept)}."


def _how(kept: Sequence[Promised]) -> str:
    found = {
        ending: number
        for ending in (Ending.IN_TIME, Ending.MOVED, Ending.LATE)
        if (number := sum(each.ending is ending for each in kept))
    }
    if len(found) == 1 and len(kept) > 1:
        return f", all of them {next(iter(found)).value}"
    return f": {listed([f'{number} {ending.value}' for ending, number in found.items()])}" if found else ""


def _short(record: Record) -> Section:
    """Where we fell short, each by name, with what we did about it."""
    short = [each for each in record.promised if each.ending in SHORT]
    figures = []
    if short:
        said = (
            f"{sentence(count(len(short), 'promise'))} {_were(short)} late or not kept. What we did about it:"
        )
        figures.append(Figure(said, tuple(_amended(short)), short=True))
    elif record.promised:
        figures.append(Figure("No promise was late or broken in this time, as far as anybody has said."))
    return Section("short", "Where we fell short, and what we did about it", tuple(figures))


def _amended(short: Iterable[Promised]) -> Iterator[Item]:
    for each in short:
        note = "; ".join((_when(each), *(each.done or ("nothing is written down that we did about it",))))
        yield Item(each.what, note, Where("promise", each.id))


def _quality(record: Record) -> Section:
    figures = []
    ours = [one for one in record.returned if one.reason not in (Reason.TOO_MUCH, Reason.UNWANTED)]
    theirs = [one for one in record.returned if one not in ours]
    wrong = [one for one in record.asked if one.wrong]
    if ours:
        said = (
            f"{sentence(count(len(ours), 'return'))} because something was damaged, wrong or not good enough."
        )
        figures.append(Figure(said, tuple(_back(ours)), short=True))
    if theirs:
        said = f"{sentence(count(len(theirs), 'return'))} of what was too much or not wanted any more."
        figures.append(Figure(said, tuple(_back(theirs))))
    if wrong:
        said = f"You told us {count(len(wrong), 'time')} that something was wrong."
        figures.append(Figure(said, tuple(_questions(wrong)), short=True))
    if record.delivered and not figures:
        came = count(len(record.delivered), "order")
        figures.append(Figure(f"{sentence(came)} arrived, and nothing came back or was called wrong."))
    return Section("quality", "Quality: what came back or was wrong", tuple(figures))


def _speed(record: Record) -> Section:
    figures = []
    asked = [each for each in record.asked if not each.wrong]
    answered = [each for each in asked if each.took is not None]
    if asked:
        late = any(each.in_time is False for each in asked)
        figures.append(Figure(_answered(asked, answered), tuple(_questions(asked)), short=late))
    if record.delivered:
        took = sorted(each.took for each in record.delivered)
        said = f"{sentence(count(len(took), 'order'))} arrived"
        said += (
            f"; half of them within {_long(took[len(took) // 2])}, the slowest after {_long(took[-1])}"
            if len(took) >= FEW
            else f", the slowest {_long(took[-1])} after it was placed"
        )
        items = (
            Item(f"Order {one.number}", f"after {_long(one.took)}", Where("order", one.id))
            for one in record.delivered
        )
        figures.append(Figure(said + ".", tuple(items)))
    return Section("speed", "Speed: how long you waited", tuple(figures))


def _answered(asked: Sequence[Asked], answered: Sequence[Asked]) -> str:
    in_time = sum(each.in_time is True for each in answered)
    if len(asked) == 1:
        if not answered:
            return "One question is not answered yet."
        return f"One question was answered{', by the time that we had promised' if in_time else ''}."
    said = f"{len(answered)} of {len(asked)} questions {_were(answered)} answered"
    if answered:
        which = "all" if in_time == len(answered) else str(in_time)
        said += f", {which} of them by the time that we had promised"
    if len(answered) >= FEW:
        said += f"; half of them within {_long(_middle(answered))}"
    return f"{said}."


def _middle(answered: Sequence[Asked]) -> timedelta:
    return timedelta(seconds=median(each.took.total_seconds() for each in answered if each.took is not None))


def _notes(record: Record) -> Iterator[str]:
    much = len(record.promised) + len(record.asked)
    if not much and not record.delivered and not record.returned:
        yield "Nothing stands in the book for this time, so nothing can be said of it."
    elif much < FEW:
        entries = count(much, "promise or question", "promises and questions")
        yield f"This rests on {entries} only. It says what happened, not what usually does."
    yield "All of it comes from the book that you and we keep. If you remember it otherwise, say so there."


def _items(promised: Iterable[Promised]) -> Iterator[Item]:
    for each in promised:
        yield Item(each.what, _when(each), Where("promise", each.id))


def _when(each: Promised) -> str:
    due = f"promised for {day(each.on)}, " if each.on else ""
    return due + each.ending.value


def _questions(asked: Iterable[Asked]) -> Iterator[Item]:
    for each in asked:
        if each.took is None:
            note = "not answered yet"
        else:
            late = ", later than we had promised" if each.in_time is False else ""
            note = f"answered after {_long(each.took)}{late}"
        yield Item(f"“{each.text}”", f"{day(each.on)}: {note}", Where("question", each.id))


def _back(returned: Iterable[Returned]) -> Iterator[Item]:
    for each in returned:
        where = Where("order", each.order) if each.order else None
        yield Item(each.what, f"{day(each.on)}: {each.reason.value.replace('_', ' ')}", where)


def _long(took: timedelta) -> str:
    """``40 minutes``, ``five hours``, ``three days``."""
    minutes = max(1, round(took.total_seconds() / 60))
    if minutes < 90:
        return count(minutes, "minute")
    if minutes < 36 * 60:
        return count(round(minutes / 60), "hour")
    return count(round(minutes / 60 / 24), "day")


def _were(items: Sequence[object]) -> str:
    return "was" if len(items) == 1 else "were"
