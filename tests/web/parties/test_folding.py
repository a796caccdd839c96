"""The words by which customers are found."""

import pytest

from bothways_web.parties.folding import fewest, fold, terms_of_address


def test_folding_drops_case_accents_and_ligatures() -> None:
    assert fold("ÉLAN Größe ﬁne PLAIN") == "elan grosse fine plain"


def test_a_word_that_begins_another_finds_nothing_more() -> None:
    assert fewest(["roy", "royal", "mill", "roy", "royals", ""]) == ["royals", "mill"]
    assert fewest([]) == []


@pytest.mark.parametrize(
    ("medium", "value", "terms"),
    [
        ("email", "claire.roy@mail.roy.example", ["claire", "roy", "mail"]),
        ("phone", "+441632960017", ["441632960017", "~710069236144"]),
        ("post", "1 Mill Lane\nYork", ["1", "mill", "lane", "york"]),
    ],
)
def test_an_address_is_found_by_few_words(medium: str, value: str, terms: list[str]) -> None:
    assert terms_of_address(medium, value) == terms
