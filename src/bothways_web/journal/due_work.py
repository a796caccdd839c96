"""Work that is due is found by query, not remembered: each room registers how it finds and does its own.

A work is a function of the present instant that does all that is due by then and says how many things it
did. It appends under keys that name the thing and its date, so that doing it twice does it once.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bothways.journal.entry import CLOCK, Recorded
from bothways.units.refusal import Refused
from bothways_web.journal.door import Decide, Writer, write
from bothways_web.journal.idempotency import Key

log = logging.getLogger(__name__)
Work: TypeAlias = Callable[[datetime], int]


@dataclass(frozen=True, slots=True)
class Done:
    """One work in one tick: how many things it did, or what went wrong."""

    name: str
    count: int = 0
    error: str = ""


_works: dict[str, Work] = {}


def register(name: str, work: Work) -> None:
    """Add a work; a name may be used once."""
    if name in _works:
        raise ValueError(f"due work {name} is registered twice")
    _works[name] = work


def names() -> tuple[str, ...]:
    """Every registered work, in the order it is done."""
    return tuple(_works)


def tick(now: datetime) -> Iterator[Done]:
    """Do all that is due. What fails is logged and tried again in the next tick; the rest goes on."""
    for name, work in _works.items():
        try:
            yield Done(name, work(now))
        except Exception as error:  # the one place where any failure must not stop the others
            log.exception("due work %s failed", name)
            yield Done(name, error=str(error) or type(error).__name__)


def write_once(writer: Writer, key: str, decide: Decide) -> bool:
    """Let the clock append under a key that names the thing and its date; whether it did so now."""
    keyed = Writer(writer.merchant, writer.relationship, CLOCK, Key.of("clock", key))
    outcome = write(keyed, decide)
    if isinstance(outcome, Refused):
        log.info("%s: %s", key, outcome.reason)
    return isinstance(outcome, Recorded) and not outcome.repeated
