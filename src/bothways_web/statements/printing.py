"""A statement as PDF."""

from pathlib import Path

from bothways.statements.document import Document, Section
from bothways_web.foundation import printing

TEMPLATE = Path(__file__).with_name("document.typ")


def as_pdf(document: Document, merchant: str, day: str) -> bytes:
    """A4, as many pages as it takes."""
    data = {
        "title": document.title,
        "subtitle": document.subtitle,
        "merchant": merchant,
        "day": day,
        "headings": len(document.sections) > 1,
        "sections": [_plain(section) for section in document.sections],
        "notes": list(document.notes),
    }
    return printing.as_pdf(TEMPLATE, data)


def _plain(section: Section) -> dict[str, object]:
    """Without what an item rests on: paper has no links."""
    figures = [
        {
            "text": figure.text,
            "short": figure.short,
            "items": [{"text": item.text, "note": item.note} for item in figure.items],
        }
        for figure in section.figures
    ]
    return {"title": section.title, "figures": figures}
