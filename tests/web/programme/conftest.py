"""What tests of plans share: browsers, and a cast that was there before anybody ordered."""

from datetime import timedelta

import pytest
from django.test import Client

from bothways_web.foundation import clock
from tests.builders.ordering import NOW
from tests.cast import Cast, gather
from tests.web.pages import browser


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast, gathered a while before the day of the tests."""
    with clock.at(NOW - timedelta(days=1500)):
        return gather()


@pytest.fixture
def jan(cast: Cast) -> Client:
    with clock.at(NOW):
        return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    with clock.at(NOW):
        return browser(cast.claire)
