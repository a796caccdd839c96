"""Erasing what identifies a person or a customer: what would go, what stays, and the act itself.

Only the owner of the merchant's book erases, and only what they were shown. The rules of the erasure itself
are the journal's (``journal.erasure``).
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bothways.journal.entry import Entry, Recorded
from bothways.journal.mentions import names_them, naming, words_for_customer, words_for_person
from bothways.journal.withdrawal import ERASED
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.journal.erasure import NOTHING_TO_ERASE, erase_chosen, erase_relationship
from bothways_web.journal.reading import history
from bothways_web.journal.registry import rooms_of_kinds
from bothways_web.parties.access import RelationshipAccess

ERASING_IS_THE_OWNERS = Refused("erasing_is_the_owners", "Only the owner of the book erases. Ask them.")
LIST_HAS_CHANGED = Refused(
    "list_has_changed",
    "Something was written since you looked, so that other entries would go too. Look once more, then erase.",
)
REASON_NAMES_THEM = Refused(
    "reason_names_them",
    "The reason stays in the book for good. Give one that names nobody who is being erased.",
    "why",
)
#: Rooms whose entries are chiefly somebody's own words, and such kinds of other rooms.
_TALK = frozenset({"conversations", "knowledge"})
_WORDS = frozenset({"interest_stated", "entry_contested"})


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom an erasure is about: one person, or without one the customer with all its people.

    ``also`` are other words they go by. ``words`` takes along what they wrote themselves, though it names
    nobody: questions with their photos, wishes, facts. ``everything`` takes all that was ever said.
    """

    person: UUID | None = None
    also: tuple[str, ...] = ()
    words: bool = True
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """The entries that would go, oldest first; ``stays`` counts those that keep what they say."""

    gone: tuple[Entry, ...]
    stays: int

    @property
    def seen(self) -> str:
        """What a caller hands back to say which entries it was shown."""
        ids = "".join(str(entry.id) for entry in self.gone)
        return hashlib.sha256(ids.encode()).hexdigest()[:32]


def preview(access: RelationshipAccess, whom: Whom) -> Preview | Refused:
    """What an erasure would take, before anything is done."""
    if not access.is_owner:
        return ERASING_IS_THE_OWNERS
    every = _written(access)
    gone = tuple(_chosen(every, whom))
    return Preview(gone, len(every) - len(gone))


def erase(access: RelationshipAccess, whom: Whom, why: str, seen: str | None = None) -> Recorded | Refused:
    """Erase for good. With ``seen``, only while it takes exactly what ``preview`` showed."""
    shown = preview(access, whom)
    if isinstance(shown, Refused):
        return shown
    if not shown.gone:
        return NOTHING_TO_ERASE
    if seen is not None and seen != shown.seen:
        return LIST_HAS_CHANGED
    if names_them(why, _recognised(_written(access), whom)):
        return REASON_NAMES_THEM
    if whom.everything:
        return erase_relationship(access.writer, why)
    return erase_chosen(access.writer, lambda every: _chosen(every, whom), why)


def _written(access: RelationshipAccess) -> list[Entry]:
    """What can be erased: all that still says something, but for what says that something was erased."""
    every = history(access.relationship_id)
    return [entry for entry in every if entry.body is not None and entry.envelope.kind != ERASED]


def _recognised(every: Sequence[Entry], whom: Whom) -> re.Pattern[str]:
    if whom.person is None:
        return words_for_customer(every, whom.also)
    return words_for_person(every, whom.person, whom.also)


def _chosen(every: Sequence[Entry], whom: Whom) -> list[Entry]:
    if whom.everything:
        return list(every)
    named = {entry.id for entry in naming(every, _recognised(every, whom))}
    return [entry for entry in every if entry.id in named or (whom.words and _is_theirs(entry, whom.person))]


def _is_theirs(entry: Entry, person: UUID | None) -> bool:
    """Whether it is in the words of the person, or of anybody of the customer."""
    actor, kind = entry.envelope.actor, entry.envelope.kind
    if actor.side is not Side.CUSTOMER or (person is not None and actor.member != person):
        return False
    return rooms_of_kinds.get(kind) in _TALK or kind in _WORDS
