"""What a statement is made of: sections of figures, each with the entries that it rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SMALL = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


@dataclass(frozen=True, slots=True)
class Where:
    """What an item rests on: the sort of thing (``promise``, ``question``, ``order``), and which."""

    sort: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that happened, with a note, and what it rests on."""

    text: str
    note: str = ""
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A sentence that says how it was, and the items it counts. ``short`` where we fell short."""

    text: str
    items: tuple[Item, ...] = ()
    short: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its figures; ``key`` names it for addresses, styles and tests."""

    key: str
    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A statement as page, print and mail show it. ``notes`` say what it is made of and how sure it is."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()


def plain(document: Document) -> str:
    """The statement as plain text, for a mail and the terminal."""
    lines = [document.title, document.subtitle]
    for section in document.sections:
        lines += ["", section.title.upper()]
        for figure in section.figures:
            lines += [figure.text, *(f"- {_one(item)}" for item in figure.items)]
    lines += ["", *document.notes]
    return "\n".join(line for line in lines).strip() + "\n"


def day(on: date) -> str:
    """A whole date, for a statement is kept: ``6 March 2026``."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def month(on: date) -> str:
    """``March 2026``."""
    return f"{_MONTHS[on.month - 1]} {on.year}"


def count(number: int, one: str, many: str = "") -> str:
    """``one promise``, ``14 promises``."""
    words = _SMALL[number] if number < len(_SMALL) else f"{number:,}"
    return f"{words} {one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """``one``, ``one and two``, ``one, two and three``."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""


def sentence(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]


def filled(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Those that have something to say."""
    return tuple(each for each in sections if each.figures)


def _one(item: Item) -> str:
    return f"{item.text} ({item.note})" if item.note else item.text
