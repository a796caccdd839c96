"""Everybody knew each other before anybody ordered."""

from datetime import timedelta

import pytest

from bothways_web.foundation import clock
from tests.builders.ordering import NOW
from tests.cast import Cast, gather


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast, gathered a while before the day of the tests."""
    with clock.at(NOW - timedelta(days=400)):
        return gather()
