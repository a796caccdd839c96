"""What each act about standard amends comes to, and the page of the documentation that says so.

``make docs`` writes the page; read the difference before keeping it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from bothways.journal.entry import Accepted, Actor, Entry, Envelope
from bothways.promises import standards
from bothways.promises.standard_kinds import Case, OfStandard, StandardProposed
from bothways.promises.standards import Standard
from bothways.units.refusal import Refused
from bothways.units.side import Side
from tests.builders.promises import BEGINNING, M, number

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "amends.md"
HEADER = "| it is | act | the side that proposed | the other side |"
FOLLOWS = "5 % off the next order"
FIRST, SECOND = number(51), number(52)
Outcome = Accepted | Refused


def proposal(
    standard: UUID = FIRST, case: Case = Case.LATE_DELIVERY, follows: str = FOLLOWS
) -> StandardProposed:
    """What somebody proposes."""
    return StandardProposed(standard=standard, case=case, follows=follows)


@dataclass
class Standards:
    """The standard amends of one relationship, from what the rules accept, and the time it is."""

    now: datetime = BEGINNING
    by_id: dict[UUID, Standard] = field(default_factory=dict)
    entries: int = 0

    @property
    def known(self) -> tuple[Standard, ...]:
        """All of them, as they stand."""
        return tuple(self.by_id.values())

    def enter(self, outcome: Outcome, actor: Side | Actor) -> None:
        """Record what a rule accepted a day after what came before; fails on a refusal."""
        assert isinstance(outcome, Accepted), outcome
        self.now += timedelta(days=1)
        for draft in outcome.drafts:
            self.replay(self._entry(draft.body, actor, draft.says))

    def replay(self, entry: Entry) -> None:
        """Enter an entry as it stands."""
        body = entry.body
        if isinstance(body, StandardProposed):
            begun = standards.begun(entry, body)
            self.by_id |= {begun.id: begun} if begun else {}
        elif isinstance(body, OfStandard):
            self.by_id |= {one.id: one for one in standards.told(entry, body, self.by_id.get)}

    def write(self, body: StandardProposed | OfStandard, actor: Side | Actor, says: Side) -> None:
        """An entry that no rule has seen."""
        self.replay(self._entry(body, actor, says))

    def _entry(self, body: object, actor: Side | Actor, says: Side | None) -> Entry:
        self.entries += 1
        envelope = Envelope(
            id=number(10_000 + self.entries),
            merchant=number(7),
            relationship=number(8),
            stream="shared",  # type: ignore[arg-type]
            seq=self.entries,
            happened_at=self.now,
            recorded_at=self.now,
            actor=actor if isinstance(actor, Actor) else Actor.of(actor, None),
            says=says,
            kind=type(body).__name__,
            version=1,
        )
        return Entry(envelope, body, None, b"")  # type: ignore[arg-type]


def proposed(by: Side = M) -> Standards:
    """One side proposed it."""
    book = Standards()
    book.enter(standards.propose(book.known, proposal(), by), by)
    return book


def agreed(by: Side = M) -> Standards:
    """The other side agreed."""
    book = proposed(by)
    book.enter(standards.agree(book.known, FIRST, by.other), by.other)
    return book


def declined(by: Side = M) -> Standards:
    """The other side said no."""
    book = proposed(by)
    book.enter(standards.decline(book.known, FIRST, by.other), by.other)
    return book


def withdrawn(by: Side = M) -> Standards:
    """Whoever proposed it took it back."""
    book = proposed(by)
    book.enter(standards.withdraw(book.known, FIRST, by), by)
    return book


def ended(by: Side = M) -> Standards:
    """The other side ended what both had agreed."""
    book = agreed(by)
    book.enter(standards.end(book.known, FIRST, by.other), by.other)
    return book


SITUATIONS: Mapping[str, Callable[[Side], Standards]] = {
    "not there": lambda _: Standards(),
    "proposed": proposed,
    "agreed": agreed,
    "declined": declined,
    "withdrawn": withdrawn,
    "ended": ended,
}
ACTS: Mapping[str, Callable[[Standards, Side], Outcome]] = {
    "agree": lambda b, s: standards.agree(b.known, FIRST, s),
    "say no": lambda b, s: standards.decline(b.known, FIRST, s),
    "take it back": lambda b, s: standards.withdraw(b.known, FIRST, s),
    "end it": lambda b, s: standards.end(b.known, FIRST, s),
    "propose it again": lambda b, s: standards.propose(b.known, proposal(), s),
    "propose the same anew": lambda b, s: standards.propose(b.known, proposal(SECOND), s),
    "propose another in this case": lambda b, s: standards.propose(
        b.known, proposal(SECOND, follows="A free delivery"), s
    ),
    "propose one in another case": lambda b, s: standards.propose(
        b.known, proposal(SECOND, Case.LATE_PAYMENT), s
    ),
}


def told(situation: str, act: str, side: Side, by: Side) -> str:
    """Every state that is another afterwards, or the name of the refusal; ``by`` had proposed it."""
    book = SITUATIONS[situation](by)
    before, outcome = dict(book.by_id), ACTS[act](book, side)
    if isinstance(outcome, Refused):
        return f"`{outcome.reason}`"
    book.enter(outcome, side)
    changed = [one.state.value for id_, one in book.by_id.items() if before.get(id_) != one]
    return f"**{', '.join(changed)}**"


def rows(by: Side = M) -> list[tuple[str, ...]]:
    """Every situation and act, for the side that proposed and for the other."""
    return [
        (situation, act, told(situation, act, by, by), told(situation, act, by.other, by))
        for situation in SITUATIONS
        for act in ACTS
    ]


def page() -> str:
    """The page, its introduction as it stands."""
    head = PAGE.read_text(encoding="utf-8").split(HEADER, 1)[0].rstrip()
    table = [HEADER, "| --- | --- | --- | --- |", *(f"| {' | '.join(row)} |" for row in rows())]
    return "\n".join([head, "", *table]) + "\n"


def read_page() -> list[tuple[str, ...]]:
    """The rows of the page's table of acts."""
    text = PAGE.read_text(encoding="utf-8").split(HEADER, 1)[1]
    lines = [line for line in text.splitlines() if line.startswith("| ") and "---" not in line]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
