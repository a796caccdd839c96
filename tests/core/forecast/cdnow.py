"""The CDNOW sample, where it lies beside this checkout, or where BOTHWAYS_CDNOW says."""

import os
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from bothways.forecast.histories import Histories
from bothways.forecast.history import history

BESIDE = Path(__file__).parents[4] / "shared/data/cdnow/CDNOW_sample.txt"
#: The end of the sample's first 39 weeks, which published fits were made on.
UNTIL = date(1997, 9, 30)


def purchases() -> list[list[date]]:
    """The purchase days of each of 2,357 customers; skips the test where the file is missing."""
    path = Path(os.environ.get("BOTHWAYS_CDNOW", BESIDE))
    if not path.is_file():
        pytest.skip("The CDNOW sample is not on this machine: set BOTHWAYS_CDNOW to its file.")
    bought: dict[str, list[date]] = defaultdict(list)
    for line in path.read_text(encoding="ascii").splitlines():
        _, customer, day, *_ = line.split()
        bought[customer].append(date.fromisoformat(day))
    return [sorted(days) for days in bought.values()]


def calibration() -> Histories:
    """The histories as of the end of the calibration period."""
    return Histories.of(history(days, UNTIL) for days in purchases())
