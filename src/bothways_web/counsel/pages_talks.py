"""The page on how a merchant talks."""

from dataclasses import dataclass

from bothways.counsel.asking import Ask, first_talk
from bothways.counsel.library import BUILT_IN, Way
from bothways_web.counsel import craft
from bothways_web.counsel.forms import CASES, TECHNIQUES
from bothways_web.counsel.models import Technique
from bothways_web.parties.access import MerchantAccess


@dataclass(frozen=True, slots=True)
class WayRow:
    """A way as the page shows it; ``name`` is by what its addresses call it."""

    name: str
    way: Way
    technique: str
    own: bool
    retired: bool


@dataclass(frozen=True, slots=True)
class TalksPage:
    """The library by what they say, the questions for a first talk, and what this member wishes for."""

    cases: tuple[tuple[str, tuple[WayRow, ...]], ...]
    questions: tuple[Ask, ...]
    own_questions: str
    evenings: bool


def talks_page(access: MerchantAccess) -> TalksPage:
    """The page. Three queries."""
    rows, own = craft.techniques(access.merchant_id), craft.first_talk(access.merchant_id)
    ways = _rows(rows)
    return TalksPage(
        tuple(
            (str(words), tuple(row for row in ways if row.way.case is case)) for case, words in CASES.items()
        ),
        first_talk(own),
        "\n".join(f"{each.question} | {each.why}" for each in own),
        craft.wishes_evening(access),
    )


def _rows(rows: list[Technique]) -> list[WayRow]:
    """The merchant's own first, then the built-in ones as they stand; what was retired last."""
    by_key = {row.key: row for row in rows if row.key}
    made = [_row(str(row.id), craft.way_of(row), row) for row in rows if not row.key]
    for way in BUILT_IN:
        row = by_key.get(way.key)
        made.append(_row(way.key, craft.way_of(row) if row and row.example else way, row))
    return sorted(made, key=lambda row: row.retired)


def _row(name: str, way: Way, row: Technique | None) -> WayRow:
    own = row is not None and bool(row.example)
    retired = row is not None and row.retired_at is not None
    return WayRow(name, way, str(TECHNIQUES[way.technique]), own, retired)
