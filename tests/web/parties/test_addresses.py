"""Addresses are kept in one written form, or refused with a sentence."""

import phonenumbers
import pytest
from django.core.validators import validate_email
from hypothesis import given
from hypothesis import strategies as st

from bothways.journal.relationship import Medium
from bothways_web.parties import addresses
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


NUMBERS = st.builds(
    lambda code, national, gap: f"+{code}{national[:gap]} {national[gap:]}".strip(),
    st.sampled_from(sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)),
    st.text("0123456789", min_size=1, max_size=15),
    st.integers(0, 6),
)


@given(NUMBERS)
def test_a_plain_number_is_read_as_any_other(typed: str) -> None:
    quick = addresses._plain_phone(typed)
    assert quick in ("", quick and addresses._any_phone(typed, "DE"))


def test_the_usual_numbers_are_plain() -> None:
    assert addresses._plain_phone("+44 20 7946 0018") == "+442079460018"
    assert addresses._plain_phone("+4930901820") == "+4930901820"
    assert addresses._plain_phone("+44 020 7946 0018") == ""  # the prefix that is not a part of it


@given(st.from_regex(addresses._PLAIN_MAIL, fullmatch=True))
def test_a_plain_mail_address_is_one_for_django_too(typed: str) -> None:
    validate_email(typed)
    assert normalised(Medium.EMAIL, typed) == typed


def test_the_usual_mail_addresses_are_plain() -> None:
    assert addresses._PLAIN_MAIL.fullmatch("ada.lovelace+book@roy-and-sons.example")
    assert not addresses._PLAIN_MAIL.fullmatch("ada@localhost")
