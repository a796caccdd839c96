"""What the tests of sign-in share."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    """Tries of earlier tests do not count."""
    cache.clear()
