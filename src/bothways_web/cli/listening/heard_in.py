"""What comes in to be listened to: lines of JSON, mails, transcripts and plain text."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bothways.language.cues import Register
from bothways.language.dates.moment import Said
from bothways.language.transcripts.reading import read
from bothways.language.zones import Span, own_text
from bothways.units.due import zone_named

MEDIA = {"mail": Register.MAIL, "speech": Register.SPEECH, "note": Register.NOTE}


class Unreadable(Exception):
    """A line that cannot be listened to; the text says why."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text with who said it and when. ``spans`` are the parts of it that are the speaker's own words."""

    id: Any
    text: str
    spans: tuple[Span, ...]
    said: Said
    register: Register
    speaker: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Defaults:
    """When and where something was said that does not tell."""

    now: datetime
    zone: str

    def said(self, sent: datetime | None, zone: str | None) -> Said:
        """The moment in its zone; an instant without one is local there."""
        name = zone or self.zone
        at = sent or self.now
        local = at.replace(tzinfo=ZoneInfo(name)) if at.tzinfo is None else at.astimezone(ZoneInfo(name))
        return Said(local.date(), local.time(), name)


def from_line(line: str, number: int, defaults: Defaults) -> Piece:
    """One line of JSON: a text with, where they are known, id, speaker, sent, zone and medium."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise Unreadable("it is not JSON") from None
    if not isinstance(row, dict):
        raise Unreadable("it is not an object in braces")
    text = _words(row, "text")
    if text is None:
        raise Unreadable("it has no text")
    medium = _words(row, "medium") or "mail"
    if medium not in MEDIA:
        raise Unreadable(f"the medium {medium!r} is none of {', '.join(MEDIA)}")
    try:
        said = defaults.said(_instant(row), _zone(row))
    except OverflowError:
        raise Unreadable("it was sent at the edge of time") from None
    known = row.get("id")
    register = MEDIA[medium]
    return Piece(
        number if known is None else known,
        text,
        _own(text, register),
        said,
        register,
        _words(row, "speaker") or None,
    )


def from_text(text: str, name: str, defaults: Defaults) -> Iterator[Piece]:
    """A plain text: a transcript where names or times stand before the words, otherwise a mail's text."""
    if text.lstrip("\ufeff\n\r\t ").startswith("WEBVTT"):
        yield from from_transcript(text, name, defaults)
    else:
        said = defaults.said(None, None)
        yield Piece(name, text, _own(text, Register.MAIL), said, Register.MAIL)


def from_transcript(text: str, name: str, defaults: Defaults) -> Iterator[Piece]:
    """The turns of a call or meeting, numbered from 1."""
    said = defaults.said(None, None)
    transcript = read(text)
    speakers = transcript.speakers
    for number, turn in enumerate(transcript.turns, 1):
        others = [each for each in speakers if each != turn.speaker]
        other = others[0] if len(others) == 1 and len(speakers) == 2 else None
        whole = (Span(0, len(turn.text)),)
        piece = Piece(f"{name}#{number}", turn.text, whole, said, Register.SPEECH)
        yield replace(piece, speaker=turn.speaker or None, other=other)


def from_mail(data: bytes, name: str, defaults: Defaults) -> Piece:
    """A mail as it came: the words of its writer, at the time in its head."""
    from bothways_web.channels.mail_reading import parse, taken

    mail = taken(parse(data))
    said = defaults.said(mail.sent, None)
    speaker = mail.sender_name or mail.sender or None
    return Piece(name, mail.text, tuple(Span(*each) for each in mail.own), said, Register.MAIL, speaker)


def _own(text: str, register: Register) -> tuple[Span, ...]:
    """Only a mail of several lines has anything around its words."""
    if register is Register.MAIL and "\n" in text:
        return own_text(text)
    return (Span(0, len(text)),)


def _words(row: dict[str, Any], name: str) -> str | None:
    found = row.get(name)
    if found is not None and not isinstance(found, str):
        raise Unreadable(f"its {name} is not text")
    return found


def _instant(row: dict[str, Any]) -> datetime | None:
    sent = _words(row, "sent")
    if not sent:
        return None
    try:
        return datetime.fromisoformat(sent)
    except ValueError:
        raise Unreadable(f"{sent!r} is not a time such as 2026-03-11T10:15") from None


def _zone(row: dict[str, Any]) -> str | None:
    zone = _words(row, "zone")
    if not zone:
        return None
    try:
        zone_named(zone)
    except ValueError as error:
        raise Unreadable(str(error)) from None
    return zone
