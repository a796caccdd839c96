"""The head of a mail: words, addresses, identifiers and the date, however they were written."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import TypeAlias

Mail: TypeAlias = "Message[str, str]"
Heads: TypeAlias = Mapping[str, Sequence[str]]
Address: TypeAlias = tuple[str, str]  # the name and the address

_LONGEST = 20_000  # characters of one head
_MOST_ADDRESSES = 500
_MOST_REFERENCES = 50
_ID = re.compile(r"<([^<>\s]{1,900})>")
#: One address as it nearly always stands, with or without a name; the library takes its time over it.
_PLAIN = re.compile(r"\s*(?:([A-Za-z0-9 ]*)<)?([A-Za-z0-9._+-]+@[A-Za-z0-9.-]+[A-Za-z0-9])(?(1)>)\s*")
_BROKEN_LINES = re.compile(r"\s*[\r\n]+\s*")
_FIRST, _LAST = datetime(1980, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


def heads_of(mail: Mail) -> Heads:
    """Every head by its name in lower case, in the order they stand; bytes beyond ASCII are read."""
    found: dict[str, list[str]] = {}
    for name, value in mail.raw_items():
        found.setdefault(name.lower(), []).append(_read(str(value)[:_LONGEST]).replace("\x00", ""))
    return found


def words(heads: Heads, name: str) -> str:
    """A head as a person reads it; empty when there is none."""
    text = _first(heads, name)
    if "=?" in text:
        text = _decoded(text)
    return _BROKEN_LINES.sub(" ", text).strip()


def addresses(heads: Heads, *names: str) -> list[Address]:
    """Names and addresses of one or several heads; what has no @ is left out."""
    raw = [value for name in names for value in heads.get(name, ())]
    if len(raw) == 1 and (plain := _PLAIN.fullmatch(raw[0])):
        return [(" ".join((plain[1] or "").split()), plain[2].lower())]
    found = getaddresses(raw)
    if not any(address for _, address in found):  # one comma too many and nothing is read: be kinder
        found = [pair for text in raw for piece in text.split(",") for pair in getaddresses([piece])]
    return [
        (_decoded(name) if "=?" in name else name, address.strip().lower())
        for name, address in found[:_MOST_ADDRESSES]
        if "@" in address[1:-1]
    ]


def identifiers(heads: Heads, name: str) -> tuple[str, ...]:
    """The identifiers of a head, without angle brackets: the first, and the latest of many."""
    found = _ID.findall(_first(heads, name))
    return tuple(found if len(found) <= _MOST_REFERENCES else [found[0], *found[1 - _MOST_REFERENCES :]])


def sent(heads: Heads) -> tuple[datetime | None, str]:
    """When it was sent, in UTC, and the writer's offset (``+01:00``); from a server where it does not say."""
    servers = (line.rpartition(";")[2].strip() for line in heads.get("received", ()))
    for text in (_first(heads, "date"), *servers):
        try:
            told = parsedate_to_datetime(text)
            at = (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if _FIRST <= at < _LAST:
            return at, _offset(told.utcoffset())
    return None, ""


def is_automatic(heads: Heads) -> bool:
    """Whether a machine sent it: a list, a newsletter, an absence, a failed delivery (RFC 3834, RFC 2919)."""
    if _first(heads, "precedence").strip().lower() in ("bulk", "list", "junk"):
        return True
    if (_first(heads, "auto-submitted").strip().lower() or "no") != "no":
        return True
    if any(name in heads for name in ("list-id", "list-unsubscribe", "x-autoreply", "x-autorespond")):
        return True
    return (
        _first(heads, "content-type").lower().startswith("multipart/report")
        or _first(heads, "return-path").strip() == "<>"
    )


def _first(heads: Heads, name: str) -> str:
    return next(iter(heads.get(name, ())), "")


def _read(raw: str) -> str:
    """The parser hands over bytes that are not ASCII as lone surrogates."""
    if raw.isascii():
        return raw
    data = raw.encode("utf-8", "surrogateescape")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _decoded(text: str) -> str:
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return sound("".join(_piece(piece, charset) for piece, charset in pieces))


def sound(text: str) -> str:
    """Text that every database takes: no NUL, no half characters, which some charsets let through."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


def _piece(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    for name in (charset or "ascii", "utf-8", "latin-1"):
        try:
            return piece.decode(name)
        except (LookupError, ValueError):
            continue
    raise AssertionError("latin-1 decodes everything")


def _offset(offset: timedelta | None) -> str:
    if offset is None or abs(offset) >= timedelta(hours=24):
        return ""
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
