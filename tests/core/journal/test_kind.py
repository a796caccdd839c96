"""Kinds: registered once, and bodies of older versions read as today's."""

from uuid import UUID

import pytest

from bothways.journal.body import Body
from bothways.journal.canonical import Json
from bothways.journal.kind import Kind, Kinds, UnknownKind
from bothways.journal.kinds import KINDS, EntryConfirmed


class Greeted(Body):
    """Somebody said hello; version 1 called the words ``text``, version 2 had no ``tongue``."""

    words: str
    tongue: str


def _renamed(raw: dict[str, Json]) -> dict[str, Json]:
    return {"words": raw["text"]}


def _with_tongue(raw: dict[str, Json]) -> dict[str, Json]:
    return {**raw, "tongue": "en"}


GREETED = Kind("greeted", Greeted, "said hello", version=3, upcasts={1: _renamed, 2: _with_tongue})


@pytest.mark.parametrize(
    ("version", "raw"),
    [(1, {"text": "Hello"}), (2, {"words": "Hello"}), (3, {"words": "Hello", "tongue": "en"})],
)
def test_every_version_is_read_as_today_s(version: int, raw: dict[str, Json]) -> None:
    assert GREETED.read(raw, version) == Greeted(words="Hello", tongue="en")


def test_a_later_version_is_not_guessed_at() -> None:
    with pytest.raises(UnknownKind, match="reads 'greeted' up to version 3, not 4"):
        GREETED.read({"words": "Hello", "tongue": "en"}, 4)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (GREETED, "registered twice"),
        (Kind("hailed", Greeted, "hailed"), "registered twice"),
        (Kind("met", EntryConfirmed, "met", version=2), "one upcast for each version before 2"),
        (Kind("met", EntryConfirmed, "met", upcasts={1: _renamed}), "one upcast for each version before 1"),
        (Kind('say"', EntryConfirmed, "said"), "is no name for a kind"),
    ],
)
def test_a_kind_that_does_not_fit_is_refused(kind: Kind, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Kinds([GREETED, kind])


def test_kinds_are_found_by_name_and_by_body() -> None:
    kinds = Kinds([*KINDS, GREETED])
    body = EntryConfirmed(entry=UUID(int=1))
    assert kinds.of(body) is kinds.named("entry_confirmed")
    assert [kind.name for kind in kinds.all()] == sorted(kind.name for kind in (*KINDS, GREETED))
    with pytest.raises(UnknownKind, match="does not know entries of kind 'sang'"):
        kinds.named("sang")
    with pytest.raises(UnknownKind, match="no kind is registered for Greeted"):
        Kinds(KINDS).of(Greeted(words="Hello", tongue="en"))
