"""Which entries name a person: by identifier, by name, by address.

Text is compared without case and in one form; a phone number by its last digits, however it is spaced.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from uuid import UUID

from bothways.journal.digest import content_bytes
from bothways.journal.entry import Entry
from bothways.journal.relationship import AddressAdded, Medium, PersonAdded

#: So many last digits of a phone number are the same however its prefix is written.
_DIGITS = 9
_SPACING = r"[\s()./-]*"


def about_person(entries: Iterable[Entry], person: UUID, also: Sequence[str] = ()) -> list[Entry]:
    """The entries that name a person, whose names and addresses are taken from these same entries.

    ``also`` are other words by which the person goes: a first name, a nickname.
    """
    every = list(entries)
    wanted = _pattern([str(person), *also, *_names(every, person)], _phones(every, person))
    return [entry for entry in every if entry.body is not None and wanted.search(_text(entry))]


def _names(entries: Iterable[Entry], person: UUID) -> list[str]:
    names = []
    for entry in entries:
        match entry.body:
            case PersonAdded(person=whose, name=name) if whose == person:
                names.append(name)
            case AddressAdded(person=whose, medium=medium, value=value) if whose == person:
                names += [] if medium is Medium.PHONE else [value]
    return names


def _phones(entries: Iterable[Entry], person: UUID) -> list[str]:
    bodies = [entry.body for entry in entries if isinstance(entry.body, AddressAdded)]
    theirs = [body for body in bodies if body.person == person and body.medium is Medium.PHONE]
    return [re.sub(r"\D", "", body.value) for body in theirs]


def _pattern(words: Iterable[str], phones: Iterable[str]) -> re.Pattern[str]:
    # As the words stand in JSON, where quotation marks and backslashes are escaped.
    quoted = [json.dumps(_fold(word), ensure_ascii=False)[1:-1] for word in words if word.strip()]
    choices = [rf"(?<!\w){re.escape(word)}(?!\w)" for word in quoted]
    choices += [rf"{_SPACING.join(digits[-_DIGITS:])}(?!\d)" for digits in phones if digits]
    return re.compile("|".join(choices))


def _text(entry: Entry) -> str:
    assert entry.body is not None
    return _fold(content_bytes(entry.body, entry.source).decode())


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text.casefold())
