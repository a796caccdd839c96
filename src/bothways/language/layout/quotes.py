"""Which lines of a mail somebody else wrote: quoted, forwarded, and the lines that say whose they are."""

from collections.abc import Sequence

from bothways.language.layout import words
from bothways.language.layout.kinds import Kind

#: Lines that one attribution or one header block may span.
_WRAPPED = 4
_BLOCK = 12
_LONGEST_HEAD = 400
_WIDE = 55
#: A block counts as the head of a mail from this many different keys.
_KEYS = 3


def others(lines: Sequence[str]) -> list[Kind | None]:
    """The kind of each line that another wrote; None for what is the writer's own. Lines come stripped."""
    kinds: list[Kind | None] = [None] * len(lines)
    place = 0
    while place < len(lines):
        line = lines[place]
        if not line:
            place += 1
        elif line[0] == ">":
            kinds[place] = Kind.QUOTED
            place += 1
        else:
            place = _head(lines, kinds, place)
    _mend_broken(lines, kinds)
    return kinds


def _head(lines: Sequence[str], kinds: list[Kind | None], place: int) -> int:
    """Where to go on after ``place``, having marked what begins there."""
    line = lines[place]
    if line[-1] == ":" and (first := _attribution(lines, kinds, place)) is not None:
        return _mark(lines, kinds, (first, place + 1), Kind.QUOTED)
    if line[0] in "-_=*bBaAdDiI" and len(line) <= _LONGEST_HEAD:
        if words.FORWARD_MARK.fullmatch(line):
            return _mark(lines, kinds, (place, place + 1), Kind.FORWARDED)
        if words.ORIGINAL_MARK.fullmatch(line):
            return _mark(lines, kinds, (place, place + 1), Kind.QUOTED)
    if ":" in line[:24] and (end := _block(lines, place)):
        return _mark(lines, kinds, (_ruled(lines, kinds, place), end), Kind.QUOTED)
    return place + 1


def _mark(lines: Sequence[str], kinds: list[Kind | None], head: tuple[int, int], kind: Kind) -> int:
    """Mark a head and what stands under it: all to the end, unless it is quoted with > line by line."""
    begin, place = head
    after = _next(lines, place)
    if after < len(lines) and lines[after][0] != ">" and (end := _block(lines, after)):
        place = end
        after = _next(lines, place)
    kinds[begin:place] = [Kind.ATTRIBUTION if kind is Kind.QUOTED else kind] * (place - begin)
    if after < len(lines) and lines[after][0] == ">":
        while after < len(lines) and (not lines[after] or lines[after][0] == ">"):
            if lines[after]:
                kinds[after] = kind
            after += 1
        return after
    kinds[place:] = [kind] * (len(lines) - place)
    return len(lines)


def _attribution(lines: Sequence[str], kinds: Sequence[Kind | None], place: int) -> int | None:
    """The first line of the attribution that ends at ``place``; None when there is none."""
    if words.BARE_ATTRIBUTION.fullmatch(lines[place][:_LONGEST_HEAD]):
        return place
    quoted_after = (after := _next(lines, place + 1)) < len(lines) and lines[after][0] == ">"
    joined, first = "", place
    while first >= 0 and place - first < _WRAPPED and lines[first] and kinds[first] is None:
        joined = f"{lines[first]} {joined}".rstrip()
        if len(joined) > _LONGEST_HEAD:
            return None
        if words.ATTRIBUTION_START.match(joined) and _says_who(joined, quoted_after):
            return first
        first -= 1
    if words.ATTRIBUTION_VERB.search(lines[place]) and (
        quoted_after or ("@" in lines[place] and words.ATTRIBUTION_SIGN.search(lines[place]))
    ):
        return place
    return None


def _says_who(joined: str, quoted_after: bool) -> bool:
    if not words.ATTRIBUTION_VERB.search(joined):
        return False
    return quoted_after or len(words.ATTRIBUTION_SIGN.findall(joined)) > 1


def _block(lines: Sequence[str], place: int) -> int:
    """Where the header block that begins at ``place`` ends; 0 when none does."""
    if not words.HEADER.match(lines[place]):
        return 0
    keys: set[str | None] = set()
    telling, end = False, 0
    for at in range(place, min(place + _BLOCK, len(lines))):
        if not lines[at]:
            break
        found = words.HEADER.match(lines[at])
        if found:
            keys.add(found.lastgroup)
            telling = telling or found.lastgroup == "subject" or "@" in lines[at]
            end = at + 1
        elif keys == {"other"}:
            return 0
        elif at - end >= 1 and lines[at - 1][-1:] not in ",;":
            break
    if telling and "from" in keys and len(keys) >= _KEYS:
        return end
    return 0


def _ruled(lines: Sequence[str], kinds: Sequence[Kind | None], place: int) -> int:
    """The line of underscores over a header block, where there is one; else ``place``."""
    above = place - 1
    while above >= 0 and not lines[above]:
        above -= 1
    ruled = above >= 0 and kinds[above] is None and len(lines[above]) > 2 and not lines[above].strip("_-=*")
    return above if ruled else place


def _next(lines: Sequence[str], place: int) -> int:
    while place < len(lines) and not lines[place]:
        place += 1
    return place


def _mend_broken(lines: Sequence[str], kinds: list[Kind | None]) -> None:
    """A quoted line that a mail program broke: its rest lost the > and stands between two that have it."""
    for place in range(1, len(lines) - 1):
        line = lines[place]
        if (
            kinds[place] is None
            and line
            and line[0].islower()
            and kinds[place - 1] is Kind.QUOTED
            and kinds[place + 1] is Kind.QUOTED
            and len(lines[place - 1]) > _WIDE > len(line)
        ):
            kinds[place] = Kind.QUOTED
