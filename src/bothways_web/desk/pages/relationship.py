"""One customer on one screen: who they are, what is open on both sides, and what happened."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from bothways_web.advice.pages import MotivesPanel, motives_panel
from bothways_web.conversations.pages import NotesPanel, QuestionsPanel, notes_panel, questions_panel
from bothways_web.conversations.quick_log import LogPanel, log_panel
from bothways_web.forecast.pages import ForecastPanel, forecast_panel
from bothways_web.foundation import wording
from bothways_web.gestures.pages import Panel as GesturesPanel
from bothways_web.gestures.pages import panel as gestures_panel
from bothways_web.insights.times import TimesPanel
from bothways_web.insights.times import panel as times_panel
from bothways_web.knowledge.pages import (
    FactsPanel,
    PreferencesPanel,
    WordsPanel,
    facts_and_words,
    preferences_panel,
)
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.interests import Interest, interests
from bothways_web.parties.scene import Scene, scene
from bothways_web.parties.timeline import Chosen, Timeline, timeline
from bothways_web.parties.who import Reached, Who
from bothways_web.programme.pages import PlanPanel, plan_panel
from bothways_web.promises.pages import OpenPanel, open_panel
from bothways_web.promises.pages_standard import StandardsPanel, standards_panel
from bothways_web.standing.pages import Panel as StandingPanel
from bothways_web.standing.pages import panel as standing_panel
from bothways_web.trade.pages import OrdersPanel, orders_panel
from bothways_web.wordofmouth.pages import SaidPanel, said_panel
from bothways_web.wordofmouth.referrals import ReferralsPanel, referrals_panel


@dataclass(frozen=True, slots=True)
class RelationshipPage:
    """Everything on the screen."""

    scene: Scene
    open: OpenPanel
    log: LogPanel
    questions: QuestionsPanel
    notes: NotesPanel
    words: WordsPanel
    motives: MotivesPanel
    facts: FactsPanel
    preferences: PreferencesPanel
    orders: OrdersPanel
    forecast: ForecastPanel
    times: TimesPanel
    interests: tuple[Interest, Interest]
    standards: StandardsPanel
    standing: StandingPanel
    said: SaidPanel
    referrals: ReferralsPanel
    gestures: GesturesPanel
    plan: PlanPanel
    timeline: Timeline

    @property
    def who(self) -> Who:
        """The customer."""
        return self.scene.who

    @property
    def own_words(self) -> str:
        """Who they are in their own words: what they want from this, or else what they said last."""
        said = self.words.spoken[0].words if self.words.spoken else ""
        return self.who.customer_interest or said

    @property
    def summary(self) -> str:
        """Who it is in one line: the people, since when, who looks after them, how to reach them."""
        keeper = self.who.keeper_first
        parts = [
            wording.listed([_person(person) for person in self.who.people[:3]]),
            _("in the book since %(day)s") % {"day": wording.full_day(self.who.since, self.scene.today)},
            _("%(name)s looks after them") % {"name": keeper} if keeper else _("nobody looks after them yet"),
            self.preferences.short,
        ]
        return " · ".join(part for part in parts if part)


def _person(person: Reached) -> str:
    return f"{person.name} ({person.role})" if person.role else person.name


def relationship(access: RelationshipAccess, chosen: Chosen) -> RelationshipPage:
    """The whole screen, in a fixed number of queries."""
    shown = scene(access)
    facts, words = facts_and_words(shown)
    return RelationshipPage(
        shown,
        open_panel(access, shown.names, answers=False),
        log_panel(shown),
        questions_panel(shown),
        notes_panel(shown),
        words,
        motives_panel(shown),
        facts,
        preferences_panel(shown),
        orders_panel(shown),
        forecast_panel(shown),
        times_panel(shown),
        interests(access, shown.who),
        standards_panel(access, shown.who.name),
        standing_panel(shown),
        said_panel(shown),
        referrals_panel(shown),
        gestures_panel(shown),
        plan_panel(shown),
        timeline(access, chosen, called=shown.names),
    )
