"""Addresses in their one written form, so that the same address is found however it was typed."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from bothways.journal.relationship import Medium

_SPACES = re.compile(r"[^\S\n]+")
_ANGLES = re.compile(r".*<([^<>]+)>\s*")
#: Most mail addresses: Django's own check takes all of these, and much longer.
_PLAIN_MAIL = re.compile(
    r"(?=.{,63}\Z)[a-z0-9]+(?:[._+-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,24}", re.ASCII
)

_PLAIN_PHONE = re.compile(r"\+[1-9][0-9]{0,16}(?: [0-9]{1,17})*")


class AddressDoesNotFit(ValueError):
    """What was typed is no address of its kind; the text says what one looks like."""


def normalised(medium: Medium, typed: str, country: str = "") -> str:
    """The address as it is kept; raises ``AddressDoesNotFit``.

    ``country`` (ISO 3166, two letters) is where a phone number without a country code belongs.
    """
    text = typed.strip()
    if medium is Medium.EMAIL:
        return _email(text)
    if medium is Medium.PHONE:
        return _phone(text, country)
    if medium is Medium.WEB:
        return _web(text)
    return _post(text)


def _email(text: str) -> str:
    if _PLAIN_MAIL.fullmatch(text):
        return text
    named = _ANGLES.fullmatch(text)
    address = (named[1] if named else text).removeprefix("mailto:").strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise AddressDoesNotFit("A mail address looks like name@company.example.") from None
    return address


def _phone(text: str, country: str) -> str:
    return _plain_phone(text) or _any_phone(text, country)


def _plain_phone(text: str) -> str:
    """A number with its country code, in digits with spaces between them, as ``_any_phone`` would give it.

    Empty where it takes more than counting the digits, as where a national prefix could stand before them.
    """
    if not _PLAIN_PHONE.fullmatch(text):
        return ""
    digits = re.sub(r"\D", "", text)
    for length in (1, 2, 3):
        country = _numbering(int(digits[:length]))
        if country is not None:
            national = digits[length:]
            fits = len(national) in country.lengths and not country.prefix.match(national)
            return f"+{digits}" if fits else ""
    return ""


class _Numbering(NamedTuple):
    """How many digits a country's numbers can have, and what is not a part of them though it is dialled."""

    lengths: frozenset[int]
    prefix: re.Pattern[str]


@lru_cache(maxsize=1024)
def _numbering(country_code: int) -> _Numbering | None:
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(country_code)
    if regions is None:
        return None
    about = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(country_code, regions[0])
    if about is None or about.general_desc is None:
        return None
    prefix = re.compile(f"0|(?:{about.national_prefix_for_parsing or '(?!)'})")
    return _Numbering(frozenset(about.general_desc.possible_length), prefix)


def _any_phone(text: str, country: str) -> str:
    try:
        number = phonenumbers.parse(text.removeprefix("tel:"), country.upper() or None)
    except phonenumbers.NumberParseException:
        hint = "" if country else " with its country code"
        raise AddressDoesNotFit(f"Write the phone number{hint}, such as +44 20 7946 0018.") from None
    if not phonenumbers.is_possible_number(number):
        raise AddressDoesNotFit("This phone number has too few or too many digits.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _web(text: str) -> str:
    address = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if (
        parts.scheme not in ("http", "https")
        or "." not in (parts.hostname or "")
        or re.search(r"\s", address)
    ):
        raise AddressDoesNotFit("A web address looks like https://company.example/.")
    return parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()).geturl()


def _post(text: str) -> str:
    lines = [_SPACES.sub(" ", line).strip() for line in text.splitlines()]
    kept = "\n".join(line for line in lines if line)
    if not kept:
        raise AddressDoesNotFit("The postal address is empty.")
    return kept
