"""What a form shows beside the date that it asks for: how such promises went.

Any room's form may name a date; the promises room knows how such promises went. So that nobody imports a
sibling, it registers how it answers, in its ``AppConfig.ready``::

    foresight.register(pages_alike.ahead)

A form's view puts ``foresight.beside(access, looked(request))`` into its context as ``foresight``, and its
template includes ``parties/foresight.html`` after the fields and ``parties/look.html`` after its own button.
While somebody types, the first asks anew by itself; without JavaScript the button sends everything back as it
was typed, with the answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias
from urllib.parse import urlencode

from django.http import HttpRequest

from bothways_web.parties.access import RelationshipAccess

LOOK = "look"


class Ahead(Protocol):
    """What is shown: ``template`` prints it as ``ahead``."""

    @property
    def template(self) -> str:
        """The template's name."""


#: (whose form it is, what is promised, by when as it was typed) to what is shown.
Answer: TypeAlias = Callable[[RelationshipAccess, str, str], Ahead | None]


@dataclass
class Foresight:
    """Who answers."""

    _answers: list[Answer] = field(default_factory=list)

    def register(self, answer: Answer) -> None:
        """The room that answers; there is one."""
        if self._answers:
            raise ValueError("somebody else answers already")
        self._answers.append(answer)

    def ahead(self, access: RelationshipAccess, what: str, said: str) -> Ahead | None:
        """What is shown for a promise by the day that was typed; None where no day can be read in it."""
        return next((answer(access, what, said) for answer in self._answers), None)

    def beside(self, access: RelationshipAccess, typed: Mapping[str, str] | None, what: str = "") -> "Beside":
        """What stands beside a form; ``typed`` when it is to look ahead, ``what`` where it asks for none."""
        given = typed or {}
        shown = self.ahead(access, given.get("what") or what, given.get("due", "")) if typed else None
        return Beside(urlencode({"what": what}) if what else "", shown)


@dataclass(frozen=True, slots=True)
class Beside:
    """What ``parties/foresight.html`` prints: ``about`` is a query that says what the form is about."""

    about: str
    ahead: Ahead | None


foresight = Foresight()


def looked(request: HttpRequest) -> dict[str, str] | None:
    """What was typed into a form that is only to look ahead, to be shown again as it is; else None."""
    if request.method != "POST" or LOOK not in request.POST:
        return None
    return {name: words for name, words in request.POST.items() if isinstance(words, str)}
