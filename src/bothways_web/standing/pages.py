"""How the two sides stand: the panel, the page of a relationship, and what moved one dimension."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from bothways.standing.dimension import Dimension
from bothways.standing.evidence import Known
from bothways.standing.prior import Prior
from bothways.standing.rules import RULES, Rule
from bothways.standing.trend import DAYS
from bothways.units.side import Side
from bothways_web.foundation.keyset import Place
from bothways_web.journal import queries as journal
from bothways_web.parties.happenings import Happening, happenings
from bothways_web.parties.scene import Scene
from bothways_web.standing import queries, words
from bothways_web.standing.models import Item, Sum
from bothways_web.standing.queries import Key
from bothways_web.standing.views_of import View, effect, view

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Pair:
    """Both sides in one dimension."""

    dimension: Dimension
    ours: View
    theirs: View
    stopped: bool

    @property
    def key(self) -> str:
        return words.KEYS[self.dimension]

    @property
    def name(self) -> str:
        return words.name_of(self.dimension)

    @property
    def meaning(self) -> str:
        return words.meaning_of(self.dimension)


@dataclass(frozen=True, slots=True)
class Panel:
    """The six of them. ``names`` are those of the two sides; ``told`` is False for a private person whom
    nobody told of it; ``words_only`` when the reader is the customer, who reads of themselves in words.
    """

    pairs: tuple[Pair, ...]
    merchant: str
    customer: str
    told: bool
    words_only: bool

    @property
    def off(self) -> frozenset[Dimension]:
        """In what nothing is estimated of the customer."""
        stopped = frozenset(pair.dimension for pair in self.pairs if pair.stopped)
        return stopped if self.told else frozenset(Dimension)

    @property
    def all_stopped(self) -> bool:
        return all(pair.stopped for pair in self.pairs)

    @property
    def empty(self) -> bool:
        """Whether the record says nothing of anybody yet."""
        return not any(pair.ours.items or pair.theirs.items for pair in self.pairs)

    @property
    def no_difference(self) -> bool:
        """Whether no difference was ever voiced, which is no virtue."""
        conflict = next(pair for pair in self.pairs if pair.dimension is Dimension.CONFLICT)
        return not (conflict.ours.items or conflict.theirs.items)

    @property
    def weak(self) -> str:
        """In what the merchant stands weakest, of what fell short and says something; in words."""
        short = [pair for pair in self.pairs if pair.ours.enough and pair.ours.short]
        if not short:
            return ""
        weakest = min(short, key=lambda pair: pair.ours.mean)
        return _("%(name)s, %(facts)s") % {"name": weakest.name.lower(), "facts": weakest.ours.facts}


@dataclass(frozen=True, slots=True)
class Moved:
    """One entry that moved a standing: what it was, how far it is agreed on, and by how much it moved it."""

    item: Item
    rule: Rule
    happening: Happening | None
    effect: int | None
    known: str
    day: date

    @property
    def side(self) -> str:
        return self.item.side

    @property
    def amount(self) -> str:
        """By how much, of 100; empty where it is in no sum, or the reader reads words."""
        if self.effect is None:
            return ""
        return f"{self.effect / 10:+.1f}".replace("-", "−") if self.effect else _("under 0.1")


@dataclass(frozen=True, slots=True)
class WhyPage:
    """Everything that moved one dimension; ``after`` is where the list goes on."""

    scene: Scene
    panel: Panel
    pair: Pair
    rows: tuple[Moved, ...]
    before: str
    after: str


def panel(shown: Scene) -> Panel:
    """The panel. Three queries."""
    return _panel(shown, *_read(shown))


def why_page(shown: Scene, dimension: Dimension, before: str) -> WhyPage:
    """What moved both sides in a dimension, the latest first. A fixed number of queries."""
    access, found, usual, recent = shown.access, *_read(shown)
    of_both = _panel(shown, found, usual, recent)
    off = queries.estimating_of(found).off
    rows = queries.evidence(access, [dimension], off, Place.read(before), PER_PAGE + 1)
    items = rows[:PER_PAGE]
    entries = journal.entries(access, {item.entry_id for item in items})
    told = {each.id: each for each in happenings(access, list(entries.values()), shown.names)}
    moved = tuple(_moved(shown, item, told.get(item.entry_id), found, usual) for item in items)
    after = str(Place(items[-1].at, items[-1].id)) if len(rows) > len(items) else ""
    pair = next(pair for pair in of_both.pairs if pair.dimension is dimension)
    return WhyPage(shown, of_both, pair, moved, before, after)


def _read(shown: Scene) -> tuple[dict[Key, Sum], dict[Key, Prior], list[Item]]:
    access = shown.access
    recent = queries.since(access, shown.now - timedelta(days=DAYS))
    return queries.sums(access), queries.usual(access.merchant_id), recent


def _panel(shown: Scene, found: Mapping[Key, Sum], usual: Mapping[Key, Prior], recent: list[Item]) -> Panel:
    estimating = queries.estimating_of(found)
    pairs = tuple(
        Pair(
            dimension,
            _view(Side.MERCHANT, dimension, found, usual, recent, shown.now),
            _view(Side.CUSTOMER, dimension, found, usual, recent, shown.now),
            dimension in estimating.stopped,
        )
        for dimension in Dimension
    )
    own = shown.access.side is Side.CUSTOMER
    return Panel(pairs, shown.access.merchant.name, shown.who.name, not estimating.untold, own)


def _view(
    side: Side,
    dimension: Dimension,
    found: Mapping[Key, Sum],
    usual: Mapping[Key, Prior],
    recent: list[Item],
    now: datetime,
) -> View:
    return view(Key(side, dimension), found, usual, recent, now)


def _moved(
    shown: Scene,
    item: Item,
    happening: Happening | None,
    found: Mapping[Key, Sum],
    usual: Mapping[Key, Prior],
) -> Moved:
    of_reader = shown.access.side is Side.CUSTOMER and item.side == Side.CUSTOMER.value
    moves = None if of_reader else effect(item, found, usual, shown.now)
    return Moved(item, RULES[item.rule], happening, moves, _known(item), shown.day(item.at))


def _known(item: Item) -> str:
    if not item.matters:
        return _("counts for nothing until the other said whether it is so")
    return {
        Known.CONFIRMED: "",
        Known.TACIT: _("taken as accepted by silence"),
        Known.CLAIMED: _("the word of one side: counts half"),
        Known.CONTESTED: _("contested: counts for nothing until that is settled"),
    }[Known[item.known]]
