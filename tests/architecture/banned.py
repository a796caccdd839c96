"""Names that some floor of the house must not use, wherever they are spelled and however imported."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache

from tests.architecture.sources import Source

CLOCK = (
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "time.strftime",
    "django.utils.timezone.now",
    "django.utils.timezone.localdate",
    "django.db.models.functions.Now",
)
CHANCE = ("random", "random.*", "uuid.uuid1", "uuid.uuid4", "os.urandom")
GLOBAL_CHANCE = ("numpy.random.*",)
CHANCE_AS_ARGUMENT = ("numpy.random.Generator",)
OUTSIDE = ("open", "input", "print", "exec", "eval", "breakpoint", "time.*", "os", "os.*", "secrets.*")
SELF_DATING = ("auto_now", "auto_now_add")


@dataclass(frozen=True)
class Ban:
    """Names (``*`` stands for anything) that may not be used, those excepted, and why."""

    names: tuple[str, ...]
    why: str
    excepted: tuple[str, ...] = ()

    @cache  # noqa: B019 - there are a handful of bans
    def covers(self, name: str) -> bool:
        return _matches(name, self.names) and not _matches(name, self.excepted)


CORE = (
    Ban(CLOCK, "the rules take `now` as an argument"),
    Ban((*CHANCE, *GLOBAL_CHANCE), "the rules take `rng` as an argument", CHANCE_AS_ARGUMENT),
    Ban(OUTSIDE, "the rules neither read nor write"),
)
SHELL = (
    Ban(CLOCK, "the time comes from foundation.clock"),
    Ban((*CHANCE, *GLOBAL_CHANCE), "chance comes from foundation.clock", CHANCE_AS_ARGUMENT),
)
ASKING = ("*.objects", "*.objects.*", "django.shortcuts.get_*_or_404")
VIEWS = (Ban(ASKING, "a view asks through its room's queries"),)


def uses(source: Source, bans: tuple[Ban, ...]) -> Iterator[str]:
    """Every use of a banned name in the source, in reading order."""
    for node in source.nodes:
        if isinstance(node, ast.Name | ast.Attribute):
            name = source.dotted(node)
            yield from (source.at(node, f"{name}: {ban.why}") for ban in bans if name and ban.covers(name))


def dates_itself(source: Source) -> Iterator[str]:
    """Every model field that reads a clock behind our back."""
    for node in source.nodes:
        if isinstance(node, ast.keyword) and node.arg in SELF_DATING:
            yield source.at(node.value, f"{node.arg}: the time comes from foundation.clock")


def is_view(source: Source) -> bool:
    """Whether the file holds views: ``views.py``, or any file of a folder ``views``."""
    return source.path.name == "views.py" or "views" in source.path.parts


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
