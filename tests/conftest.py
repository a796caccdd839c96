"""What all tests share."""

import pytest
from hypothesis import settings

from tests.builders.databases import django_db_modify_db_settings, guards_give_way_to_emptying
from tests.builders.postgres import postgres_address
from tests.cast import Cast, gather

__all__ = ["django_db_modify_db_settings", "guards_give_way_to_emptying", "postgres_address"]

# The same tree gives the same answer. To look for new examples: make test ARGS=--hypothesis-profile=explore
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("steady")


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody that tests are about, in the database of this test; see ``tests/cast.py``."""
    return gather()
