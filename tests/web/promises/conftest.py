"""The cast, gathered shortly before the time in which the stories of these tests begin."""

from datetime import timedelta

import pytest

from bothways_web.foundation import clock
from tests.builders.promises import BEGINNING
from tests.cast import Cast, gather


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody, as of an hour before ``BEGINNING``."""
    with clock.at(BEGINNING - timedelta(hours=1)):
        return gather()
