"""Addresses in their one written form, so that the same address is found however it was typed."""

import re
from urllib.parse import urlsplit

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from bothways.journal.relationship import Medium

_SPACES = re.compile(r"[^\S\n]+")
_ANGLES = re.compile(r".*<([^<>]+)>\s*")


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
    named = _ANGLES.fullmatch(text)
    address = (named[1] if named else text).removeprefix("mailto:").strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise AddressDoesNotFit("A mail address looks like name@company.example.") from None
    return address


def _phone(text: str, country: str) -> str:
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
