"""What the assurance statement says of a record: shortfalls by name, and how little it rests on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bothways.journal.obligation import Basis
from bothways.promises.promise import Promise
from bothways.promises.state import Kept, State, Word
from bothways.statements.assurance import assurance
from bothways.statements.document import Document, plain
from bothways.statements.record import (
    Asked,
    Delivered,
    Ending,
    Promised,
    Record,
    Returned,
    ending_of,
)
from bothways.trade.kinds import Reason
from bothways.units.due import on_day
from bothways.units.side import Side
from tests.core.outcomes import number

NOW = datetime(2026, 6, 10, 12, tzinfo=UTC)
PAST, AHEAD = on_day(date(2026, 6, 1), "Europe/London"), on_day(date(2026, 6, 20), "Europe/London")
OPEN = Promise(
    id=number(1),
    debtor=Side.MERCHANT,
    what="Send the proofs",
    opened_by=number(2),
    opened_at=NOW,
    state=State.AGREED,
    word=Word.OWN,
    waits_for=None,
    basis=Basis.SAID,
    due=PAST,
)
EMPTY = Record("Linden Labels", "Roy Cosmetics", date(2026, 3, 1), date(2026, 6, 1))


@pytest.mark.parametrize(
    ("promise", "ending"),
    [
        (replace(OPEN, state=State.ACCEPTED, kept=Kept.IN_TIME), Ending.IN_TIME),
        (replace(OPEN, state=State.LAPSED, kept=Kept.UNDATED), Ending.IN_TIME),
        (replace(OPEN, state=State.ACCEPTED, kept=Kept.AS_MOVED), Ending.MOVED),
        (replace(OPEN, state=State.ACCEPTED, kept=Kept.LATE, breached_at=NOW), Ending.LATE),
        (replace(OPEN, state=State.ACCEPTED, kept=Kept.LATE, history=True), Ending.LATE),
        (replace(OPEN, state=State.MADE_GOOD, breached_at=NOW), Ending.MADE_GOOD),
        (replace(OPEN, state=State.BREACHED, breached_at=NOW), Ending.BROKEN),
        (replace(OPEN, state=State.AMENDING, breached_at=NOW), Ending.BROKEN),
        (replace(OPEN, state=State.REPORTED), Ending.REPORTED),
        (OPEN, Ending.UNSAID),
        (replace(OPEN, state=State.UNKNOWN), Ending.UNSAID),
        (replace(OPEN, due=AHEAD), None),
        (replace(OPEN, due=None), None),
        (replace(OPEN, state=State.RELEASED), None),
        (replace(OPEN, state=State.UNKNOWN, history=True), None),
        (replace(OPEN, state=State.ACCEPTED, kept=Kept.IN_TIME, contests=(number(3),)), None),
        (replace(OPEN, word=None), None),
    ],
)
def test_how_a_promise_went(promise: Promise, ending: Ending | None) -> None:
    assert ending_of(promise, NOW) is ending


def promised(ending: Ending, done: tuple[str, ...] = (), count: int = 1) -> tuple[Promised, ...]:
    """Promises that went like this."""
    return tuple(Promised(number(n), f"Promise {n}", date(2026, 4, 1), ending, done) for n in range(count))


def said(document: Document, key: str) -> list[str]:
    """The figures of a section."""
    return [figure.text for section in document.sections if section.key == key for figure in section.figures]


def test_of_nothing_nothing_is_said() -> None:
    document = assurance(EMPTY)
    assert document.sections == ()
    assert document.notes[0] == "Nothing stands in the book for this time, so nothing can be said of it."
    assert document.subtitle == "For Roy Cosmetics, from 1 March 2026 to 31 May 2026"


def test_what_was_kept_is_counted_and_named() -> None:
    made = (*promised(Ending.IN_TIME, count=3), *promised(Ending.MOVED), *promised(Ending.LATE))
    document = assurance(replace(EMPTY, promised=(*made, *promised(Ending.BROKEN))))
    (figure,) = document.sections[0].figures
    assert figure.text == (
        "5 of 6 promises that came to an end were kept: 3 in time, 1 on the day agreed later and 1 late."
    )
    assert len(figure.items) == 5
    assert all(item.where is not None and item.where.sort == "promise" for item in figure.items)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (promised(Ending.IN_TIME), "One promise came to an end; it was kept in time."),
        (promised(Ending.BROKEN), "One promise came to an end; it was not kept."),
        (promised(Ending.BROKEN, count=2), "0 of 2 promises that came to an end were kept."),
        (
            promised(Ending.IN_TIME, count=3),
            "All three promises that came to an end were kept, all of them in time.",
        ),
    ],
)
def test_one_and_all_are_said_as_people_say_them(made: tuple[Promised, ...], words: str) -> None:
    assert said(assurance(replace(EMPTY, promised=made)), "reliability") == [words]


def test_where_we_fell_short_stands_by_name_with_what_we_did() -> None:
    made = (*promised(Ending.BROKEN, ("amends: 5 % off (kept)",)), *promised(Ending.LATE))
    document = assurance(replace(EMPTY, promised=made))
    (figure,) = next(section.figures for section in document.sections if section.key == "short")
    assert figure.short
    assert figure.text == "Two promises were late or not kept. What we did about it:"
    assert figure.items[0].note == "promised for 1 April 2026, not kept; amends: 5 % off (kept)"
    assert "nothing is written down that we did about it" in figure.items[1].note


def test_what_nobody_said_counts_for_nothing_and_is_said() -> None:
    document = assurance(
        replace(EMPTY, promised=(*promised(Ending.UNSAID, count=2), *promised(Ending.REPORTED)))
    )
    assert said(document, "reliability") == [
        "One promise that we say is done waits for your word.",
        "Two promises are past their day, and nobody has said whether they were done.",
    ]


def test_quality_tells_our_faults_from_what_was_not_wanted() -> None:
    back = (
        Returned(number(1), "12 rolls", Reason.DAMAGED, date(2026, 4, 2)),
        Returned(None, "4 rolls", Reason.TOO_MUCH, date(2026, 4, 3)),
    )
    wrong = Asked(number(9), "The ink runs.", date(2026, 4, 4), None, False, wrong=True)
    document = assurance(replace(EMPTY, returned=back, asked=(wrong,)))
    assert said(document, "quality") == [
        "One return because something was damaged, wrong or not good enough.",
        "One return of what was too much or not wanted any more.",
        "You told us one time that something was wrong.",
    ]
    text = plain(document)
    assert "- 4 rolls (3 April 2026: too much)" in text
    assert "“The ink runs.” (4 April 2026: not answered yet)" in text


def test_speed_is_said_against_what_was_promised() -> None:
    quick = Asked(number(1), "Lavender?", date(2026, 4, 1), timedelta(hours=5), in_time=True)
    late = Asked(number(2), "And rose?", date(2026, 4, 1), timedelta(days=4), in_time=False)
    never = Asked(number(3), "And mint?", date(2026, 4, 1), None, in_time=False)
    arrived = (Delivered(number(5), "3201", timedelta(days=6)),)
    document = assurance(replace(EMPTY, asked=(quick, late, never), delivered=arrived))
    assert said(document, "speed") == [
        "2 of 3 questions were answered, 1 of them by the time that we had promised.",
        "One order arrived, the slowest six days after it was placed.",
    ]
    assert "answered after four days, later than we had promised" in plain(document)
    many = assurance(replace(EMPTY, asked=(quick,) * 6))
    assert "half of them within five hours" in said(many, "speed")[0]


@pytest.mark.parametrize(("count", "little"), [(1, True), (4, True), (5, False)])
def test_it_says_when_it_rests_on_little(count: int, little: bool) -> None:
    document = assurance(replace(EMPTY, promised=promised(Ending.IN_TIME, count=count)))
    assert any("not what usually does" in note for note in document.notes) is little
