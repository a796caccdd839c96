"""What is heard in a piece, as one line of JSON."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bothways.language.cues import Act, Who
from bothways.language.dates.found import TimeExpression
from bothways.language.findings import Finding, Language, findings
from bothways.units.due import DueKind
from bothways_web.cli.listening.heard_in import Piece

#: Acts after which somebody owes something.
OWED = (Act.PROMISE, Act.REQUEST, Act.QUESTION)


def line_of(piece: Piece, language: Language, least: float) -> str:
    """The piece's id and its findings in the order of the text."""
    found = [_told(finding, shift, piece) for finding, shift in _heard(piece, language, least)]
    return json.dumps({"id": piece.id, "findings": found}, ensure_ascii=False)


def _heard(piece: Piece, language: Language, least: float) -> Iterator[tuple[Finding, int]]:
    for start, end in piece.spans:
        for finding in findings(piece.text[start:end], piece.said, language, piece.register, least):
            yield finding, start


def _told(finding: Finding, shift: int, piece: Piece) -> dict[str, Any]:
    names = {Who.SPEAKER: piece.speaker or "speaker", Who.LISTENER: piece.other or "listener"}
    owed = finding.act in OWED
    return {
        "act": finding.act.value,
        "speaker": piece.speaker,
        "owes": names[finding.owes] if owed else None,
        "start": finding.start + shift,
        "end": finding.end + shift,
        "what": finding.what,
        "due": _due(finding.whens[0]) if owed and finding.whens else None,
        "conditional": finding.conditional,
        "confidence": round(finding.confidence, 3),
        "because": list(finding.because),
    }


def _due(when: TimeExpression) -> dict[str, Any]:
    """The likeliest reading: days where days were named, instants where times of day were."""
    first = when.readings[0]
    due = first.due
    until: date | datetime = due.at.astimezone(ZoneInfo(due.zone)) if due.kind is DueKind.INSTANT else due.on
    since: date | datetime = first.opens
    if isinstance(until, datetime):
        clock: time | None = first.opens_at
        since = datetime.combine(first.opens, clock, ZoneInfo(due.zone)) if clock else until
    return {
        "text": when.text,
        "from": since.isoformat(),
        "to": until.isoformat(),
        "certain": not when.is_ambiguous,
    }
