"""What every measurement is given: where the servers are, whose book it is, and how to compare two."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from bench.book import SLUG, relationship_of
from bench.clockwork import Sample, timed
from bench.making import EMAIL, PASSWORD, Owner
from bench.plan import Figure, Size
from bench.processes import Processes
from bench.server import HOST
from bench.visitor import Visitor

Operation: TypeAlias = Callable[[], object]
RAW = "raw SQL behind the same server"


@dataclass(frozen=True, slots=True)
class Setting:
    """One database with its book, served. ``database_processes`` is empty where there is no server for it."""

    size: Size
    database: str
    folder: Path
    owner: Owner
    token: str
    port: int
    web: Processes
    bare_port: int
    bare: Processes
    database_processes: Processes

    @property
    def ours(self) -> Processes:
        """All processes that work for a request to the product."""
        return self.web | self.database_processes

    @property
    def theirs(self) -> Processes:
        """All processes that work for a request to the bare server."""
        return self.bare | self.database_processes

    @property
    def desk(self) -> str:
        """The beginning of the merchant's addresses."""
        return f"/desk/{SLUG}/"

    def browser(self) -> Visitor:
        """A client that has signed in as the owner, through the form."""
        browser = Visitor(HOST, self.port)
        browser.sign_in(self.desk, EMAIL, PASSWORD)
        return browser

    def program(self) -> Visitor:
        """A client of the API with the owner's token."""
        return Visitor(HOST, self.port, self.token)

    def bare_visitor(self) -> Visitor:
        """A client of the bare server."""
        return Visitor(HOST, self.bare_port)

    def numbers(self, turn: int, salt: int = 0) -> list[int]:
        """Customers drawn at random for a turn, the same ones each time; turn -1 is for warming up."""
        chance = random.Random(f"{turn} {salt}")
        count = self.size.block if turn >= 0 else self.size.warm_up
        return [chance.randrange(self.size.customers) for _ in range(count)]

    def drawn(self, turn: int, salt: int = 0) -> list[str]:
        """The identifiers of these customers."""
        return [str(relationship_of(number)) for number in self.numbers(turn, salt)]


@dataclass(frozen=True, slots=True)
class Contest:
    """The product's operations against bare ones; each is made from the number of a round."""

    ours: Callable[[int], Sequence[Operation]]
    bare: Callable[[int], Sequence[Operation]]


def compared(setting: Setting, contest: Contest) -> tuple[Sample, Sample]:
    """Warm both up, then let them take turns, so that a busy machine is as unkind to one as to the other."""
    for rows in (contest.ours(-1), contest.bare(-1)):
        for operation in rows:
            operation()
    ours, bare = Sample(), Sample()
    for turn in range(setting.size.rounds):
        timed(ours, setting.ours, contest.ours(turn))
        timed(bare, setting.theirs, contest.bare(turn))
    return ours, bare


def figure(setting: Setting, name: str, ours: Sample, bare: Sample, **more: float | str) -> Figure:
    """The row of the table for requests that were compared with bare ones."""
    return Figure(
        name,
        setting.size.name,
        setting.database,
        ours.median,
        ours.p99,
        ours.cpu_each,
        ours.rate,
        ours.median / bare.median,
        RAW,
        {"against_median_ms": bare.median, "against_cpu_ms": bare.cpu_each, **more},
    )
