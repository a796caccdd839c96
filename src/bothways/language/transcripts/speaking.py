"""Who speaks: ``Ann Lee: …``, ``[00:01:02] Ann Lee: …``, or ``Ann Lee  0:14`` above the words."""

import re
from collections import Counter

from bothways.language.transcripts.clock_times import TIME, seconds

#: A name: up to five words, or a role or number such as "Speaker 2"; never a sentence.
_NAME = r"[^\W\d_][\w.'’&/()-]*(?:[ ][\w.'’&/()-]+){0,4}"
_AT = rf"[\[(]?(?P<at>{TIME})(?:[ ]?[AaPp][Mm])?[\])]?"
_BEFORE = re.compile(rf"[ \t]*(?:{_AT}[ \t]*[-–—|]?[ \t]*)?(?P<name>{_NAME})[ \t]*:(?!//)(?!\d)[ \t]*")
_TIMED = re.compile(
    rf"[ \t]*(?P<name>{_NAME})[ \t]*[\[(](?P<at>{TIME})[\])][ \t]*:?[ \t]*(?=\S)",
)
_ABOVE = re.compile(
    rf"^[ \t]*(?:\[(?P<boxed>{_NAME})\][ \t]*{_AT.replace('<at>', '<at1>')}"
    rf"|(?P<name>{_NAME})(?:[ ]{{2,}}|\t|[ ][-–—|·][ ]|[ ])[ \t]*{_AT.replace('<at>', '<at2>')}"
    rf"|{_AT.replace('<at>', '<at3>')}[ \t]*[-–—|]?[ \t]*(?P<after>{_NAME}))[ \t]*:?[ \t]*$"
)
_ALONE = re.compile(rf"^[ \t]*{_AT}[ \t]*$")
_LONGEST = 48
#: As long as "von" and "della" without the last: longer words of a name begin large.
_PARTICLE = 3
#: What stands before a colon in notes and heads of exports, and is nobody.
_NO_NAMES = re.compile(
    r"agenda|attendees|actions?|date|duration|host|meeting|notes?|participants|ps|re|subject|summary|time|title"
    r"|topic",
    re.IGNORECASE,
)


def names_in(text: str) -> frozenset[str]:
    """The names that lines of a transcript begin with: written as names are, or there more than once."""
    found = Counter(name for line in text.splitlines() if (name := _begins(line)[0]))
    return frozenset(name for name, times in found.items() if times > 1 or _is_written_as_name(name))


def spoken(line: str, names: frozenset[str]) -> tuple[str, int, float | None]:
    """The one of ``names`` that a line begins with, where its words begin, and the time beside it in seconds.

    An empty name and 0 for a line that begins with none of them.
    """
    name, skip, at = _begins(line)
    return (name, skip, at) if name in names else ("", 0, None)


def _begins(line: str) -> tuple[str, int, float | None]:
    for pattern in (_TIMED, _BEFORE):
        match = pattern.match(line)
        if match is None or len(match["name"]) > _LONGEST or _NO_NAMES.fullmatch(match["name"]):
            continue
        return match["name"], match.end(), seconds(match["at"]) if match["at"] else None
    return "", 0, None


def _is_written_as_name(name: str) -> bool:
    """Whether each word begins large, as in "Ann Lee", but for "de", "van" and the like."""
    first, *others = name.split()
    return first[0].isupper() and all(not word[0].islower() or len(word) <= _PARTICLE for word in others)


def above(line: str) -> tuple[str, float] | None:
    """The name and time of a line that stands above what was said; None if it is another sort of line."""
    match = _ABOVE.match(line)
    if match is None:
        return None
    name = match["boxed"] or match["name"] or match["after"]
    at = match["at1"] or match["at2"] or match["at3"]
    return (name.strip(), seconds(at)) if len(name) <= _LONGEST else None


def alone(line: str) -> float | None:
    """The seconds of a line that holds a time and nothing else."""
    match = _ALONE.match(line)
    return seconds(match["at"]) if match else None
