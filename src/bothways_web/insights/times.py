"""How long one customer waited, for either side, and the same of all of them as a table."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.insights.answers import Asked
from bothways.insights.reordering import FOLLOWED, Again, Compared, Delivered, again
from bothways.insights.times import LEAST_OF_ONE, Took, answered, compare_one, delivered
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.foundation import clock, wording
from bothways_web.foundation.prepared import prepared
from bothways_web.insights.asked import FIELDS as ASKED
from bothways_web.insights.asked import asked_of
from bothways_web.insights.delivered import FIELDS as ORDERED
from bothways_web.insights.delivered import delivered_of, standing_orders
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Merchant
from bothways_web.parties.scene import Scene
from bothways_web.trade.models import Order

#: As many of the last questions and orders of one customer are looked at.
LAST = 200


@dataclass(frozen=True, slots=True)
class Waited:
    """What one customer waited for."""

    answers: Took
    goods: Took
    again: Again
    compared: Compared

    @property
    def anything(self) -> bool:
        return bool(self.answers.count or self.goods.count)


@dataclass(frozen=True, slots=True)
class TimesPanel:
    """The same in sentences."""

    waited: Waited
    answers: str
    goods: str
    again: str


@dataclass(slots=True)
class _Rows:
    asked: list[Asked] = field(default_factory=list)
    orders: list[Delivered] = field(default_factory=list)


def panel(shown: Scene) -> TimesPanel:
    """The panel. Two queries."""
    found = waited(shown.access)
    return TimesPanel(
        found,
        _answers(found.answers, shown.yours),
        _goods(found.goods, shown.yours),
        _again(found, shown.yours) if found.again.counts else "",
    )


def waited(access: RelationshipAccess) -> Waited:
    """What this customer waited for. Two queries."""
    zone = access.merchant.zone
    rows = _Rows(
        [asked_of(*row) for row in _asked(access.relationship_id)],
        [delivered_of(zone, *row) for row in _ordered(access.relationship_id)],
    )
    return _waited(rows, wording.local_day(clock.now(), zone))


def waited_of(merchant: Merchant, relationships: Iterable[UUID], today: date) -> Mapping[UUID, Waited]:
    """The same of some customers at once. Two queries."""
    ids, found = list(relationships), defaultdict[UUID, _Rows](_Rows)
    questions = Question.objects.filter(relationship_id__in=ids, asker=Side.CUSTOMER.value)
    for relationship, *row in questions.values_list("relationship_id", *ASKED):
        found[relationship].asked.append(asked_of(*row))
    orders = standing_orders().filter(relationship_id__in=ids)
    for relationship, *row in orders.values_list("relationship_id", *ORDERED):
        found[relationship].orders.append(delivered_of(merchant.zone, *row))
    return {one: _waited(found[one], today) for one in ids}


def values(found: Waited) -> Iterator[Any]:
    """The columns of a table, as ``COLUMNS`` names them."""
    for took in (found.answers, found.goods):
        yield from (took.count, took.promised, took.in_time, took.half, took.most)
    yield from (found.again.in_time, found.again.in_time_again, found.again.late, found.again.late_again)


COLUMNS = (
    *("answers", "answers_promised", "answers_in_time", "answer_hours_half", "answer_hours_nine_of_ten"),
    *("deliveries", "deliveries_promised", "deliveries_in_time", "delivery_days_half"),
    *("delivery_days_nine_of_ten", "in_time", "in_time_then_ordered", "late", "late_then_ordered"),
)


def _waited(rows: _Rows, today: date) -> Waited:
    followed = again(rows.orders, today)
    return Waited(answered(rows.asked), delivered(rows.orders), followed, compare_one(followed))


@prepared
def _asked(relationship: UUID) -> QuerySet[Question, tuple[Any, ...]]:
    rows = Question.objects.filter(relationship_id=relationship, asker=Side.CUSTOMER.value)
    return rows.order_by("-asked_at").values_list(*ASKED)[:LAST]


@prepared
def _ordered(relationship: UUID) -> QuerySet[Order, tuple[Any, ...]]:
    rows = standing_orders().filter(relationship_id=relationship)
    return rows.order_by("-ordered_at").values_list(*ORDERED)[:LAST]


def _answers(took: Took, yours: bool) -> str:
    if not took.count:
        return ""
    words = (
        ngettext("We answered %(n)d question", "We answered %(n)d questions", took.count)
        if yours
        else ngettext("They answered %(n)d question", "They answered %(n)d questions", took.count)
    )
    return _told(words % {"n": took.count}, took, _hours(took.half), _hours(took.most))


def _goods(took: Took, yours: bool) -> str:
    if not took.count:
        return ""
    words = (
        ngettext("We delivered %(n)d order", "We delivered %(n)d orders", took.count)
        if yours
        else ngettext("They delivered %(n)d order", "They delivered %(n)d orders", took.count)
    )
    return _told(words % {"n": took.count}, took, _days(took.half), _days(took.most))


def _told(words: str, took: Took, half: str, most: str) -> str:
    said = (
        _("%(what)s: half within %(half)s, nine of ten within %(most)s.")
        if took.count > 1
        else _("%(what)s, within %(half)s.")
    )
    told = said % {"what": words, "half": half, "most": most}
    if not took.promised:
        return told
    by_then = _("By the promised time: %(well)d of %(all)d.") % {"well": took.in_time, "all": took.promised}
    return f"{told} {by_then}"


def _hours(hours: float | None) -> str:
    if hours is None:
        return ""
    if hours < 1:
        return _("an hour")
    if hours < 48:
        return ngettext("%(n)d hour", "%(n)d hours", round(hours)) % {"n": round(hours)}
    return _days(hours / 24)


def _days(days: float | None) -> str:
    if days is None:
        return ""
    whole = max(1, round(days))
    return ngettext("%(n)d day", "%(n)d days", whole) % {"n": whole}


def _again(found: Waited, yours: bool) -> str:
    who = _("they ordered") if yours else _("you ordered")
    parts = [
        _("after deliveries in time %(who)s again within %(days)d days %(well)d of %(all)d times"),
        _("after late ones %(well)d of %(all)d times"),
    ]
    pairs = ((found.again.in_time_again, found.again.in_time), (found.again.late_again, found.again.late))
    said = [
        part % {"who": who, "days": FOLLOWED.days, "well": well, "all": every}
        for part, (well, every) in zip(parts, pairs, strict=True)
        if every
    ]
    return f"{wording.sentence(', '.join(said))} {_caveat(found.compared)}"


def _caveat(compared: Compared) -> str:
    if compared.low is None or compared.high is None:
        return _("Too few to say whether that goes together: it takes %(n)s of each.") % {
            "n": wording.count(LEAST_OF_ONE)
        }
    if not compared.together:
        return _("That may be chance.")
    return _("That is more than chance would often bring, but says not what made what.")
