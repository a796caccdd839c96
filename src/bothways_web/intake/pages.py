"""What the pages of imports show: a file's columns, its first rows, and what becomes of every row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from bothways.units.refusal import Refused
from bothways_web.intake import importing, uploads
from bothways_web.intake.columns import Columns, detect
from bothways_web.intake.fields import Field
from bothways_web.intake.importing import CONTACTS, fields_of
from bothways_web.intake.models import Upload
from bothways_web.intake.queries import Import, State
from bothways_web.intake.refusals import FileDoesNotFit
from bothways_web.intake.table import Table, open_table
from bothways_web.parties.access import MerchantAccess

SHOWN_ROWS, SHOWN_LINES = 5, 20
_AT_WORK = (State.LOOKING, State.RUNNING, State.UNDOING)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file: its place from 0, its name, the field it holds, and what stands in it first."""

    place: int
    name: str
    field: str
    title: str
    first: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is read: its columns, the fields there are, and its first rows, field by field."""

    columns: tuple[Column, ...]
    fields: tuple[Field, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[tuple[str, str], ...]], ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ImportPage:
    """One import. ``counts`` are pairs of a number and what it counts, ``reasons`` why rows are left out."""

    found: Import
    reading: Reading | None
    counts: tuple[tuple[int, str], ...]
    reasons: tuple[tuple[int, str], ...]
    lines: tuple[tuple[int, str], ...]
    at_work: bool
    can_bring: bool
    problem: str
    has_file: bool

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return self.found.count("rows")

    @property
    def of(self) -> int:
        """About how many rows are dealt with in this step."""
        upload = self.found.upload
        return max(self.found.count("rows"), upload.lines if upload else 0, 1)

    @property
    def would(self) -> int:
        """How many rows importing would write."""
        return self.found.count("new") + self.found.count("joined")


def page(access: MerchantAccess, found: Import, refused: Refused | None = None) -> ImportPage:
    """The page of one import."""
    reading = _reading(found)
    ready = found.state is State.READY
    problem = refused.sentence if refused else (found.upload.error if found.upload else "")
    reasons = found.account.get("reasons") or {}
    lines = found.account.get("lines") or []
    assert isinstance(reasons, dict)
    assert isinstance(lines, list)
    return ImportPage(
        found,
        reading,
        tuple(_counts(found)),
        tuple((int(count), str(why)) for why, count in reasons.items()),
        tuple((int(line), str(why)) for line, why in lines[:SHOWN_LINES]),
        at_work=found.state in _AT_WORK,
        can_bring=ready and access.can_write and found.count("new") + found.count("joined") > 0,
        problem=problem or (reading.problem if reading else ""),
        has_file=importing.account_file(found.id) is not None,
    )


def _counts(found: Import) -> Iterator[tuple[int, str]]:
    if not found.account:
        return
    done = found.state in (State.DONE, State.UNDOING, State.UNDONE)
    yield found.count("new"), _("rows are new") if not done else _("rows were new")
    if found.what == CONTACTS:
        yield found.count("joined"), _("rows say more of customers who are known")
    yield found.count("unchanged"), _("rows are there already, left as they are")
    yield found.count("skipped"), _("rows are left out") if not done else _("rows were left out")
    yield found.count("rows"), _("rows in the file")


def _reading(found: Import) -> Reading | None:
    upload = found.upload
    if upload is None or found.state not in (State.READY, State.FAILED) or not uploads.is_there(upload):
        return None
    try:
        table = open_table(uploads.path_of(upload))
        fields = fields_of(upload.what)
        columns = detect(table, fields, upload.given)
    except (FileDoesNotFit, OSError):
        return None
    return _read(upload, table, fields, columns)


def _read(upload: Upload, table: Table, fields: tuple[Field, ...], columns: Columns) -> Reading:
    titles = {field.name: field.title for field in fields}
    held = {place: field for field, place in columns.places.items()}
    shown = [
        Column(place, table.name_of(place), held.get(place, ""), titles.get(held.get(place, ""), ""), first)
        for place, first in enumerate(_firsts(table))
    ]
    used = [column for column in shown if column.field]
    rows = tuple(
        (row.line, tuple((column.title, columns.cell(row, column.field)) for column in used))
        for row in table.sample[:SHOWN_ROWS]
    )
    return Reading(tuple(shown), fields, tuple(column.title for column in used), rows, _problem(upload))


def _firsts(table: Table) -> Iterable[str]:
    """For each column the first cell with something in it."""
    for place in range(table.width):
        cells = (row.cells[place] for row in table.sample if place < len(row.cells))
        yield next((cell for cell in cells if cell), "")


def _problem(upload: Upload) -> str:
    """What keeps the file from being read with these columns."""
    try:
        importing.plan(upload.what, uploads.path_of(upload), upload.given, upload.name)
    except FileDoesNotFit as error:
        return error.refused.sentence
    return ""
