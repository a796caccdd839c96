"""A PostgreSQL server for tests that need one, whatever database the rest of the run uses."""

import os
from collections.abc import Iterator

import pytest

from tools.postgres import VARIABLE, Cluster


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """The address of the run's server, or of one that lives as long as this session."""
    given = os.environ.get(VARIABLE)
    if given:
        yield given
        return
    with Cluster() as cluster:
        yield cluster.address
