"""Ratings as people and sites write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bothways.wordofmouth.kinds import Rating
from bothways.wordofmouth.rating import in_words, read_rating


@pytest.mark.parametrize(
    ("text", "best", "expected"),
    [
        ("4/5", "", "4 of 5"),
        ("4 / 5", "", "4 of 5"),
        ("4,5 von 5", "", "4.5 of 5"),
        ("4.5 out of 5 stars", "", "4.5 of 5"),
        ("4 sur 5", "", "4 of 5"),
        ("★★★★☆", "", "4 of 5"),
        ("★★★", "", "3 of 5"),
        ("☆☆☆☆☆", "", "0 of 5"),
        ("⭐⭐⭐⭐⭐", "", "5 of 5"),
        ("★★★★★★★☆☆☆", "", "7 of 10"),
        ("80 %", "", "80 of 100"),
        ("4", "", "4 of 5"),
        ("4.0", "", "4 of 5"),
        ("5 stars", "", "5 of 5"),
        ("8", "", "8 of 10"),
        ("85", "", "85 of 100"),
        ("4", "10", "4 of 10"),
        ("0", "", "0 of 5"),
    ],
)
def test_what_is_read(text: str, best: str, expected: str) -> None:
    rating = read_rating(text, best)
    assert rating is not None
    assert in_words(rating) == expected


@pytest.mark.parametrize(
    ("text", "best"),
    [("", ""), ("good", ""), ("6/5", ""), ("101", ""), ("4/0", ""), ("-1", ""), ("4", "3"), ("4", "many")],
)
def test_what_is_no_rating(text: str, best: str) -> None:
    assert read_rating(text, best) is None


@given(st.integers(1, 1000), st.data())
def test_a_rating_is_read_as_it_is_said(best: int, data: st.DataObject) -> None:
    value = data.draw(st.integers(0, best * 100))
    rating = Rating(value=Decimal(value) / 100, best=Decimal(best))
    assert read_rating(in_words(rating)) == rating


def test_no_rating_is_above_the_best() -> None:
    with pytest.raises(ValidationError, match="no higher than the best"):
        Rating(value=Decimal(6), best=Decimal(5))
