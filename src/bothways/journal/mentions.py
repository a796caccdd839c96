"""Which entries name a person, or a customer with all its people: by identifier, by name, by address.

Text is compared without case and in one form; a phone number by its last digits, however it is spaced.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from bothways.journal.digest import content_bytes
from bothways.journal.entry import Entry
from bothways.journal.relationship import (
    AddressAdded,
    Medium,
    PartyRenamed,
    PersonAdded,
    RelationshipOpened,
)

#: So many last digits of a phone number are the same however its prefix is written.
_DIGITS = 9
_NOTHING = r"(?!)"
_SPACING = r"[\s()./-]*"


def about_person(entries: Iterable[Entry], person: UUID, also: Sequence[str] = ()) -> list[Entry]:
    """The entries that name a person; see ``words_for_person``."""
    every = list(entries)
    return naming(every, words_for_person(every, person, also))


def words_for_person(every: Sequence[Entry], person: UUID, also: Sequence[str] = ()) -> re.Pattern[str]:
    """What a person is recognised by: names and addresses are taken from these entries.

    ``also`` are other words by which the person goes: a first name, a nickname.
    """
    return _pattern([str(person), *also, *_names(every, person)], _phones(every, person))


def words_for_customer(every: Sequence[Entry], also: Sequence[str] = ()) -> re.Pattern[str]:
    """What a customer is recognised by: every name and address it or one of its people had."""
    people = {entry.body.person for entry in every if isinstance(entry.body, PersonAdded)}
    words = [*also, *_called(every), *_names(every, None), *map(str, people)]
    phones = _phones(every, None)
    for person in people:
        words += _names(every, person)
        phones += _phones(every, person)
    return _pattern(words, phones)


def naming(entries: Iterable[Entry], words: re.Pattern[str]) -> list[Entry]:
    """Those of the entries in which one of the words stands."""
    return [entry for entry in entries if entry.body is not None and words.search(_text(entry))]


def names_them(text: str, words: re.Pattern[str]) -> bool:
    """Whether one of the words stands in a text."""
    return words.search(_fold(json.dumps(text, ensure_ascii=False))) is not None


def _called(entries: Iterable[Entry]) -> list[str]:
    bodies = (entry.body for entry in entries)
    return [body.name for body in bodies if isinstance(body, RelationshipOpened | PartyRenamed)]


def _names(entries: Sequence[Entry], person: UUID | None) -> list[str]:
    bodies = (entry.body for entry in entries)
    names = [body.name for body in bodies if isinstance(body, PersonAdded) and body.person == person]
    return names + [value for medium, value in _addresses(entries, person) if medium is not Medium.PHONE]


def _phones(entries: Sequence[Entry], person: UUID | None) -> list[str]:
    values = [value for medium, value in _addresses(entries, person) if medium is Medium.PHONE]
    return [re.sub(r"\D", "", value) for value in values]


def _addresses(entries: Iterable[Entry], person: UUID | None) -> Iterator[tuple[Medium, str]]:
    """Where a person is reached, or with None the customer as such."""
    for entry in entries:
        match entry.body:
            case RelationshipOpened(addresses=reached) if person is None:
                yield from ((each.medium, each.value) for each in reached)
            case PersonAdded(person=whose, addresses=reached) if whose == person:
                yield from ((each.medium, each.value) for each in reached)
            case AddressAdded(person=whose, medium=medium, value=value) if whose == person:
                yield medium, value


def _pattern(words: Iterable[str], phones: Iterable[str]) -> re.Pattern[str]:
    # As the words stand in JSON, where quotation marks and backslashes are escaped.
    quoted = [json.dumps(_fold(word), ensure_ascii=False)[1:-1] for word in words if word.strip()]
    choices = [rf"(?<!\w){re.escape(word)}(?!\w)" for word in quoted]
    choices += [rf"{_SPACING.join(digits[-_DIGITS:])}(?!\d)" for digits in phones if digits]
    return re.compile("|".join(choices) or _NOTHING)


def _text(entry: Entry) -> str:
    assert entry.body is not None
    return _fold(content_bytes(entry.body, entry.source).decode())


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text.casefold())
