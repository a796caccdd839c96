"""Panels of what is known, wished and preferred; each knows who reads it and prints as it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.knowledge.fading import Freshness, freshness
from bothways.knowledge.kinds import How
from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.knowledge import labels, queries
from bothways_web.knowledge.models import Fact, Preference, Wish
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.scene import Scene


@dataclass(frozen=True, slots=True)
class Known:
    """A fact as it is printed. ``fresh`` is how fresh an assumption is, None for what is known."""

    access: RelationshipAccess
    fact: Fact
    note: str
    fresh: Freshness | None
    customer: str = ""

    @property
    def id(self) -> UUID:
        return self.fact.id

    @property
    def about_reader(self) -> bool:
        """Whether it is about the reader's own side."""
        return self.fact.about == self.access.side.value

    @property
    def can_confirm(self) -> bool:
        """Whether the reader can make it certain with one press."""
        return self.access.can_write and not self.fact.own_word and (self.about_reader or self.assumed)

    @property
    def can_change(self) -> bool:
        """Whether the reader may correct or drop it: not what the other side said of itself."""
        return self.access.can_write and (self.about_reader or not self.fact.own_word)

    @property
    def assumed(self) -> bool:
        """Whether nobody was asked."""
        return self.fact.how == How.ASSUMED.value

    @property
    def question(self) -> str:
        """The assumption as a question to begin with."""
        return f"{self.fact.text.rstrip('.?! ')}?"

    @property
    def can_ask(self) -> bool:
        """Whether the reader can ask whom it is about."""
        return self.access.can_write and self.assumed and not self.about_reader


@dataclass(frozen=True, slots=True)
class FactsPanel:
    """What is known about the customer."""

    facts: tuple[Known, ...]
    reads: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words of a side: a quoted fact or a wish, with where they come from."""

    words: str
    note: str
    wish: Wish | None = None


@dataclass(frozen=True, slots=True)
class WordsPanel:
    """The customer in their own words: what they seek, and what they told."""

    spoken: tuple[Spoken, ...]
    reads: str


@dataclass(frozen=True, slots=True)
class Preferred:
    """One preference in words. ``who`` is the person it is for, empty for all of them."""

    preference: Preference
    who: str
    lines: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class PreferencesPanel:
    """How the customer wishes to be contacted; ``short`` in one line."""

    preferences: tuple[Preferred, ...]
    reads: str

    @property
    def short(self) -> str:
        """In one line: "rather by mail, mornings, once a month"; empty when nothing was said."""
        return _short(self.preferences[0].preference) if self.preferences else ""


def facts_and_words(scene: Scene) -> tuple[FactsPanel, WordsPanel]:
    """What is known about the customer, and their own words. Two queries.

    The merchant reads the customer's very words beside what is known; the customer finds them there too, to
    correct them.
    """
    rows = queries.facts(scene.access, Side.CUSTOMER)
    shown = [row for row in rows if not row.quote] if scene.yours else rows
    facts = FactsPanel(tuple(known(scene, row) for row in shown), scene.reads)
    return facts, _words(scene, [row for row in rows if row.quote])


def known(scene: Scene, fact: Fact) -> Known:
    """A fact, for the side that looks."""
    fresh = _fresh(fact, scene.now)
    return Known(scene.access, fact, _fact_note(scene, fact, fresh), fresh)


def _words(scene: Scene, quotes: list[Fact]) -> WordsPanel:
    """The customer's own words: open wishes, what they told, wishes of the past."""
    wishes = [row for row in queries.wishes(scene.access) if row.wisher == Side.CUSTOMER.value]
    spoken = [Spoken(row.words, _wish_note(scene, row), row) for row in wishes if row.closed_at is None]
    spoken += [Spoken(row.text, _told(scene, row)) for row in quotes]
    spoken += [Spoken(row.words, _wish_note(scene, row), row) for row in wishes if row.closed_at is not None]
    return WordsPanel(tuple(spoken), scene.reads)


def preferences_panel(scene: Scene) -> PreferencesPanel:
    """How the customer wishes to be contacted. One query."""
    rows = queries.preferences(scene.access)
    return PreferencesPanel(tuple(_preferred(scene, row) for row in rows), scene.reads)


