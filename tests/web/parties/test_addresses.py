"""Addresses are kept in one written form, or refused with a sentence."""

import pytest

from bothways.journal.relationship import Medium
from bothways_web.parties.addresses import AddressDoesNotFit, normalised

KEPT = [
    (Medium.EMAIL, " Claire@Roy.Example ", "", "claire@roy.example"),
    (Medium.EMAIL, "Claire Roy <Claire@Roy.example>", "", "claire@roy.example"),
    (Medium.EMAIL, "mailto:claire@roy.example", "", "claire@roy.example"),
    (Medium.PHONE, "020 7946 0018", "GB", "+442079460018"),
    (Medium.PHONE, "+44 (0)20 7946-0018", "", "+442079460018"),
    (Medium.PHONE, "0044 20 7946 0018", "gb", "+442079460018"),
    (Medium.PHONE, "tel:+442079460018", "DE", "+442079460018"),
    (Medium.WEB, "Roy.Example/Shop", "", "https://roy.example/Shop"),
    (Medium.WEB, "http://roy.example", "", "http://roy.example"),
    (Medium.POST, " 1  Mill Lane \r\n\r\n York ", "", "1 Mill Lane\nYork"),
]
REFUSED = [
    (Medium.EMAIL, "claire"),
    (Medium.EMAIL, ""),
    (Medium.EMAIL, "claire@roy.example, paul@roy.example"),
    (Medium.PHONE, "020 7946 0018"),
    (Medium.PHONE, "+44 12"),
    (Medium.PHONE, "call me"),
    (Medium.WEB, "shop"),
    (Medium.WEB, "ftp://roy.example"),
    (Medium.WEB, "https://roy.example /a b"),
    (Medium.WEB, "[roy.example"),
    (Medium.POST, " \n "),
]


@pytest.mark.parametrize(("medium", "typed", "country", "kept"), KEPT)
def test_an_address_has_one_written_form(medium: Medium, typed: str, country: str, kept: str) -> None:
    assert normalised(medium, typed, country) == kept
    assert normalised(medium, kept, country) == kept


@pytest.mark.parametrize(("medium", "typed"), REFUSED)
def test_what_is_no_address_is_refused_with_a_sentence(medium: Medium, typed: str) -> None:
    with pytest.raises(AddressDoesNotFit, match=r"^[A-Z].*\.$"):
        normalised(medium, typed)
