"""Numbers in time expressions."""

import re
from collections.abc import Mapping


def amount(text: str, words: Mapping[str, float]) -> float | None:
    """A number in figures or words, ordinals too; None where there is none."""
    if text in words:
        return words[text]
    figures = re.match(r"\d+(?:[.,]\d+)?", text)
    return float(figures.group().replace(",", ".")) if figures else None


def year_of(text: str) -> int | None:
    """A year of two or four figures, with or without an apostrophe."""
    figures = text.strip("'’ ")
    if not figures.isdigit():
        return None
    year = int(figures)
    return year + 2000 if year < 100 else year
