"""The mails of an archive in portions: their heads, then the whole of those that are wanted.

Cutting them out is nothing beside reading them, so that other processes read where an archive is long.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from bothways_web.channels.archive_files import mails
from bothways_web.channels.archive_parts import Archive, Found
from bothways_web.channels.mail_reading import head_of, parse, taken
from bothways_web.channels.taken import TakenMail
from bothways_web.foundation.hands import Hands, free

#: So many mails make a portion, unless they are so many bytes before; so many are read whole together.
AT_ONCE, BYTES = 200, 8_000_000
_WHOLE = 25
#: From so many bytes of an mbox on, or files, other processes help.
LONG, MANY = 10_000_000, 4000


class Portion(NamedTuple):
    """Mails that follow each other, as they lie there and by their heads; none where it is not read."""

    found: list[Found]
    heads: list[TakenMail | None]


def helpers(source: Archive, place: int) -> Hands:
    """Whoever reads what is left of an archive."""
    left = source.size - place
    long = left > (LONG if source.is_mbox else MANY) or not source.size
    return Hands(free() if long else 1)


def portions(hands: Hands, source: Archive, place: int, most: int | None) -> Iterator[Portion]:
    """The mails from a place on, ``most`` at most."""
    cut = _cut(islice(mails(source, place), most))
    given = ((some, [None if one.wrong else head_of(one.data) for one in some]) for some in cut)
    for found, heads in hands.each(_heads, given):
        yield Portion(found, heads)


def whole(hands: Hands, found: Sequence[Found]) -> list[TakenMail]:
    """These mails, read to the end."""
    data = [one.data for one in found]
    given = ((None, data[at : at + _WHOLE]) for at in range(0, len(data), _WHOLE))
    return [mail for _, some in hands.each(_all, given) for mail in some]


def _cut(found: Iterator[Found]) -> Iterator[list[Found]]:
    some: list[Found] = []
    size = 0
    for one in found:
        some.append(one)
        size += len(one.data)
        if len(some) == AT_ONCE or size >= BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


def _heads(data: Sequence[bytes | None]) -> list[TakenMail | None]:
    return [None if head is None else taken(parse(head)) for head in data]


def _all(data: Sequence[bytes]) -> list[TakenMail]:
    return [taken(parse(mail)) for mail in data]
