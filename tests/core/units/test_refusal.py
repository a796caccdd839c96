"""What a refusal rests on decides how it is answered, and its name does not."""

import pytest

from bothways.units.refusal import Ground, Refused


@pytest.mark.parametrize("ground", Ground)
def test_it_rests_on_the_ground_it_was_given(ground: Ground) -> None:
    assert Refused("not_so", "It is not so.", ground=ground).rests_on is ground


def test_what_stands_in_the_book_is_the_usual_ground() -> None:
    assert Refused("order_is_unknown", "Its name says nothing.").rests_on is Ground.RECORD


@pytest.mark.parametrize("ground", Ground)
def test_what_points_at_one_input_rests_on_it(ground: Ground) -> None:
    assert Refused("not_so", "It is not so.", ground=ground).about("due").rests_on is Ground.INPUT
