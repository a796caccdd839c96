"""Between the core's promise and its row: the same fields, dates as JSON, absent text as empty."""

from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from bothways.journal.obligation import Basis
from bothways.promises.promise import Promise
from bothways.promises.state import Judged, Kept, Matters, State, Word
from bothways.units.due import Due
from bothways.units.side import Side
from bothways_web.parties.folding import words
from bothways_web.promises import models

_DUE = TypeAdapter(Due)
_DUES = ("due", "wanted")
_TEXTS = ("done_means", "terms", "otherwise", "matters_why", "missing", "breach_why")
_WORDS: dict[str, type[Side | State | Word | Basis | Judged | Kept | Matters]] = {
    "debtor": Side,
    "waits_for": Side,
    "state": State,
    "word": Word,
    "basis": Basis,
    "judged": Judged,
    "kept": Kept,
    "matters": Matters,
}
_ALIKE = tuple(
    field.name for field in fields(Promise) if field.name not in {*_DUES, *_TEXTS, *_WORDS, "contests"}
)
_alike, _texts, _words = attrgetter(*_ALIKE), attrgetter(*_TEXTS), attrgetter(*_WORDS)
#: The words by what is stored for them; nothing is stored for none.
_MEANT: dict[str, dict[str, Any]] = {
    name: {"": None} | {word.value: word for word in sort} for name, sort in _WORDS.items()
}
#: What an import brought in after its time, and nobody took up since, is no open business.
_RESTING = frozenset({State.UNDERSTOOD, State.ASKED, State.UNKNOWN, State.REPORTED, State.DECLINED})


def values_of(promise: Promise) -> dict[str, Any]:
    """What a promise's row holds, besides whose book and relationship it stands in."""
    return {
        **dict(zip(_ALIKE, _alike(promise), strict=True)),
        **{name: text or "" for name, text in zip(_TEXTS, _texts(promise), strict=True)},
        **{name: word._value_ if word else "" for name, word in zip(_WORDS, _words(promise), strict=True)},
        "due": due_json(promise.due),
        "wanted": due_json(promise.wanted),
        "open": is_open(promise),
        "leading": leading(promise.what),
        "due_by": promise.due.at if promise.due else models.END_OF_TIME,
        "contests": [str(entry) for entry in promise.contests],
        "contested": promise.contested,
    }


def promise_of(row: models.Promise) -> Promise:
    """The promise a row holds."""
    values = dict(zip(_ALIKE, _alike(row), strict=True))
    values |= {name: text or None for name, text in zip(_TEXTS, _texts(row), strict=True)}
    values |= {name: _MEANT[name][word] for name, word in zip(_WORDS, _words(row), strict=True)}
    values |= {name: due_of(getattr(row, name)) for name in _DUES}
    return Promise(**values, contests=tuple(UUID(entry) for entry in row.contests))


def is_open(promise: Promise) -> bool:
    """Whether it belongs in a list of what is owed."""
    return not promise.is_closed and not (promise.history and promise.state in _RESTING)


def leading(what: str) -> str:
    """The folded first word of what is promised, by which similar promises are found."""
    return next(iter(words(what)), "")[:32]


@lru_cache(maxsize=256)
def due_json(due: Due | None) -> Any:
    """A due date as it is stored; many promises share theirs, so nobody may change it."""
    return _DUE.dump_python(due, mode="json") if due else None


def due_of(stored: Any) -> Due | None:
    """A stored due date."""
    return _DUE.validate_python(stored) if stored else None
