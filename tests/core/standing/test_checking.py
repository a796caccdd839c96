"""Standing is held to what came of promises, beside plain rules."""

import math

import numpy as np
import pytest

from bothways.standing.checking import OURS, Outcome, Report, calibration, check
from bothways.standing.forecasters import BookMean, LastOutcome, Pair, PlainShare
from bothways.standing.trusting import FittedTrust, Trust
from tools.promise_books import book

RULES = ("the book's mean", "last outcome", "plain share")


def logs(report: Report) -> dict[str, float]:
    return {score.name: score.log for score in report.scores}


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("steady", {"debtors": 120}),
        ("wandering", {"debtors": 120, "drift": 0.06}),
        ("few debtors, many creditors", {"debtors": 8, "creditors": 30}),
        ("nearly always kept", {"debtors": 150, "rate": lambda rng: float(rng.beta(19.0, 1.0))}),
    ],
)
def test_standing_foretells_better_than_plain_rules(name: str, made: dict[str, object]) -> None:
    report = check(book(np.random.default_rng(len(name)), **made), np.random.default_rng(0).random)  # type: ignore[arg-type]
    found = logs(report)
    assert all(found[OURS] < found[rule] for rule in RULES), found


def test_the_interval_holds_later_promises_as_often_as_it_says() -> None:
    report = check(book(np.random.default_rng(3), 900, days=600.0), np.random.default_rng(0).random)
    assert report.in_band is not None
    assert report.debtors > 800
    assert 0.77 <= report.in_band <= 0.83


def test_what_is_said_is_what_comes() -> None:
    report = check(book(np.random.default_rng(4), 400), np.random.default_rng(0).random)
    assert all(abs(each.said - each.came) < 0.06 for each in report.calibration)


def test_a_book_that_changes_forgets_sooner_than_a_steady_one() -> None:
    steady = check(book(np.random.default_rng(6), 100), np.random.default_rng(0).random)
    changing = check(_turning(np.random.default_rng(6)), np.random.default_rng(0).random)
    assert changing.half_life < 365.0 <= steady.half_life


def test_nothing_is_known_before_it_has_come() -> None:
    """Promises that all become known on one later day are foretold by nobody."""
    told = [Outcome(Pair("d", "c"), float(day), 500.0, kept=True) for day in range(100)]
    assert check(told, np.random.default_rng(0).random).foretold == 0
    assert math.isnan(check([], np.random.default_rng(0).random).scores[0].log)


def test_a_debtor_is_judged_by_all_creditors_and_each_creditor_by_their_own() -> None:
    trust = Trust()
    for day in range(40):
        trust.learn(Pair("good", "a"), day, kept=True)
        trust.learn(Pair("bad", "a"), day, kept=False)
        trust.learn(Pair("bad", "b"), day, kept=True)
    assert trust.chance(Pair("good", "new"), 40) > trust.chance(Pair("bad", "new"), 40)
    assert (
        trust.chance(Pair("bad", "b"), 40)
        > trust.chance(Pair("bad", "new"), 40)
        > trust.chance(Pair("bad", "a"), 40)
    )


def test_the_usual_half_life_is_believed_until_another_is_better() -> None:
    assert FittedTrust().best.half_life == 180.0


def test_the_plain_rules_say_what_their_names_say() -> None:
    pair, other = Pair("d", "c"), Pair("e", "c")
    mean, last, share = BookMean(), LastOutcome(), PlainShare()
    for kept in (True, True, False):
        for rule in (mean, last, share):
            rule.learn(pair, 0.0, kept=kept)
    assert mean.chance(pair, 1.0) == pytest.approx(3 / 5)
    assert share.chance(pair, 1.0) == pytest.approx(2 / 3)
    assert share.chance(other, 1.0) == pytest.approx(3 / 5)
    assert last.chance(pair, 1.0) == pytest.approx(1 / 2)
    last.learn(pair, 1.0, kept=False)
    assert last.chance(pair, 1.0) == pytest.approx(1 / 3)


def test_promises_are_put_into_bins_of_equal_size() -> None:
    said = [0.1] * 40 + [0.9] * 40
    came = [False] * 40 + [True] * 40
    assert [(each.count, each.came) for each in calibration(said, came)] == [
        (20, 0.0),
        (20, 0.0),
        (20, 1.0),
        (20, 1.0),
    ]
    assert calibration([], []) == ()


def _turning(rng: np.random.Generator) -> list[Outcome]:
    """Debtors who are all good or all bad for half a year, then the other way round, and again."""
    made = []
    for debtor in range(60):
        for number in range(100):
            day = number * 10.0 + float(rng.uniform(0.0, 5.0))
            good = (int(day // 250) + debtor) % 2 == 0
            kept = bool(rng.random() < (0.95 if good else 0.1))
            made.append(Outcome(Pair(f"d{debtor}", "c"), day, day + 3.0, kept))
    return made
