"""Time expressions in sentences, said on Wednesday 18 November 2026 at 10:30 in Berlin."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.language.dates.found import Every, TimeExpression
from bothways.language.dates.moment import Said
from bothways.language.dates.reading import times
from bothways.language.en.dates import ENGLISH
from bothways.units.calendar import WorkingCalendar
from bothways.units.due import DueKind

SAID = Said(date(2026, 11, 18), time(10, 30), "Europe/Berlin", WorkingCalendar("DE"))
SAID_ZONE = ZoneInfo(SAID.zone)
YEARS = {11: 2026, 12: 2026}

#: Words, and the day of the first reading as "month-day"; with the hour in Berlin where one is meant.
DAYS = """
by Friday | 11-20
within 3 working days | 11-23
by COB | 11-18 17:00
by end of Q2 | 6-30
in a fortnight | 12-2
in calendar week 14 | 4-9
1st of March | 3-1
next Tuesday 3pm CET | 11-24 15:00
before the end of next week | 11-27
by year end | 12-31
between 3 and 5 May | 5-5
the day after tomorrow | 11-20
by noon tomorrow | 11-19 12:00
tomorrow morning first thing | 11-19 09:00
at half past two on Thursday | 11-19 14:30
March 3rd, 2027 | 3-3
on 3/4 | 4-3
by 12.1. | 1-12
by the 15th | 12-15
the 2nd of next month | 12-2
early next week | 11-24
mid-January | 1-15
by the end of the month | 11-30
EOD Friday | 11-20 17:00
a week on Friday | 11-27
Friday week | 11-27
two weeks from Monday | 12-7
in 3-5 business days | 11-25
in the next couple of days | 11-20
within 48 hours | 11-20 10:30
in half an hour | 11-18 11:00
before Christmas | 12-24
Monday or Tuesday | 11-24
Tuesday between 2 and 4pm | 11-24 16:00
week commencing 7 December | 12-11
by the end of the year | 12-31
in Q1 2027 | 3-31
first thing Monday | 11-23 09:00
later today | 11-18
this evening | 11-18 22:00
over the weekend | 11-22
the last Friday in November | 11-27
2027-02-01 | 2-1
2026-11-20 12:30 | 11-20 12:30
no later than 5 o'clock this afternoon | 11-18 17:00
at 3 | 11-18 15:00
on the 30th of November at 14:30 | 11-30 14:30
in two weeks' time | 12-2
by next Wednesday | 11-25
this time next week | 11-25
by the middle of next month | 12-15
at the latest by Thursday noon | 11-19 12:00
on or before 30 November | 11-30
within the week | 11-20
in a couple of weeks | 12-2
ten days from now | 11-28
at the beginning of December | 12-1
by the first week of December | 12-7
sometime next week | 11-27
towards the end of the month | 11-30
week 50 | 12-11
CW 3 | 1-22
on Monday the 7th | 12-7
Monday 7th December at 9am | 12-7 09:00
4 Dec | 12-4
by 12/24 | 12-24
by month end | 11-30
close of business on Friday | 11-20 17:00
Friday at 17h | 11-20 17:00
around 4ish tomorrow | 11-19 16:00
quarter past nine on Friday | 11-20 09:15
next Friday before noon | 11-27 12:00
at the end of January | 1-31
within 10 working days | 12-2
2 weeks today | 12-2
a week tomorrow | 11-26
tomorrow week | 11-26
fortnight on Monday | 12-7
the Monday after next | 11-30
the week after next | 12-4
end of the week after next | 12-4
in 1.5 hours | 11-18 12:00
in an hour and a half | 11-18 12:00
by the 1st | 12-1
the last working day of the month | 11-30
first working day of next month | 12-1
three days before Christmas | 12-22
two days before the 15th | 12-13
the first half of December | 12-15
H1 2027 | 6-30
by the end of tomorrow | 11-19
by the close of play today | 11-18 17:00
early in the new year | 1-1
by the end of the quarter | 12-31
by 6 | 11-18 18:00
at 0900 | 11-19 09:00
between 9 and 11 tomorrow morning | 11-19 11:00
from 3 December until 5 December | 12-5
December 3-5 | 12-5
until the 20th | 11-20
tonight at 8 | 11-18 20:00
the evening of the 3rd | 12-3 22:00
late next week | 11-27
Wednesday fortnight | 12-9
"""
NONE = """
I sat down with the team and we may need more paper.
The second version of the label looks better.
We are open 24/7 and have 3/4 inch tape.
Our office is on the 3rd floor.
Version 2.3 of the file has a typo.
He called last Friday about the invoice.
We met two weeks ago in Leeds.
I have known him for three years.
The march through the city was loud.
This is the first time I have heard of it.
The sun was out.
Order 4512 weighs 12.5 kg and costs 30.10.
May I ask who designed the logo?
It takes 5 minutes to set up.
Room 12 is booked for us.
The roll is 50 m long and 3 cm wide.
Since Monday the printer has been broken.
Our 2-day course is popular.
It was a long day.
One moment please.
The week was busy.
Fifty percent of the labels were late.
Section 3.2 explains it.
I love the weekend market.
A second look would be good.
The morning shift packs the goods.
The first and the last roll were damaged.
Call 0161 496 0345 for help.
The ratio is 3 to 4.
Every customer is important.
By 2 people we mean a team.
I will start from the beginning.
In the end we agreed.
At the end of the road turn left.
"""


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


def read(text: str) -> list[TimeExpression]:
    return times(text, SAID, ENGLISH)


@pytest.mark.parametrize("line", lines(DAYS))
@pytest.mark.parametrize("around", ["{}", "We will have it ready {}, as agreed."])
def test_what_a_time_means(line: str, around: str) -> None:
    words, _, meant = (part.strip() for part in line.partition("|"))
    day, _, clock = meant.partition(" ")
    month, number = (int(part) for part in day.split("-"))
    found = read(around.format(words))
    assert len(found) == 1, [each.text for each in found]
    first = found[0].readings[0]
    assert first.day == date(YEARS.get(month, 2027), month, number)
    local = first.instant.astimezone(SAID_ZONE)
    assert not clock or local.strftime("%H:%M") == clock
    assert (first.due.kind is DueKind.INSTANT) is bool(clock)


@pytest.mark.parametrize("sentence", lines(NONE))
def test_a_sentence_without_a_time(sentence: str) -> None:
    assert [each.text for each in read(sentence)] == []


@pytest.mark.parametrize(
    ("words", "every", "first"),
    [
        ("every first Monday", Every("month", 1, 0, 1), date(2026, 12, 7)),
        ("every other Thursday", Every("week", 2, 3), date(2026, 11, 19)),
        ("on the first of every month", Every("month", 1, None, 1), date(2026, 12, 1)),
        ("every two weeks on Tuesday", Every("week", 2, 1), date(2026, 11, 24)),
        ("every weekday at 9", Every("working day"), date(2026, 11, 19)),
        (
            "on the 1st and 15th of each month",
            Every("month", 1, None, 1, (15,)),
            date(2026, 12, 1),
        ),
        ("the last Friday of every month", Every("month", 1, 4, -1), date(2026, 11, 27)),
    ],
)
def test_what_comes_round(words: str, every: Every, first: date) -> None:
    (found,) = read(f"We come {words}.")
    assert (found.every, found.readings[0].day) == (every, first)


def test_what_may_mean_two_days_says_so() -> None:
    (figures,) = read("by 3/4")
    assert [reading.day for reading in figures.readings] == [date(2027, 4, 3), date(2027, 3, 4)]
    (friday,) = read("next Friday")
    assert [reading.day for reading in friday.readings] == [date(2026, 11, 27), date(2026, 11, 20)]
    assert friday.is_ambiguous
    (sure,) = read("by 4 December 2026")
    assert not sure.is_ambiguous


def test_an_expression_names_its_place_and_its_reason() -> None:
    sentence = "You will have the proofs by Friday noon, and the rolls a week later."
    found = read(sentence)[0]
    assert sentence[found.start : found.end] == found.text == "by Friday noon"
    assert found.because == ("weekday", "noon")
    assert found.readings[0].due.said == "by Friday noon"


@given(st.text(max_size=120))
def test_nothing_that_is_written_breaks_it(text: str) -> None:
    for found in read(text):
        assert text[found.start : found.end] == found.text
        assert found.readings
