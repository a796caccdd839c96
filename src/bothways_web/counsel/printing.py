"""The brief as PDF, set by Typst; what people wrote goes in as data, never as markup."""

from collections.abc import Sequence
from dataclasses import asdict
from itertools import accumulate
from pathlib import Path

from bothways.counsel.brief import Brief
from bothways_web.counsel.sections import Section, sections
from bothways_web.foundation import printing

TEMPLATE = Path(__file__).with_name("brief.typ")
#: Letters in a line of one column, and the lines that a heading takes.
_LINE, _HEADING = 48, 3


def as_pdf(brief: Brief, merchant: str, day: str) -> bytes:
    """One page, or two where there is much; A4."""
    data = {
        "name": brief.record.name,
        "merchant": merchant,
        "day": day,
        "lines": list(brief.lines),
        "columns": [[asdict(section) for section in column] for column in _columns(sections(brief))],
    }
    return printing.as_pdf(TEMPLATE, data)


def _columns(found: Sequence[Section]) -> tuple[Sequence[Section], Sequence[Section]]:
    """Two columns of about the same length, for Typst does not balance them."""
    lengths = list(accumulate(_length(section) for section in found))
    half = lengths[-1] / 2 if lengths else 0
    cut = min(range(len(found) + 1), key=lambda at: abs((lengths[at - 1] if at else 0) - half))
    return found[:cut], found[cut:]


def _length(section: Section) -> int:
    texts = [text for point in section.points for text in (point.text, point.note, *point.then) if text]
    return _HEADING + sum(1 + len(text) // _LINE for text in texts)
