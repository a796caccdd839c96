"""Choosing how often to be assured by mail."""

from bothways.journal.entry import Recorded
from bothways.statements import rhythm as rules
from bothways.statements.kinds import Rhythm
from bothways.units.refusal import Refused
from bothways_web.journal.door import write
from bothways_web.parties.access import RelationshipAccess
from bothways_web.statements import queries


def choose(access: RelationshipAccess, rhythm: Rhythm) -> Recorded | Refused:
    """The customer says how often."""

    def stands() -> Rhythm:
        chosen = queries.chosen(access)
        return chosen.rhythm if chosen else Rhythm.NEVER

    return write(access.writer, lambda _: rules.choose(access.side, rhythm, stands()))
