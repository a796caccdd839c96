"""The brief through the API."""

import pytest

from tests.builders.owing import promised
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db


def test_programs_get_it_too_and_customers_do_not(cast: Cast, merchant: Program, customer: Program) -> None:
    promised(cast.roy.merchants, "Send the proof", 3)
    found = merchant.get(f"/relationships/{cast.roy.id}/brief").ok()
    assert len(found["lines"]) == 3
    assert found["questions"][0]["why"]
    ours = next(section for section in found["sections"] if section["key"] == "ours")
    assert ours["points"][0]["text"] == "Send the proof"
    customer.get(f"/relationships/{cast.roy.id}/brief").problem(403)
