"""Refusals are values: a name that is a sentence, and the sentence a person reads."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Ground(StrEnum):
    """What a refusal rests on: what stands in the book, that there is no such thing, or what was given."""

    RECORD = "record"
    ABSENCE = "absence"
    INPUT = "input"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a rule said no.

    ``reason`` is the stable name (``promise_is_closed``) that tests and API callers rely on;
    ``sentence`` says what happened and what to do; ``field`` names the input it is about.
    """

    reason: str
    sentence: str
    field: str | None = None
    ground: Ground = Ground.RECORD

    def about(self, field: str) -> "Refused":
        """The same refusal, pointing at one input."""
        return replace(self, field=field)

    @property
    def rests_on(self) -> Ground:
        """Its ground; whatever points at one input rests on what was given."""
        return Ground.INPUT if self.field else self.ground
