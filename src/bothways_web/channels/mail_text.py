"""The text of a mail: which parts are read, in which letters, and what is only attached."""

import binascii
from collections.abc import Iterator
from email.errors import HeaderParseError, MessageError
from typing import Any

from charset_normalizer import from_bytes

from bothways_web.channels.html_text import text_of
from bothways_web.channels.mail_heads import Mail, sound
from bothways_web.channels.taken import Attached

#: Characters of text that are kept of one mail; parts looked at; how deep they may lie in each other.
LONGEST, MOST_PARTS, DEEPEST = 200_000, 200, 20
_GUESSED_FROM = 20_000  # bytes
_NAME = 200  # characters

_TOO_DEEP = "Its parts lie too deep in each other; those further in were not read."
_TOO_MANY = "It has too many parts; the rest was not read."
_TOO_LONG = "Its text is very long; only the beginning was read."
_ENCRYPTED = "It is encrypted; only its head can be read."
_BROKEN = "One of its parts is damaged and was read as far as possible."
_OTHER_LETTERS = "It does not say truly in which letters it is written; they were guessed."


class Reading:
    """Collects the text, the attachments and what went wrong while the parts of a mail are read."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.attachments: list[Attached] = []
        self.wrong: list[str] = []
        self._parts = 0

    @property
    def text(self) -> str:
        """All that is to be read, shortened where it is too long."""
        whole = "\n\n".join(text for text in self.texts if text.strip())
        if len(whole) > LONGEST:
            self.say(_TOO_LONG)
        return whole[:LONGEST]

    def say(self, sentence: str) -> None:
        """Something could not be read."""
        if sentence not in self.wrong:
            self.wrong.append(sentence)

    def take(self, part: Mail, depth: int = 0) -> None:
        """Read a part with all that lies in it."""
        self._parts += 1
        if depth > DEEPEST or self._parts > MOST_PARTS:
            self.say(_TOO_DEEP if depth > DEEPEST else _TOO_MANY)
            return
        kind = part.get_content_type()
        if kind == "multipart/encrypted" or kind.endswith("pkcs7-mime"):
            self.say(_ENCRYPTED)
        elif kind == "multipart/alternative":
            self._best(part, depth)
        elif kind == "message/rfc822" or _is_file(part):
            self._attach(part)
        elif part.is_multipart():
            for inner in _inner(part):
                self.take(inner, depth + 1)
        elif kind in ("text/plain", "text/html"):
            self.texts.append(self._read(part, kind))
        else:
            self._attach(part)

    def _best(self, part: Mail, depth: int) -> None:
        """Of several versions of one text the plain one, unless it is empty."""
        versions = list(_inner(part))
        before = len(self.texts)
        for inner in versions:
            if inner.get_content_type() == "text/plain" and not _is_file(inner):
                self.take(inner, depth + 1)
        if any(text.strip() for text in self.texts[before:]):
            return
        del self.texts[before:]
        for inner in versions:
            if inner.get_content_type() != "text/plain":
                self.take(inner, depth + 1)

    def _read(self, part: Mail, kind: str) -> str:
        text = self._letters(self._bytes(part), part.get_content_charset())
        if kind == "text/html":
            return text_of(text)
        if part.get_param("format", "", "content-type") == "flowed":
            return flowed(text, delsp=part.get_param("delsp", "", "content-type") == "yes")
        return text

    def _bytes(self, part: Mail) -> bytes:
        try:
            found: Any = part.get_payload(decode=True)
        except (MessageError, HeaderParseError, ValueError, LookupError, binascii.Error):
            self.say(_BROKEN)
            found = str(part.get_payload()).encode("utf-8", "surrogateescape")
        if part.defects:
            self.say(_BROKEN)
        return found if isinstance(found, bytes) else b""

    def _letters(self, data: bytes, charset: str | None) -> str:
        for name in (charset or "ascii", "utf-8"):
            try:
                return _clean(data.decode(name))
            except (LookupError, ValueError):
                continue
        self.say(_OTHER_LETTERS)
        best = from_bytes(data[:_GUESSED_FROM]).best()
        return _clean(data.decode(best.encoding if best else "latin-1", "replace"))

    def _attach(self, part: Mail) -> None:
        payload = part.get_payload()
        size = len(payload) if isinstance(payload, str) else 0
        if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
            size = size * 3 // 4
        self.attachments.append(Attached(_name(part), part.get_content_type()[:100], size))


def flowed(text: str, *, delsp: bool = False) -> str:
    """Text whose lines were broken softly (RFC 3676), with its lines as they were written."""
    lines: list[str] = []
    soft, last_depth = False, 0
    for raw in text.splitlines():
        depth = len(raw) - len(raw.lstrip(">"))
        line = raw[depth:].removeprefix(" ")
        if soft and depth == last_depth and line != "-- ":
            lines[-1] += line
        else:
            lines.append(f"{'>' * depth} {line}" if depth else line)
        soft = line.endswith(" ") and line != "-- "
        if soft and delsp:
            lines[-1] = lines[-1][:-1]
        last_depth = depth
    return "\n".join(lines)


def _clean(text: str) -> str:
    return sound(text.replace("\r\n", "\n"))


def _inner(part: Mail) -> Iterator[Mail]:
    payload: Any = part.get_payload()
    if isinstance(payload, list):
        yield from payload


def _is_file(part: Mail) -> bool:
    return "Content-Disposition" in part and part.get_content_disposition() == "attachment"


def _name(part: Mail) -> str:
    try:
        name = part.get_filename() or ""
    except (MessageError, ValueError, LookupError, TypeError):
        name = ""
    return name.replace("\x00", "").rpartition("/")[2].rpartition("\\")[2].strip()[:_NAME]
