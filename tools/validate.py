"""Holds what Bothways estimates to simulated books and, where they are there, to public orders.

    python -m tools.validate [PUBLIC]

PUBLIC is a folder with ``olist/promised_and_delivered.csv.gz`` (Olist, CC BY-NC-SA 4.0: for evaluation only,
no part of this repository), ``../shared/data`` if it is left out.
"""

import csv
import gzip
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from bothways.standing.checking import Outcome, Report, check
from bothways.standing.forecasters import Pair
from tools.promise_books import book

PUBLIC = Path(__file__).parents[2] / "shared" / "data"


def simulated() -> Iterator[tuple[str, list[Outcome]]]:
    """Books whose truth is known."""
    rng = np.random.default_rng(1)
    yield "steady rates, 900 debtors", book(rng, 900, 600.0)
    yield "rates that wander, 900 debtors", book(rng, 900, drift=0.06)
    yield "rates that wander a little, 900 debtors", book(rng, 900, drift=0.03)
    yield "few promises each, 1,500 debtors", book(rng, 1500, every=250.0)
    yield "many promises each, 100 debtors", book(rng, 100, every=4.0)
    yield "8 debtors with 30 creditors each", book(rng, 8, creditors=30)
    yield "nearly always kept, 600 debtors", book(rng, 600, rate=lambda of: float(of.beta(19.0, 1.0)))
    yield "a small book, 12 debtors", book(rng, 12)
    yield "everybody alike, 300 debtors", book(rng, 300, rate=lambda _: 0.8)
    yield "always kept, 300 debtors", book(rng, 300, rate=lambda _: 0.9999)
    yield "never kept, 300 debtors", book(rng, 300, rate=lambda _: 0.0001)
    yield "one debtor", book(rng, 1, every=3.0)


def olist(file: Path) -> list[Outcome]:
    """Delivered orders, the only ones the sample has fairly: the seller promised the estimated day."""
    found = []
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["order_delivered_customer_date"]:
                due = datetime.fromisoformat(row["order_estimated_delivery_date"]) + timedelta(days=1)
                came = datetime.fromisoformat(row["order_delivered_customer_date"])
                made = datetime.fromisoformat(row["order_purchase_timestamp"])
                pair = Pair(row["seller_id"], row["customer_unique_id"])
                found.append(Outcome(pair, _days(made), _days(min(came, due)), came < due))
    return found


def main(arguments: list[str]) -> int:
    """Print one row a book."""
    public = (Path(arguments[0]) if arguments else PUBLIC) / "olist" / "promised_and_delivered.csv.gz"
    print("| book | foretold | standing | book's mean | last outcome | plain share | half-life | band |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, outcomes in simulated():
        print(_row(name, check(outcomes, np.random.default_rng(0).random)))
    if public.exists():
        print(_row("Olist, delivered orders", check(olist(public), np.random.default_rng(0).random)))
    else:
        print(f"\nPublic orders were not looked at: there is no {public.name} in {public.parent}.")
    return 0


def _row(name: str, report: Report) -> str:
    scores = [f"{each.log:.4f} / {each.brier:.4f}" for each in report.scores]
    band = "–" if report.in_band is None else f"{report.in_band:.1%} of {report.debtors:,}"
    half_life = "none" if report.half_life > 10_000 else f"{report.half_life:.0f} days"
    return f"| {' | '.join([name, f'{report.foretold:,}', *scores, half_life, band])} |"


def _days(at: datetime) -> float:
    return (at - datetime(1970, 1, 1)) / timedelta(days=1)  # noqa: DTZ001  the file names no zone


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
