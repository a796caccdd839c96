"""Promises as callers send and see them."""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bothways.journal.obligation import Obligation, Phrase
from bothways.promises.promise import Promise
from bothways.promises.standards import Standard
from bothways.promises.state import Matters
from bothways.units.side import Side
from bothways_web.api.schemas.entries import EntryOut, Written
from bothways_web.api.schemas.values import DueIn, In, When, resolved
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess


class Beginning(StrEnum):
    """How a promise begins: given, asked for, or offered."""

    PROMISE = "promise"
    ASK = "ask"
    OFFER = "offer"


class ObligationIn(In):
    """What is owed, by when, and when it counts as done."""

    what: Phrase = Field(description="What is to be done, in words both understand.")
    done_means: Phrase | None = Field(None, description="When it counts as done.")
    due: DueIn | None = None
    terms: Phrase | None = None
    otherwise: Phrase | None = Field(None, description="What happens if it is not kept, as both agreed.")
    owner: UUID | None = Field(None, description="The member of the debtor's side who sees to it.")

    def obligation(self, access: RelationshipAccess, debtor: Side) -> Obligation:
        """The obligation of ``debtor``, with an identifier of its own; raises ``BadDue``."""
        return Obligation(
            id=clock.new_id(),
            debtor=debtor,
            what=self.what,
            done_means=self.done_means,
            due=resolved(self.due, access),
            terms=self.terms,
            otherwise=self.otherwise,
            owner=self.owner,
        )


class PromisedIn(ObligationIn):
    """Something promised in passing; the other side's is “as we understood it” until they agree."""

    debtor: Side


class PromiseIn(ObligationIn):
    """A new promise: given or noted, asked for, or offered."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"how": "promise", "what": "Send the proof", "due": {"said": "Friday"}}]
        }
    )

    how: Beginning = Beginning.PROMISE
    debtor: Side | None = Field(
        None, description="Who owes it. Left out: you for a promise or an offer, the other side when you ask."
    )
    matters_why: Phrase | None = Field(None, description="What it is needed for, when you ask.")

    def debtor_of(self, side: Side) -> Side:
        """Who owes it, said by ``side``."""
        return self.debtor or (side.other if self.how is Beginning.ASK else side)


class WordsIn(In):
    """A word with it, if you like."""

    words: Phrase | None = None


class WhyIn(In):
    """The reason, if you like."""

    why: Phrase | None = None


class ReasonIn(In):
    """The reason."""

    why: Phrase


class CounterIn(In):
    """Not like that, but like this: what is given replaces what was proposed."""

    what: Phrase | None = None
    done_means: Phrase | None = None
    due: DueIn | None = None
    terms: Phrase | None = None
    otherwise: Phrase | None = None
    why: Phrase | None = None


class MattersIn(In):
    """How much it matters to the creditor."""

    matters: Matters
    why: Phrase | None = None


class DoneIn(WordsIn):
    """It is done."""

    done_at: When | None = Field(None, description="When it was done, if earlier than now.")


class AcceptIn(WordsIn):
    """It was kept."""

    in_time: bool | None = Field(None, description="Where you judge the time otherwise than the dates do.")


class MissingIn(In):
    """What is not done yet."""

    missing: Phrase


class HandIn(In):
    """Who sees to it from now on."""

    owner: UUID
    note: Phrase | None = None


class NewDateIn(In):
    """Another date, and why."""

    due: DueIn
    why: Phrase


class BreachIn(In):
    """It was not kept."""

    why: Phrase
    evidence: UUID | None = Field(None, description="The entry that shows it.")


class AmendsIn(ObligationIn):
    """What makes up for it; it becomes a promise of its own."""

    why: Phrase = Field(description="A word with it: what happened, and why it is made good.")


class OwedOut(BaseModel):
    """A promise in a list over several customers."""

    relationship: UUID
    customer: str
    promise: Promise


class PromiseOut(BaseModel):
    """A promise as it stands, with the entries it rests on, in the order they were recorded."""

    promise: Promise
    life: list[EntryOut]
    follows: Standard | None = Field(
        None,
        description="The standard amends that follow when it is not kept, where the promise itself says "
        "nothing of it and the record tells which case it is.",
    )
    may_follow: list[Standard] = Field(
        default=[], description="All standard amends that hold for it; a person chooses among them."
    )


class PromiseWritten(Written):
    """What was recorded, and the promise as it stands then."""

    promise: Promise | None = None
