"""What a mail's button can do: each room registers its acts, so that nobody imports a sibling.

In a room's ``AppConfig.ready``::

    from bothways_web.parties.button_acts import button_acts
    button_acts.register("promise_report", asked, answered)

``asked(access, subject)`` gives the one question a button is about, or None when it is no longer open
(answered elsewhere, taken back): then the button says that it has ended. ``access`` is the customer's
handle, for reading only, and ``subject`` the id of the promise or question.

``answered(access, subject, choice, note)`` does what was chosen through the room's own action and gives
what that gave. Here ``access`` may write, for this one act: nothing else opens through a button.
A mail asks with a button when its outbox payload has a ``button``: ``{"act": name, "subject": id}``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.parties.access import RelationshipAccess


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its ``value``, the words on its button, and what its text field asks, if it needs one."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, in the customer's words.

    ``asker`` is the member's name, empty for the merchant as such; ``text`` the one question; ``detail``
    what helps to answer it; ``why`` why this person gets it; the first choice is the likely one.
    """

    text: str
    why: str
    choices: tuple[Choice, ...]
    asker: str = ""
    detail: str = ""

    def choice(self, value: str) -> Choice | None:
        """The choice with this value, if it is one of them."""
        return next((choice for choice in self.choices if choice.value == value), None)


Asked: TypeAlias = Callable[[RelationshipAccess, UUID], Question | None]
Answered: TypeAlias = Callable[[RelationshipAccess, UUID, str, str], Recorded | Refused]


@dataclass(frozen=True, slots=True)
class ButtonAct:
    """How a room asks with a button, and what it does with the answer."""

    asked: Asked
    answered: Answered


class ButtonActs:
    """The acts of all rooms, by name."""

    def __init__(self) -> None:
        self._acts: dict[str, ButtonAct] = {}

    def register(self, name: str, asked: Asked, answered: Answered) -> None:
        """Add an act; a name may be used once."""
        if name in self._acts:
            raise ValueError(f"button act {name} is registered twice")
        self._acts[name] = ButtonAct(asked, answered)

    def named(self, name: str) -> ButtonAct | None:
        """The act of this name, or None when no room of this version knows it."""
        return self._acts.get(name)

    def names(self) -> tuple[str, ...]:
        """Every name, in order."""
        return tuple(sorted(self._acts))


button_acts = ButtonActs()
