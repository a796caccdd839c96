"""What tests of gestures share."""

import pytest
from django.test import Client

from tests.cast import Cast
from tests.web.pages import browser


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    return browser(cast.claire)
