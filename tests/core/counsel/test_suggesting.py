"""Given this record and what was shown, these ideas in this order; nothing that the record does not hold."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.counsel.going import RULES
from bothways.counsel.mile import Key
from bothways.counsel.record import Assumed, Did, Ended, Owed, Reach, Record, Thanks, Wished
from bothways.counsel.suggesting import AWAY, IGNORED, MOST, Shown, ideas, suggest
from bothways.gestures.kinds import Landing
from tests.core.outcomes import number

TODAY = date(2026, 3, 12)
EMPTY = Record("Rosen & Co", "Ann", TODAY)
MISSED = Ended("Deliver order 7", date(2026, 3, 5), kept=False, id=number(1))
SOON = Owed("Deliver order 9", date(2026, 3, 14), id=number(2))
LATER = Owed("Send samples", date(2026, 3, 30), id=number(3))
THEIRS = Owed("Send the logo", date(2026, 3, 20), id=number(4))
VAN = Did("Lent us their van", date(2026, 3, 3), ours=False, id=number(5))
SENT = Thanks("Elm Crafts", date(2026, 3, 1), number(6))
PRAISE = Thanks("It holds in the freezer.", date(2026, 3, 2), number(7))
WISH = Wished("a glue that does not smell", date(2026, 1, 6), number(8))
GUESS = Assumed("Price matters most", faded=False, decision="which paper", id=number(9))
KEPT = Ended("Send the proof", date(2026, 3, 1), kept=True, id=number(10))
FULL = replace(
    EMPTY,
    orders=3,
    last_order="24 × rolls",
    last_order_on=date(2026, 2, 1),
    first_order_on=date(2024, 3, 14),
    ours=(SOON, LATER),
    theirs=(THEIRS,),
    wishes=(WISH,),
    assumed=(GUESS,),
    ended=(KEPT, MISSED),
    gestures=(VAN,),
    sent=(SENT,),
    praise=(PRAISE,),
)


def named(record: Record, *shown: Shown) -> list[str]:
    return [each.idea for each in suggest(record, shown)]


def test_every_rule_finds_its_own_and_the_order_is_the_tables() -> None:
    assert [each.idea for each in ideas(FULL)] == [rule.name for rule in RULES]
    assert all(rule.reason.endswith(".") and rule.minutes > 0 for rule in RULES)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (EMPTY, []),
        (FULL, ["more_than_amends", "answer_before", "thank_for_a_gesture"]),
        (replace(EMPTY, ended=(replace(MISSED, made_good=True),)), []),
        (replace(EMPTY, ours=(SOON,)), ["answer_before"]),
        (replace(EMPTY, ours=(replace(SOON, reported=True),)), []),
        (replace(EMPTY, ours=(Owed("Call back"),)), []),
        (replace(EMPTY, ours=(LATER,)), ["sooner"]),
        (replace(EMPTY, ours=(replace(LATER, reported=True),)), []),
        (replace(EMPTY, gestures=(VAN,)), ["thank_for_a_gesture"]),
        (replace(EMPTY, gestures=(replace(VAN, landing=Landing.WELL),)), []),
        (replace(EMPTY, gestures=(replace(VAN, ours=True),)), []),
        (replace(EMPTY, praise=(PRAISE,), sent=(SENT,)), ["thank_for_a_referral", "thank_for_praise"]),
        (replace(EMPTY, first_order_on=date(2025, 3, 12)), ["anniversary"]),
        (replace(EMPTY, first_order_on=date(2025, 3, 19)), ["anniversary"]),
        (replace(EMPTY, first_order_on=date(2025, 3, 20)), []),
        (replace(EMPTY, first_order_on=date(2025, 3, 11)), []),
        (replace(EMPTY, first_order_on=TODAY), []),
        (replace(EMPTY, wishes=(WISH,)), ["a_wish"]),
        (replace(EMPTY, wishes=(Wished("a thin label", date(2026, 3, 1)),)), []),
        (replace(EMPTY, theirs=(THEIRS,)), ["off_their_hands"]),
        (replace(EMPTY, theirs=(replace(THEIRS, paid=True),)), []),
        (replace(EMPTY, theirs=(replace(THEIRS, reported=True),)), []),
        (replace(EMPTY, assumed=(GUESS,)), ["ask_instead_of_guessing"]),
        (replace(EMPTY, assumed=(replace(GUESS, decision=""),)), []),
        (replace(EMPTY, assumed=(replace(GUESS, decision="", faded=True),)), ["ask_instead_of_guessing"]),
        (replace(EMPTY, ended=(KEPT,)), ["how_it_turned_out"]),
        (replace(EMPTY, ended=(replace(KEPT, on=date(2026, 3, 8)),)), []),
        (replace(EMPTY, ended=(replace(KEPT, on=date(2026, 1, 8)),)), []),
        (replace(EMPTY, orders=2, last_order_on=date(2026, 2, 19)), ["the_usual"]),
        (replace(EMPTY, orders=2, last_order_on=date(2026, 2, 20)), []),
        (replace(EMPTY, orders=1, last_order_on=date(2026, 1, 1)), []),
    ],
)
def test_given_this_record_these_ideas(record: Record, expected: list[str]) -> None:
    assert named(record) == expected


def test_what_is_kept_in_the_book_tells_no_rule_and_no_haste() -> None:
    """Both sides read it, so it says what was done, in the past."""
    done = {each.idea: each.done for each in ideas(FULL)}
    assert done["a_wish"] == "Looked again for “a glue that does not smell”"
    thanks = {"thank_for_a_gesture", "thank_for_a_referral", "thank_for_praise"}
    assert {idea for idea, words in done.items() if not words} == thanks


def test_a_leap_day_has_its_anniversary() -> None:
    (found,) = suggest(replace(EMPTY, first_order_on=date(2024, 2, 29), today=date(2026, 2, 28)))
    assert found.because == "It is 2 years today since their first order."


@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        (Reach(), [("answer_before", Key.WRITE, ""), ("anniversary", Key.WRITE, "")]),
        (
            Reach(mail="14:00"),
            [
                ("answer_before", Key.WRITE, "from 14:00 on, as they asked"),
                ("anniversary", Key.WRITE, "from 14:00 on, as they asked"),
            ],
        ),
        (
            Reach(mail=None),
            [
                ("answer_before", Key.GESTURE, "by phone: no mail today, as they asked"),
                ("anniversary", Key.GESTURE, "by phone: no mail today, as they asked"),
            ],
        ),
        (
            Reach(mail=None, call="18:00", unasked=False),
            [("answer_before", Key.GESTURE, "by phone, from 18:00 on")],
        ),
        (Reach(unasked=False), [("answer_before", Key.WRITE, "")]),
        (Reach(mail=None, call=None), []),
    ],
)
def test_none_breaks_what_they_asked_for(reach: Reach, expected: list[tuple[str, Key, str]]) -> None:
    record = replace(EMPTY, ours=(SOON,), first_order_on=date(2025, 3, 12), reach=reach)
    assert [(each.idea, each.key, each.at) for each in suggest(record)] == expected


YESTERDAY = TODAY - timedelta(days=1)
THREE = replace(EMPTY, gestures=(VAN,), sent=(SENT,), praise=(PRAISE,), theirs=(THEIRS,))
VAN_SHOWN = Shown("thank_for_a_gesture", VAN.id, 1, YESTERDAY)
SENT_SHOWN = Shown("thank_for_a_referral", SENT.id, 1, YESTERDAY)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ((), ["thank_for_a_gesture", "thank_for_a_referral", "thank_for_praise"]),
        # What was shown the last day comes after what was not.
        ((VAN_SHOWN,), ["thank_for_a_referral", "thank_for_praise", "off_their_hands"]),
        ((VAN_SHOWN, SENT_SHOWN), ["thank_for_praise", "off_their_hands", "thank_for_a_gesture"]),
        # On the same day it stays as it is.
        (
            (replace(VAN_SHOWN, last_on=TODAY),),
            ["thank_for_a_gesture", "thank_for_a_referral", "thank_for_praise"],
        ),
        (
            (replace(VAN_SHOWN, days=2, last_on=TODAY, before_on=YESTERDAY),),
            ["thank_for_a_referral", "thank_for_praise", "off_their_hands"],
        ),
        # What was taken stays away, and so does the same idea about something else for now.
        (
            (replace(VAN_SHOWN, about=number(99), taken_on=YESTERDAY),),
            ["thank_for_a_referral", "thank_for_praise", "off_their_hands"],
        ),
        # Refused: away for a while.
        (
            (replace(VAN_SHOWN, refused_on=TODAY - AWAY + timedelta(days=1)),),
            ["thank_for_a_referral", "thank_for_praise", "off_their_hands"],
        ),
        (
            (replace(VAN_SHOWN, last_on=TODAY - AWAY, refused_on=TODAY - AWAY), SENT_SHOWN),
            ["thank_for_a_gesture", "thank_for_praise", "off_their_hands"],
        ),
        # Ignored three times: faded; on the third day it still stands there.
        (
            (replace(VAN_SHOWN, days=IGNORED),),
            ["thank_for_a_referral", "thank_for_praise", "off_their_hands"],
        ),
        (
            (replace(VAN_SHOWN, days=IGNORED, last_on=TODAY), SENT_SHOWN),
            ["thank_for_a_gesture", "thank_for_praise", "off_their_hands"],
        ),
        (
            (replace(VAN_SHOWN, days=IGNORED, last_on=TODAY - AWAY), SENT_SHOWN),
            ["thank_for_a_gesture", "thank_for_praise", "off_their_hands"],
        ),
    ],
)
def test_what_was_shown_before_counts(shown: tuple[Shown, ...], expected: list[str]) -> None:
    assert named(THREE, *shown) == expected


def test_what_was_done_by_hand_is_not_offered_next() -> None:
    done = Did("Thanked them", TODAY, ours=True, landing=Landing.WELL, idea="thank_for_a_referral")
    assert "thank_for_a_referral" not in named(replace(THREE, gestures=(VAN, done)))
    later = replace(done, on=TODAY, idea="a_wish")
    earlier = replace(done, on=YESTERDAY)
    assert "thank_for_a_referral" in named(replace(THREE, gestures=(VAN, later, earlier)))


SHOWN = st.builds(
    Shown,
    st.sampled_from([rule.name for rule in RULES]),
    st.sampled_from([None, *(number(n) for n in range(1, 11))]),
    st.integers(1, 5),
    st.dates(TODAY - timedelta(days=9), TODAY),
    st.none() | st.dates(TODAY - timedelta(days=20), TODAY - timedelta(days=10)),
    st.none() | st.dates(TODAY - timedelta(days=400), TODAY),
    st.none() | st.dates(TODAY - timedelta(days=400), TODAY),
)


@given(st.lists(SHOWN, max_size=12, unique_by=lambda one: (one.idea, one.about)))
def test_whatever_was_shown(shown: list[Shown]) -> None:
    found = suggest(FULL, shown)
    assert len(found) <= MOST
    assert len({each.idea for each in found}) == len(found)
    assert set(found) <= set(ideas(FULL))
    taken = {
        (each.idea, each.about) for each in shown if each.taken_on and (TODAY - each.taken_on).days < 300
    }
    assert not taken & {(each.idea, each.about) for each in found}
    assert suggest(FULL, shown[::-1]) == found


@given(st.integers(2, 6))
def test_no_two_days_begin_with_the_same(days: int) -> None:
    """As long as there are two ideas at all."""
    kept: dict[tuple[str, object], Shown] = {}
    first_before = ""
    for day in range(days):
        record = replace(FULL, today=TODAY, ours=(LATER,), first_order_on=None)
        record = replace(record, today=TODAY + timedelta(days=day))
        found = suggest(record, list(kept.values()))
        assert found[0].idea != first_before
        first_before = found[0].idea
        for each in found:
            old = kept.get((each.idea, each.about))
            kept[each.idea, each.about] = Shown(
                each.idea,
                each.about,
                (old.days if old else 0) + 1,
                record.today,
                old.last_on if old else None,
            )
