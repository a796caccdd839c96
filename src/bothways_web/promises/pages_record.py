"""How one's own promises went, and the team's: facts in words, each of which opens to its promises."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from bothways.promises.promise import Promise
from bothways.promises.state import Kept, State
from bothways_web.foundation.keyset import Place
from bothways_web.parties.access import MerchantAccess
from bothways_web.promises import labels, records
from bothways_web.promises.records import Ended, Record, Whose

PER_PAGE = 20
_FACTS = {
    "in_time": ngettext_lazy("was kept in time", "were kept in time"),
    "as_moved": ngettext_lazy(
        "was kept on a new day that both agreed to", "were kept on a new day that both agreed to"
    ),
    "late": ngettext_lazy("was kept late", "were kept late"),
    "broken": ngettext_lazy("was not kept", "were not kept"),
    "made_good": ngettext_lazy("was not kept, and made good", "were not kept, and made good"),
    "tacit": ngettext_lazy(
        "of these counts as kept, as nobody objected", "of these count as kept, as nobody objected"
    ),
}
_KEPT = {
    Kept.IN_TIME: gettext_lazy("kept in time"),
    Kept.UNDATED: gettext_lazy("kept"),
    Kept.AS_MOVED: gettext_lazy("kept on the new day"),
    Kept.LATE: gettext_lazy("kept late"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of a record in words; ``of`` names it in the page's address."""

    of: str
    count: int
    words: str
    open: bool


@dataclass(frozen=True, slots=True)
class Went:
    """One promise behind a figure; ``reachable`` when the reader sees its customer."""

    ended: Ended
    outcome: str
    reachable: bool


@dataclass(frozen=True, slots=True)
class RecordPage:
    """A record in words, and the promises that one of its figures, or all of it, stands for."""

    whose: Whose
    record: Record
    facts: tuple[Fact, ...]
    rows: tuple[Went, ...]
    of: str
    after: str
    sees_team: bool


def record_page(access: MerchantAccess, whose: Whose, of: str, after: Place | None) -> RecordPage:
    """One's own record, or for those who see all customers the team's. A fixed number of queries."""
    own = whose is Whose.OWN
    record = records.own_record(access) if own else records.team_record(access)
    of = of if of in records.FIGURES else ""
    found = records.ended(access, whose, of, after, PER_PAGE + 1)
    shown = found[:PER_PAGE]
    return RecordPage(
        whose=whose,
        record=record,
        facts=tuple(facts(record, of)),
        rows=tuple(Went(one, outcome(one.owed.promise), access.only_keeper is None) for one in shown),
        of=of,
        after=shown[-1].place if len(found) > len(shown) else "",
        sees_team=access.only_keeper is None,
    )


def facts(record: Record, of: str = "") -> list[Fact]:
    """What a record says, without what there was none of."""
    counted = [(name, getattr(record, name)) for name in records.FIGURES]
    return [Fact(name, count, str(_FACTS[name] % count), name == of) for name, count in counted if count]


def outcome(promise: Promise) -> str:
    """How a promise went, in a word or two."""
    if promise.breached_at is not None:
        return labels.of_state(State.MADE_GOOD if promise.state is State.MADE_GOOD else State.BREACHED)
    if promise.kept is None:
        return labels.of_state(promise.state)
    kept = str(_KEPT[promise.kept])
    return _("%(kept)s, as nobody objected") % {"kept": kept} if promise.state is State.LAPSED else kept
