"""Refusals are values: a name that is a sentence, and the sentence a person reads."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a rule said no.

    ``reason`` is the stable name (``promise_is_closed``) that tests and API callers rely on;
    ``sentence`` says what happened and what to do; ``field`` names the input it is about.
    """

    reason: str
    sentence: str
    field: str | None = None

    def about(self, field: str) -> "Refused":
        """The same refusal, pointing at one input."""
        return replace(self, field=field)