def fading(access: MerchantAccess, before: datetime, limit: int = 20) -> tuple[Known, ...]:
    """Assumptions of all customers that are to be asked by ``before``, each with what hangs on it.

    Two queries.
    """
    rows, now = queries.fading(access, before, limit), clock.now()
    called = names.customers(access, {row.relationship_id for row in rows})
    return tuple(
        Known(
            access.unchecked(row.relationship_id),
            row,
            _fades(freshness(row.fresh_at, now, row.half_life)),
            freshness(row.fresh_at, now, row.half_life),
            called.get(row.relationship_id, ""),
        )
        for row in rows
    )


def _fresh(fact: Fact, now: datetime) -> Freshness | None:
    return freshness(fact.fresh_at, now, fact.half_life) if fact.how == How.ASSUMED.value else None


def _fact_note(scene: Scene, fact: Fact, fresh: Freshness | None) -> str:
    notes = [_told(scene, fact) if fresh is None else _assumed(scene, fresh)]
    if fact.person_id and scene.names.full(fact.person_id):
        notes.append(_("about %(name)s") % {"name": scene.names.full(fact.person_id)})
    if fact.since:
        notes.append(_("since %(day)s") % {"day": wording.full_day(fact.since, scene.today)})
    if fact.decision and fresh is not None:
        notes.append(_("what hangs on it: %(what)s") % {"what": fact.decision})
    if fact.contested:
        notes.append(_("contested: %(why)s") % {"why": fact.contested})
    return " · ".join(notes)


def _told(scene: Scene, fact: Fact) -> str:
    """How it is known, for whoever reads: "told us, 6 March", "you told them", "seen"."""
    day = {"day": wording.full_day(scene.day(fact.fresh_at), scene.today)}
    about_reader = fact.about == scene.access.side.value
    if fact.how == How.OBSERVED.value:
        return (_("they saw it, %(day)s") if about_reader else _("we saw it, %(day)s")) % day
    if fact.own_word:
        return (_("you said so, %(day)s") if about_reader else _("they said so, %(day)s")) % day
    return (_("you told them, they say, %(day)s") if about_reader else _("told us, %(day)s")) % day


def _assumed(scene: Scene, fresh: Freshness) -> str:
    return f"{_('we assume it') if scene.yours else _('they assume it')}; {_fades(fresh)}"


def _fades(fresh: Freshness) -> str:
    if fresh.faded:
        return _("faded: ask before you use it")
    return ngettext("fades in %(n)d day", "fades in %(n)d days", fresh.days_left) % {"n": fresh.days_left}


def _wish_note(scene: Scene, wish: Wish) -> str:
    day = {"day": wording.full_day(scene.day(wish.stated_at), scene.today)}
    if wish.closed_at is None:
        return _("wished for, %(day)s") % day
    if not wish.met:
        return _("wished for, %(day)s, and let go") % day
    how = f": {wish.how}" if wish.how else ""
    return _("wished for, %(day)s, and found") % day + how


def _preferred(scene: Scene, row: Preference) -> Preferred:
    day = {"day": wording.full_day(scene.day(row.set_at), scene.today)}
    if row.own_word:
        note = (_("they said so, %(day)s") if scene.yours else _("you said so, %(day)s")) % day
    elif scene.yours:
        note = _("as we understood, %(day)s; they have not confirmed it") % day
    else:
        note = _("as they understood, %(day)s; it holds once you say so") % day
    return Preferred(row, scene.names.full(row.person_id), tuple(_lines(row)), note)


def _short(row: Preference) -> str:
    parts = [
        _("rather by %(way)s") % {"way": labels.called(labels.WAYS, row.rather)} if row.rather else "",
        wording.listed([labels.called(labels.TIMES, part) for part in row.times]),
        labels.called(labels.OFTEN, row.often) if row.often else "",
    ]
    return ", ".join(part for part in parts if part).lower()


def _lines(row: Preference) -> Iterator[tuple[str, str]]:
    if row.rather:
        yield _("Rather by"), labels.called(labels.WAYS, row.rather)
    if row.never:
        yield _("Never by"), wording.listed([labels.called(labels.WAYS, way) for way in row.never])
    if row.times:
        yield _("When it suits"), wording.listed([labels.called(labels.TIMES, part) for part in row.times])
    if row.often:
        yield _("At most"), labels.called(labels.OFTEN, row.often)
    if row.much:
        yield _("How much to read"), labels.called(labels.MUCH, row.much)
    if row.language:
        yield _("Language"), row.language
    if row.note:
        yield _("And"), row.note
