"""The library of techniques: built in, in the merchant's words, retired; and what a first talk asks."""

from dataclasses import replace
from datetime import date

import pytest

from bothways.counsel.asking import FIRST_TALK, Ask, first_talk
from bothways.counsel.library import BUILT_IN, KEPT, Case, Technique, Way, library, way_for
from bothways.counsel.objecting import objections
from bothways.counsel.record import Ended, Owed, Record

TODAY = date(2026, 3, 12)
KEPT_ONE = Ended("Send the proof", date(2026, 3, 2), kept=True)
OWN = Way("", Case.PRICE, Technique.THIRD, "They know it best.", "“Ask Brook Bakery what it saves them.”")
REWORDED = Way("price_justify", Case.PRICE, Technique.JUSTIFY, "So we say it.", "“We came on time: {kept}.”")


def test_every_case_and_every_technique_is_met() -> None:
    assert {way.case for way in BUILT_IN} == set(Case)
    assert {way.technique for way in BUILT_IN} == set(Technique)
    assert all(way.reason.endswith(".") and way.example.startswith("“") for way in BUILT_IN)
    assert len({way.key for way in BUILT_IN}) == len(BUILT_IN)
    for case in Case:
        assert way_for(case, BUILT_IN) is not None


@pytest.mark.parametrize(
    ("own", "retired", "kept", "expected"),
    [
        ([], (), "", "price_trade"),
        ([], (), "x", "price_justify"),
        ([OWN], (), "x", ""),
        ([REWORDED], (), "x", "price_justify"),
        ([], ("price_justify",), "x", "price_trade"),
        ([], ("price_justify", "price_trade"), "x", None),
        ([REWORDED], ("price_justify",), "x", "price_trade"),
    ],
)
def test_which_way_meets_a_price(
    own: list[Way], retired: tuple[str, ...], kept: str, expected: str | None
) -> None:
    found = way_for(Case.PRICE, library(own, retired), kept)
    assert (found.key if found else None) == expected


def test_a_kept_promise_stands_in_the_sentence() -> None:
    record = Record("Rosen & Co", "Ann", TODAY, orders=2, ended=(KEPT_ONE,))
    (price,) = objections(record, library([REWORDED]))
    assert (price.begin, price.reason) == ("“We came on time: Send the proof.”", "So we say it.")
    (without,) = objections(replace(record, ended=()))
    assert KEPT not in without.begin
    assert without.technique is Technique.TRADE


def test_what_no_way_is_known_for_is_not_expected() -> None:
    record = Record("Rosen & Co", "Ann", TODAY, ours=(Owed("Call back", date(2026, 3, 1), late=True),))
    assert len(objections(record)) == 1
    assert objections(record, library([], {"late_concede"})) == ()


def test_their_own_questions_come_first_and_ten_in_all() -> None:
    ours = Ask("Which printer do you use?", "It decides which ribbon fits.")
    assert first_talk([]) == FIRST_TALK
    assert first_talk([ours]) == (ours, *FIRST_TALK[:9])
    assert first_talk([*FIRST_TALK[:1], ours]) == (FIRST_TALK[0], ours, *FIRST_TALK[1:9])
    assert len(first_talk([ours] * 12)) == 10
