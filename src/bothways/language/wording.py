"""Patterns over whole words, as the language folders write them."""

import re
from functools import cache

#: A space in a pattern, alone or optional, or a whole look-behind, where it has one width.
_SPACE = re.compile(r"( \?|\(\?<[=!][^()]*\))| ")


@cache
def whole_words(pattern: str) -> "re.Pattern[str]":
    """The pattern, beginning and ending where words do; a space stands for any white space."""
    spaced = _SPACE.sub(lambda one: one[0].replace(" ", r"\s") + ("" if one[1] else "+"), pattern)
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE | re.MULTILINE)
