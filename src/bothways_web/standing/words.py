"""Dimensions, and what speaks for a side in each, in words."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bothways.standing.dimension import Dimension

_NAMES = {
    Dimension.TRUST: gettext_lazy("Trust"),
    Dimension.RESPECT: gettext_lazy("Respect"),
    Dimension.VALUE: gettext_lazy("Value"),
    Dimension.COMMUNICATION: gettext_lazy("Open talk"),
    Dimension.CONFLICT: gettext_lazy("Conflict"),
    Dimension.ACCOUNTABILITY: gettext_lazy("Amends"),
}
#: Names in addresses and in the API.
KEYS: Mapping[Dimension, str] = {
    Dimension.TRUST: "trust",
    Dimension.RESPECT: "respect",
    Dimension.VALUE: "value",
    Dimension.COMMUNICATION: "open-talk",
    Dimension.CONFLICT: "conflict",
    Dimension.ACCOUNTABILITY: "amends",
}
BY_KEY: Mapping[str, Dimension] = {key: dimension for dimension, key in KEYS.items()}
_MEANS = {
    Dimension.TRUST: gettext_lazy("Promises kept in time, and statements that turned out true."),
    Dimension.RESPECT: gettext_lazy(
        "Being there on time, writing as asked and in words that hurt nobody, listening, asking first."
    ),
    Dimension.VALUE: gettext_lazy(
        "What was delivered and paid in full, what was given beyond that, and whether it is worth it."
    ),
    Dimension.COMMUNICATION: gettext_lazy(
        "Questions asked and answered in time, talks begun, and bad news told before the day."
    ),
    Dimension.CONFLICT: gettext_lazy(
        "Differences answered and put right; proposals instead of silence; a yes after a no."
    ),
    Dimension.ACCOUNTABILITY: gettext_lazy("Owning up, making good, delivering and paying in time."),
}
_FACTS: Mapping[Dimension, Callable[[], str]] = {
    Dimension.TRUST: lambda: _("word kept %(well)s of %(all)s times"),
    Dimension.RESPECT: lambda: _("as the other asked %(well)s of %(all)s times"),
    Dimension.VALUE: lambda: _("given well %(well)s of %(all)s times"),
    Dimension.COMMUNICATION: lambda: _("open and in time %(well)s of %(all)s times"),
    Dimension.CONFLICT: lambda: _("differences met openly %(well)s of %(all)s times"),
    Dimension.ACCOUNTABILITY: lambda: _("in time or made good %(well)s of %(all)s times"),
}


def name_of(dimension: Dimension) -> str:
    """What a dimension is called on pages."""
    return str(_NAMES[dimension])


def meaning_of(dimension: Dimension) -> str:
    """What it is made of."""
    return str(_MEANS[dimension])


def facts_of(dimension: Dimension, well: int, items: int) -> str:
    """What the record counts, in words; empty where it holds nothing."""
    return _FACTS[dimension]() % {"well": well, "all": items} if items else ""


def between(low: int, high: int) -> str:
    """An interval of 100 as so many of ten. It holds all of it, so that nothing sounds surer than it is."""
    return _("between %(low)s and %(high)s of 10") % {"low": low // 10, "high": -(-high // 10)}
