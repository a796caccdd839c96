"""A time that somebody types where one is asked for: "Friday noon", "in 3 working days"."""

import re

from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Said
from bothways.language.dates.reading import times
from bothways.language.dates.tokens import tokens
from bothways.units.due import Due
from bothways.units.refusal import Refused

DAY_IS_NOT_READ = Refused(
    "day_is_not_read", "This is no day we can read. Write “Friday”, “in two weeks” or “13 March”.", "due"
)
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\s?\d{1,2}")
_LONGEST = 120
_MARKS = frozenset(".,;!")


def due_typed(words: str, said: Said, lexicon: Lexicon) -> Due | Refused:
    """What ``words`` mean, typed then; refused where they are not a time alone.

    Of several readings the likeliest is taken; a day of the week is the next one to come, never today.
    """
    text = " ".join(words.split())
    if len(text) > _LONGEST:
        return DAY_IS_NOT_READ
    if _DAY_AND_MONTH.fullmatch(text):
        text += "."
    found = times(text, said, lexicon, alone=True)
    if len(found) != 1:
        return DAY_IS_NOT_READ
    rest = tokens(f"{text[: found[0].start]} {text[found[0].end :]}", lexicon).items
    if any(part.form not in _MARKS and lexicon.value("FILLER", part.form) is None for part in rest):
        return DAY_IS_NOT_READ
    return found[0].readings[0].due
