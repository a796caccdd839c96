"""Every pair of colours that meets on a page has the contrast WCAG 2.2 AA asks for, in light and in dark."""

import re
from pathlib import Path

import pytest

TOKENS = Path("src/bothways_web/foundation/static/bothways/tokens.css")
GROUNDS = ("paper", "sheet", "tint", "ours-bg", "theirs-bg")
WORDS = ("ink", "soft", "ours", "theirs", "late")
OUTLINES = ("edge", "focus")
TEXT, OUTLINE = 4.5, 3.0

PAIRS = [
    *[(word, ground, TEXT) for word in WORDS for ground in GROUNDS],
    *[(outline, ground, OUTLINE) for outline in OUTLINES for ground in GROUNDS],
    ("on-ink", "ink", TEXT),
    ("on-ours", "ours", TEXT),
    ("on-theirs", "theirs", TEXT),
    ("ink", "pen-ours", TEXT),
    ("ink", "pen-theirs", TEXT),
]


def colours() -> dict[str, tuple[str, str]]:
    """Token -> (light, dark), as six hexadecimal digits each."""
    found = re.findall(
        r"--([\w-]+):\s*light-dark\(#(\w{6}),\s*#(\w{6})\)", TOKENS.read_text(encoding="utf-8")
    )
    return {name: (light, dark) for name, light, dark in found}


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_published() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_pair_has_enough_contrast(front: str, ground: str, least: float, scheme: int) -> None:
    known = colours()
    assert contrast(known[front][scheme], known[ground][scheme]) >= least


def test_no_colour_stands_outside_the_tokens() -> None:
    """A colour written elsewhere would escape the test above; print is black on white by itself."""
    for sheet in TOKENS.parent.glob("*.css"):
        if sheet.name in {"tokens.css", "print.css"}:
            continue
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet.read_text(encoding="utf-8")), sheet.name
