"""How ways, times and rhythms of contact are called."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from bothways.knowledge.kinds import HowMuch, HowOften, PartOfDay, Way

#: The first part of a BCP 47 tag and what may follow, as the body of a preference has it.
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

WAYS: Mapping[Way, Any] = {
    Way.MAIL: _("Mail"),
    Way.CALL: _("Phone"),
    Way.MESSAGE: _("Message"),
    Way.VISIT: _("Visit"),
    Way.LETTER: _("Letter"),
}
TIMES: Mapping[PartOfDay, Any] = {
    PartOfDay.MORNING: _("Mornings"),
    PartOfDay.MIDDAY: _("Midday"),
    PartOfDay.AFTERNOON: _("Afternoons"),
    PartOfDay.EVENING: _("Evenings"),
}
OFTEN: Mapping[HowOften, Any] = {
    HowOften.WHENEVER: _("Whenever there is something"),
    HowOften.WEEKLY: _("Once a week"),
    HowOften.MONTHLY: _("Once a month"),
    HowOften.QUARTERLY: _("Once in three months"),
    HowOften.WHEN_NEEDED: _("Only when something is due"),
}
MUCH: Mapping[HowMuch, Any] = {
    HowMuch.SHORT: _("A few lines"),
    HowMuch.USUAL: _("The usual"),
    HowMuch.EVERYTHING: _("Everything there is"),
}


def called(words: Mapping[Any, Any], value: str) -> str:
    """The words for a stored value; the value itself when it has none."""
    return str(next((said for key, said in words.items() if key.value == value), value))
