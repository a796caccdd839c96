"""Confirming, contesting and taking back, as one outcome table."""

import pytest

from bothways.journal import silence, stance
from bothways.journal.entry import Accepted, Actor, Entry, Stream
from bothways.journal.kinds import ContentErased, EntryWithdrawn
from bothways.journal.relationship import InterestStated, KeeperChosen
from bothways.journal.silence import Silence
from bothways.journal.stance import Said
from bothways.units.side import Side
from tests.core.journal.past import CLOCK, CUSTOMER, IMPORT, MERCHANT, entry, number
from tests.core.outcomes import outcome

M, C = Side.MERCHANT, Side.CUSTOMER
CONFIRMED, CONTESTED, TAKEN_BACK, BUILT_ON = (
    Said("confirmed"),
    Said("contested"),
    Said(withdrawn=True),
    Said(built_on=True),
)


def written(actor: Actor) -> Entry:
    return entry(1, InterestStated(text="Steady supply"), actor)


MERCHANTS, CUSTOMERS, IMPORTED, CLOCKS = (written(actor) for actor in (MERCHANT, CUSTOMER, IMPORT, CLOCK))
INTERNAL = entry(1, KeeperChosen(member=number(0xA)), stream=Stream.INTERNAL)
WITHDRAWAL = entry(2, EntryWithdrawn(entry=number(1)), subject=number(1))
ERASURE = entry(2, ContentErased(entries=(number(1),), why="Asked to"), CLOCK)
GONE = entry(1, InterestStated(text="Steady supply"), erased=True)

ANSWERS = [
    # side, entry, said so far, confirm, contest
    (C, MERCHANTS, Said(), "EntryConfirmed:customer", "EntryContested:customer"),
    (M, CUSTOMERS, Said(), "EntryConfirmed:merchant", "EntryContested:merchant"),
    (C, IMPORTED, Said(), "EntryConfirmed:customer", "EntryContested:customer"),
    (M, CLOCKS, Said(), "EntryConfirmed:merchant", "EntryContested:merchant"),
    (C, CLOCKS, Said(), "EntryConfirmed:customer", "EntryContested:customer"),
    (C, MERCHANTS, CONFIRMED, "entry_is_already_so", "EntryContested:customer"),
    (C, MERCHANTS, CONTESTED, "EntryConfirmed:customer", "EntryContested:customer"),
    (C, None, Said(), "entry_is_unknown", "entry_is_unknown"),
    (C, INTERNAL, Said(), "entry_is_unknown", "entry_is_unknown"),
    (M, INTERNAL, Said(), "entry_is_internal", "entry_is_internal"),
    (C, WITHDRAWAL, Said(), "entry_is_about_the_record", "entry_is_about_the_record"),
    (M, ERASURE, Said(), "entry_is_about_the_record", "entry_is_about_the_record"),
    (M, MERCHANTS, Said(), "entry_is_ones_own", "entry_is_ones_own"),
    (M, IMPORTED, Said(), "entry_is_ones_own", "entry_is_ones_own"),
    (C, CUSTOMERS, TAKEN_BACK, "entry_is_ones_own", "entry_is_ones_own"),
    (C, MERCHANTS, TAKEN_BACK, "entry_was_taken_back", "entry_was_taken_back"),
    (C, GONE, Said(), "entry_was_erased", "entry_was_erased"),
    (C, GONE, TAKEN_BACK, "entry_was_taken_back", "entry_was_taken_back"),
]


@pytest.mark.parametrize(("side", "about", "said", "confirmed", "contested"), ANSWERS)
def test_what_a_side_may_say(
    side: Side, about: Entry | None, said: Said, confirmed: str, contested: str
) -> None:
    assert outcome(stance.confirm(about, side, said)) == confirmed
    assert outcome(stance.contest(about, side, "It was Tuesday.", said)) == contested


WITHDRAWALS = [
    (M, MERCHANTS, Said(), "EntryWithdrawn:merchant"),
    (C, CUSTOMERS, Said(), "EntryWithdrawn:customer"),
    (M, IMPORTED, Said(), "EntryWithdrawn:merchant"),
    (M, INTERNAL, Said(), "EntryWithdrawn:merchant"),
    (M, GONE, Said(), "EntryWithdrawn:merchant"),
    (M, MERCHANTS, CONTESTED, "EntryWithdrawn:merchant"),
    (M, None, Said(), "entry_is_unknown"),
    (C, INTERNAL, Said(), "entry_is_unknown"),
    (M, WITHDRAWAL, Said(), "entry_is_about_the_record"),
    (C, ERASURE, Said(), "entry_is_about_the_record"),
    (C, MERCHANTS, Said(), "entry_is_the_others"),
    (M, CUSTOMERS, BUILT_ON, "entry_is_the_others"),
    (M, CLOCKS, Said(), "entry_is_the_others"),
    (M, MERCHANTS, TAKEN_BACK, "entry_was_taken_back"),
    (M, MERCHANTS, Said(withdrawn=True, built_on=True), "entry_was_taken_back"),
    (M, MERCHANTS, BUILT_ON, "entry_has_been_built_on"),
]


@pytest.mark.parametrize(("side", "about", "said", "outcome_"), WITHDRAWALS)
def test_what_a_side_may_take_back(side: Side, about: Entry | None, said: Said, outcome_: str) -> None:
    assert outcome(stance.withdraw(about, side, said, "A slip.")) == outcome_


def test_every_refusal_stands_in_a_table() -> None:
    seen = {reason for row in (*ANSWERS, *WITHDRAWALS) for reason in row[3:]}
    assert {refusal.reason for refusal in stance.refusals()} <= seen


@pytest.mark.parametrize("about", [MERCHANTS, IMPORTED, INTERNAL])
def test_the_answer_names_the_entry_and_stays_in_its_stream(about: Entry) -> None:
    accepted = stance.withdraw(about, M)
    assert isinstance(accepted, Accepted)
    (draft,) = accepted.drafts
    assert (draft.subject, draft.stream) == (about.id, about.envelope.stream)
    assert draft.body == EntryWithdrawn(entry=about.id)


@pytest.mark.parametrize(
    ("merchant", "customer", "side", "days", "outcome_"),
    [
        (None, None, M, 7, "SilenceAgreed:merchant"),
        (7, None, C, 90, "SilenceAgreed:customer"),
        (7, 7, C, None, "SilenceAgreed:customer"),
        (7, 7, M, 1, "SilenceAgreed:merchant"),
        (7, None, M, 7, "silence_is_already_so"),
        (None, 3, M, None, "silence_is_already_so"),
        (None, None, M, 0, "silence_needs_other_days"),
        (None, None, M, 91, "silence_needs_other_days"),
        (91, None, M, 91, "silence_needs_other_days"),
    ],
)
def test_letting_silence_count(
    merchant: int | None, customer: int | None, side: Side, days: int | None, outcome_: str
) -> None:
    assert outcome(silence.agree(Silence(merchant, customer), side, days)) == outcome_


def test_refusals_have_names_and_sentences() -> None:
    every = (*stance.refusals(), *silence.refusals())
    assert len({refusal.reason for refusal in every}) == len(every)
    assert all(refusal.sentence.endswith(".") for refusal in every)
