"""What was said of the merchant elsewhere, from a file: each row once, tied to nobody yet."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import PurePath
from urllib.parse import urlsplit
from uuid import UUID

from bothways.units.due import zone_named
from bothways.wordofmouth.kinds import Rating
from bothways.wordofmouth.mention import Said
from bothways.wordofmouth.rating import read_rating
from bothways_web.foundation import clock
from bothways_web.intake.account import Account, Became
from bothways_web.intake.columns import Columns, detect, require
from bothways_web.intake.mention_fields import MENTION_FIELDS
from bothways_web.intake.table import Row, Table
from bothways_web.intake.values import CellDoesNotFit, moment
from bothways_web.parties.models import Merchant
from bothways_web.wordofmouth.coming import Incoming, keep, key_of, known, safe_link
from bothways_web.wordofmouth.models import Way

FIELDS = MENTION_FIELDS


def columns_of(table: Table, given: dict[str, str] | None = None) -> Columns:
    """The columns of a file of mentions; raises ``FileDoesNotFit`` when one that is needed is missing."""
    columns = detect(table, FIELDS, given)
    require(table, columns, "a date", "date")
    require(table, columns, "what was said, or a rating", "words", "title", "rating")
    return columns


def new_ones(
    merchant: Merchant,
    rows: Sequence[Row],
    columns: Columns,
    account: Account,
    file: str,
    month_first: bool,
    seen: set[str],
) -> list[Incoming]:
    """Those of some rows that did not come in before; every row is put to account.

    ``seen`` are the keys of earlier rows of this file; it grows.
    """
    found = list(_mentions(merchant, rows, columns, account, file, month_first))
    there = known(merchant.id, [key_of(one) for one in found]) | seen
    new = []
    for one in found:
        key = key_of(one)
        account.count(Became.UNCHANGED if key in there else Became.NEW)
        if key not in there:
            there.add(key)
            seen.add(key)
            new.append(one)
    return new


def write(merchant: Merchant, new: Sequence[Incoming], batch: UUID) -> int:
    """Keep them; how many there were."""
    return len(keep(merchant, new, Way.FILE, batch))


def _mentions(
    merchant: Merchant, rows: Sequence[Row], columns: Columns, account: Account, file: str, month_first: bool
) -> Iterator[Incoming]:
    for row in rows:
        try:
            yield _mention(merchant, row, columns, account, file, month_first)
        except CellDoesNotFit as error:
            account.skip(row.line, str(error))


def _mention(
    merchant: Merchant, row: Row, columns: Columns, account: Account, file: str, month_first: bool
) -> Incoming:
    typed = columns.cell(row, "link")
    link = safe_link(typed)
    if typed and not link:
        account.remark(row.line, "not used, because it is not a web address", typed)
    title, words = columns.cell(row, "title"), columns.cell(row, "words")
    if title and not words.startswith(title):
        words = f"{title}\n{words}" if words else title
    rating = _rating(row, columns, account)
    if not words and rating is None:
        raise CellDoesNotFit("neither words nor a rating")
    said = Said(
        place=columns.cell(row, "place") or urlsplit(link).hostname or PurePath(file).name.split(".")[0],
        author=columns.cell(row, "author")[:200],
        at=_at(merchant, columns.cell(row, "date"), month_first),
        words=words[:10_000],
        rating=rating,
        link=link,
    )
    return Incoming(said, columns.cell(row, "email"), columns.cell(row, "number")[:200], row.line)


def _rating(row: Row, columns: Columns, account: Account) -> Rating | None:
    typed = columns.cell(row, "rating")
    rating = read_rating(typed, columns.cell(row, "best")) if typed else None
    if typed and rating is None:
        account.remark(row.line, "not used, because it is not a rating", typed)
    return rating


def _at(merchant: Merchant, typed: str, month_first: bool) -> datetime:
    """When it was said; a time without a zone is one of the merchant's."""
    if not typed:
        raise CellDoesNotFit("no date")
    found = moment(typed, month_first)
    at = found if found.tzinfo else found.replace(tzinfo=zone_named(merchant.zone))
    if at > clock.now():
        raise CellDoesNotFit(f"{typed!r} is still to come")
    return at.astimezone(UTC)
