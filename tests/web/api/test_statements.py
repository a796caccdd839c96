"""Statements through the API, for both sides."""

import pytest

from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db


def test_both_sides_read_them(merchant: Program, customer: Program, cast: Cast) -> None:
    book = f"/relationships/{cast.roy.id}"
    for program in (merchant, customer):
        whole = program.get(book + "/assurance?since=2020-01-01&until=2020-12-31").ok()
        assert whole["subtitle"] == "For Roy Cosmetics, from 1 January 2020 to 31 December 2020"
        assert whole["rhythm"] == "never"
        assert program.get(book + "/story").ok()["lines"][0]["key"] == "beginning"
    customer.put(book + "/assurance/rhythm", {"rhythm": "yearly"}).ok(201)
    assert customer.get(book + "/assurance").ok()["next_on"] is not None
    refused = merchant.put(book + "/assurance/rhythm", {"rhythm": "never"}).problem(409)
    assert refused["reason"] == "rhythm_is_the_customers"
