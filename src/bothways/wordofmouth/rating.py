"""Ratings as people and sites write them: ``4/5``, ``4,5 of 5``, ``★★★★☆``, ``80 %``."""

import re
from decimal import Decimal, InvalidOperation

from bothways.wordofmouth.kinds import Rating

_STARS = re.compile(r"[★⭐]+[☆✩]*|[☆✩]+")
_OF = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(?:/|of|out of|von|sur|de)\s*(\d+(?:[.,]\d+)?)(?:\s*[^\W\d]+)?", re.IGNORECASE
)
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
_ALONE = re.compile(r"(\d+(?:[.,]\d+)?)(?:\s*(?:stars?|sterne?|étoiles?))?", re.IGNORECASE)
#: A number alone is read as so many of five, or of ten where it is more, or of a hundred.
_USUAL = (Decimal(5), Decimal(10), Decimal(100))


def read_rating(text: str, best: str = "") -> Rating | None:
    """The rating that a text holds and nothing else; None when it is none. ``best`` is the best there is."""
    plain = text.strip().replace("\ufe0f", "")
    if _STARS.fullmatch(plain):
        shown = sum(letter in "★⭐" for letter in plain)
        return _rating(Decimal(shown), Decimal(max(len(plain), 5)))
    if found := _OF.fullmatch(plain):
        return _rating(_number(found[1]), _number(found[2]))
    if found := _PERCENT.fullmatch(plain):
        return _rating(_number(found[1]), Decimal(100))
    if found := _ALONE.fullmatch(plain):
        value = _number(found[1])
        return _rating(value, _best(value, best.strip()))
    return None


def in_words(rating: Rating) -> str:
    """``4 of 5``, ``4.5 of 5``."""
    return f"{_plain(rating.value)} of {_plain(rating.best)}"


def _best(value: Decimal | None, best: str) -> Decimal | None:
    if best:
        found = _ALONE.fullmatch(best)
        return _number(found[1]) if found else None
    return next((usual for usual in _USUAL if value is not None and value <= usual), None)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None


def _rating(value: Decimal | None, best: Decimal | None) -> Rating | None:
    if value is None or best is None or not 0 < best <= 1000 or value > best:
        return None
    return Rating(value=round(value, 2), best=round(best, 2))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
