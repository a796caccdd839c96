"""What either side can do about standard amends: propose, agree, say no, take back, end."""

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

from bothways.journal.entry import Accepted, Recorded
from bothways.promises import standards as rules
from bothways.promises.standard_kinds import StandardProposed
from bothways.promises.standards import Known
from bothways.units.refusal import Refused
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import queries_standard

Outcome: TypeAlias = Recorded | Refused


def propose(access: RelationshipAccess, body: StandardProposed) -> Outcome:
    """Propose what follows in a case."""
    return _write(access, lambda known: rules.propose(known, body, access.side))


def agree(access: RelationshipAccess, standard: UUID, words: str | None = None) -> Outcome:
    """Yes to what the other side proposed."""
    return _write(access, lambda known: rules.agree(known, standard, access.side, words))


def decline(access: RelationshipAccess, standard: UUID, why: str | None = None) -> Outcome:
    """No to what the other side proposed."""
    return _write(access, lambda known: rules.decline(known, standard, access.side, why))


def withdraw(access: RelationshipAccess, standard: UUID, why: str | None = None) -> Outcome:
    """Take back what one proposed."""
    return _write(access, lambda known: rules.withdraw(known, standard, access.side, why))


def end(access: RelationshipAccess, standard: UUID, why: str | None = None) -> Outcome:
    """End what was agreed."""
    return _write(access, lambda known: rules.end(known, standard, access.side, why))


def _write(access: RelationshipAccess, rule: Callable[[Known], Accepted | Refused]) -> Outcome:
    def decide(_: Door) -> Accepted | Refused:
        return rule(queries_standard.standards(access))

    return write(access.writer, decide)
