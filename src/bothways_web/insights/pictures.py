"""A picture: a table whose head says how each column is drawn. Whoever sees no picture reads the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a table is drawn: columns on each other, lines, columns, or bars from a low to a high end."""

    STACK = "stack"
    LINES = "lines"
    BARS = "bars"
    RANGES = "ranges"


class Fill(StrEnum):
    """How a column is drawn; all of them differ in grey."""

    SOLID = "solid"
    HATCH = "hatch"
    HOLLOW = "hollow"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, in whose colour, how; ``below`` draws it downwards, ``group`` names its side.

    ``plain`` is in the table alone.
    """

    name: str
    whose: str = ""
    fill: Fill = Fill.SOLID
    below: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What is read, what is drawn (nothing where there is none), and where its entries are."""

    text: str
    value: str = ""
    low: str = ""
    high: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One week, or one thing; ``ahead`` when it is foretold."""

    name: str
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Picture:
    """``title`` is its question, ``answer`` what it says in a sentence, ``unit`` what is counted."""

    key: str
    title: str
    answer: str
    kind: Kind
    first: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    unit: str = ""
    note: str = ""
    link: str = ""
    link_words: str = ""
    most: str = ""

    @property
    def drawn(self) -> bool:
        """Whether there is anything to draw."""
        return any(cell.value or cell.high for row in self.rows for cell in row.cells)


def number(value: float | None, link: str = "", digits: int = 0) -> Cell:
    """A figure; a dash where there is none, and a link only where something stands behind it."""
    if value is None:
        return Cell("–")
    return Cell(f"{value:,.{digits}f}", f"{value:.{digits}f}", link=link if value else "")
