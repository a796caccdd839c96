"""A CSV file as rows: encoding, delimiter and header found out, one row in memory at a time."""

import csv
import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from charset_normalizer import from_bytes

from bothways_web.intake.refusals import FILE_IS_EMPTY, FileDoesNotFit, file_is_not_text, line_is_broken

SAMPLE_BYTES = 256 * 1024
SAMPLE_ROWS = 200
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``line`` is where it begins in the file, counted from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """How a file is read, and its first rows. ``header`` is empty when the file has none."""

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    sample: tuple[Row, ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max([len(self.header), *(len(row.cells) for row in self.sample)])

    def name_of(self, column: int) -> str:
        """What a column is called; its number when it has no name."""
        return (self.header[column : column + 1] or ("",))[0].strip() or f"column {column + 1}"

    def rows(self) -> Iterator[Row]:
        """Every row below the header, empty ones left out. Raises ``FileDoesNotFit``."""
        found = _rows(self.path, self.encoding, self.delimiter)
        if self.header:
            next(found)
        return found


def open_table(path: Path) -> Table:
    """Find out how a file is to be read. Raises ``FileDoesNotFit`` or ``OSError``."""
    with _bytes(path) as stream:
        start = stream.read(SAMPLE_BYTES)
    if not start.strip():
        raise FileDoesNotFit(FILE_IS_EMPTY)
    encoding = _encoding(start)
    delimiter = _delimiter(start.decode(encoding, errors="replace"))
    sample = [row for _, row in zip(range(SAMPLE_ROWS), _rows(path, encoding, delimiter), strict=False)]
    if not sample:
        raise FileDoesNotFit(FILE_IS_EMPTY)
    header = sample[0].cells if _is_header(sample[0].cells) else ()
    return Table(path, encoding, delimiter, header, tuple(sample[1:] if header else sample))


def _bytes(path: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _encoding(start: bytes) -> str:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        # The sample may end inside a letter.
        start[: len(start) - 4 if len(start) == SAMPLE_BYTES else None].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if len(start) - error.start > 4:
            best = from_bytes(start[:65536]).best()
            return best.encoding if best else "cp1252"
    return "utf-8-sig"


def _delimiter(text: str) -> str:
    lines = text.splitlines()[:30]
    counts = {mark: [line.count(mark) for line in lines if line.strip()] for mark in _DELIMITERS}
    # A delimiter is there in every line, and equally often in most of them.
    return max(_DELIMITERS, key=lambda mark: (min(counts[mark], default=0) > 0, _agreement(counts[mark])))


def _agreement(counts: list[int]) -> float:
    present = [count for count in counts if count]
    if not present:
        return 0.0
    return len(present) / len(counts) + present.count(max(set(present), key=present.count)) / len(counts)


def _is_header(cells: tuple[str, ...]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and not any("@" in cell or _is_number(cell) for cell in filled)


def _is_number(cell: str) -> bool:
    return cell.strip().replace(".", "").replace(",", "").replace("-", "").isdigit()


def _rows(path: Path, encoding: str, delimiter: str) -> Iterator[Row]:
    with _bytes(path) as stream:
        reader = csv.reader(
            io.TextIOWrapper(stream, encoding=encoding, newline=""),
            delimiter=delimiter,
            skipinitialspace=True,
        )
        line = 1
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except UnicodeDecodeError:
                raise FileDoesNotFit(file_is_not_text(line)) from None
            except csv.Error as error:
                raise FileDoesNotFit(line_is_broken(line, str(error))) from None
            if "\0" in "".join(cells):  # no text has it, and PostgreSQL keeps none
                raise FileDoesNotFit(file_is_not_text(line))
            if any(cell.strip() for cell in cells):
                yield Row(line, tuple(cell.strip() for cell in cells))
            line = reader.line_num + 1
