"""Appointments: both promise to be there, each judges the other."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bothways.journal.entry import Accepted, Actor
from bothways.promises import appointments as rules
from bothways.promises.appointment_kinds import AppointmentAgreed, AppointmentMoved, AppointmentProposed, Came
from bothways.promises.appointments import Appointment, AppointmentState
from bothways.units.refusal import Refused
from bothways.units.side import Side
from tests.builders.promises import BEGINNING, IMPORT, ZONE, Book, C, M, number

HOUR = timedelta(hours=1)
TEN = BEGINNING + timedelta(days=2, hours=1)


class Diary(Book):
    """A book that follows one appointment."""

    meeting: Appointment

    def say(self, outcome: Accepted | Refused, actor: Side | Actor) -> "Diary":
        """Enter what a rule accepted and tell it on."""
        for entry in self.enter(outcome, actor):
            if isinstance(entry.body, AppointmentProposed):
                self.meeting = rules.begun(entry, entry.body)
            elif entry.body is not None:
                self.meeting = rules.after(self.meeting, entry, entry.body)
        return self


def proposal(start: int = 0, length: int = 1) -> AppointmentProposed:
    return AppointmentProposed(
        appointment=number(60),
        about="The floor plan",
        start=TEN + start * HOUR,
        end=TEN + (start + length) * HOUR,
        zone=ZONE,
    )


def moved(start: int) -> AppointmentMoved:
    return AppointmentMoved(appointment=number(60), start=TEN + start * HOUR, end=TEN + (start + 1) * HOUR)


def proposed() -> Diary:
    book = Diary()
    return book.say(rules.propose(proposal(), M, book.now), M)


def agreed() -> Diary:
    book = proposed()
    return book.say(rules.agree(book.meeting, C, book.now), C)


def begun() -> Diary:
    book = agreed()
    book.wait(days=2, hours=2)
    return book


def cancelled() -> Diary:
    book = agreed()
    return book.say(rules.cancel(book.meeting, C, book.now, "Ill"), C)


def not_agreed_in_time() -> Diary:
    book = proposed()
    book.wait(days=2, hours=2)
    return book


ACTS: dict[str, Callable[[Diary, Side], Accepted | Refused]] = {
    "agree": lambda b, s: rules.agree(b.meeting, s, b.now),
    "move": lambda b, s: rules.move(b.meeting, s, b.now, moved(99)),
    "cancel": lambda b, s: rules.cancel(b.meeting, s, b.now),
    "kept": lambda b, s: rules.say_how_it_was_kept(b.meeting, s, b.now, Came.LATE),
}
OUTCOMES = [
    (proposed, "agree", "it_is_the_others_turn", "agreed"),
    (proposed, "move", "proposed", "proposed"),
    (proposed, "cancel", "cancelled", "cancelled"),
    (proposed, "kept", "appointment_is_not_agreed", "appointment_is_not_agreed"),
    (agreed, "agree", "appointment_is_agreed", "appointment_is_agreed"),
    (agreed, "move", "proposed", "proposed"),
    (agreed, "cancel", "cancelled", "cancelled"),
    (agreed, "kept", "appointment_has_not_begun", "appointment_has_not_begun"),
    (begun, "agree", "appointment_is_agreed", "appointment_is_agreed"),
    (begun, "move", "appointment_has_begun", "appointment_has_begun"),
    (begun, "cancel", "appointment_has_begun", "appointment_has_begun"),
    (begun, "kept", "agreed", "agreed"),
    (not_agreed_in_time, "agree", "it_is_the_others_turn", "appointment_has_begun"),
    (not_agreed_in_time, "kept", "appointment_is_not_agreed", "appointment_is_not_agreed"),
    *[(cancelled, act, *["appointment_is_cancelled"] * 2) for act in ACTS],
]


@pytest.mark.parametrize(("situation", "act", "proposer", "other"), OUTCOMES)
def test_what_each_act_comes_to(situation: Callable[[], Diary], act: str, proposer: str, other: str) -> None:
    """``proposer`` is the merchant here, ``other`` the customer."""
    for side, expected in ((M, proposer), (C, other)):
        book = situation()
        before, outcome = book.meeting, ACTS[act](book, side)
        if isinstance(outcome, Refused):
            assert outcome.reason == expected
            assert book.meeting == before
        else:
            assert book.say(outcome, side).meeting.state == expected


def test_each_judges_the_other_and_nobody_themselves() -> None:
    book = begun()
    book.say(rules.say_how_it_was_kept(book.meeting, M, book.now, Came.ON_TIME), M)
    assert (book.meeting.customer_came, book.meeting.merchant_came) == (Came.ON_TIME, None)
    book.say(rules.say_how_it_was_kept(book.meeting, C, book.now, Came.LATE), C)
    assert (book.meeting.customer_came, book.meeting.merchant_came) == (Came.ON_TIME, Came.LATE)
    again = rules.say_how_it_was_kept(book.meeting, C, book.now, Came.LATE)
    assert isinstance(again, Refused)


def test_another_time_needs_the_others_word_and_counts_when_it_moves_an_agreed_one() -> None:
    book = agreed()
    book.say(rules.move(book.meeting, C, book.now, moved(24)), C)
    assert (book.meeting.state, book.meeting.waits_for, book.meeting.moves) == (
        AppointmentState.PROPOSED,
        M,
        0,
    )
    book.say(rules.agree(book.meeting, M, book.now), M)
    assert (book.meeting.state, book.meeting.moves, book.meeting.start) == (
        AppointmentState.AGREED,
        1,
        TEN + 24 * HOUR,
    )


def test_who_called_it_off_and_when_is_known() -> None:
    book = cancelled()
    assert (book.meeting.cancelled_by, book.meeting.cancelled_at) == (C, book.now)


@pytest.mark.parametrize(
    ("given", "reason"),
    [(proposal(length=0), "appointment_ends_before_it_begins"), (proposal(start=-99), "new_date_is_past")],
)
def test_a_time_that_does_not_fit_is_refused(given: AppointmentProposed, reason: str) -> None:
    outcome = rules.propose(given, M, BEGINNING)
    assert isinstance(outcome, Refused)
    assert outcome.reason == reason


def test_the_same_time_again_is_no_other_time() -> None:
    book = agreed()
    outcome = rules.move(book.meeting, C, book.now, moved(0))
    assert isinstance(outcome, Refused)
    assert outcome.reason == "nothing_is_different"


def test_agreeing_in_the_others_name_changes_nothing() -> None:
    book = proposed()
    before = book.meeting
    entry = book.write(AppointmentAgreed(appointment=number(60)), M, says=C)
    assert rules.after(before, entry, AppointmentAgreed(appointment=number(60))) == before


def test_what_a_calendar_file_held_stands_as_agreed() -> None:
    book = Diary()
    entry = book.write(proposal(), IMPORT)
    meeting = rules.begun(entry, proposal())
    assert (meeting.state, meeting.waits_for) == (AppointmentState.AGREED, None)
