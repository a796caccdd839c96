"""Which entries name a person: by identifier, by name, by address.

Text is compared without case and in one form; a phone number by its last digits, however it is spaced.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
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


def _names(entries: Sequence[Entry], person: UUID) -> list[str]:
    bodies = (entry.body for entry in entries)
    names = [body.name for body in bodies if isinstance(body, PersonAdded) and body.person == person]
    return names + [value for medium, value in _addresses(entries, person) if medium is not Medium.PHONE]


def _phones(entries: Sequence[Entry], person: UUID) -> list[str]:
    values = [value for medium, value in _addresses(entries, person) if medium is Medium.PHONE]
    return [re.sub(r"\D", "", value) for value in values]


def _addresses(entries: Iterable[Entry], person: UUID) -> Iterator[tuple[Medium, str]]:
    for entry in entries:
        match entry.body:
            case PersonAdded(person=whose, addresses=reached) if whose == person:
                yield from ((each.medium, each.value) for each in reached)
            case AddressAdded(person=whose, medium=medium, value=value) if whose == person:
                yield medium, value


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
