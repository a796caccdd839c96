"""The customer's own page and the book behind it."""

from dataclasses import dataclass, replace

from bothways.units.side import Side
from bothways_web.advice.pages import MotivesPanel, motives_panel
from bothways_web.conversations.asked import Asked
from bothways_web.conversations.pages import QuestionsPanel, Ways, questions_panel, ways
from bothways_web.forecast.pages import ForecastPanel, forecast_panel, in_short
from bothways_web.gestures.pages import Panel as GesturesPanel
from bothways_web.gestures.pages import Row as GestureRow
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
from bothways_web.programme.pages import PlanPanel, plan_panel
from bothways_web.promises.pages import OpenPanel, open_panel
from bothways_web.promises.pages_standard import StandardRow, StandardsPanel, standards_panel
from bothways_web.standing.pages import Panel as StandingPanel
from bothways_web.standing.pages import panel as standing_panel
from bothways_web.trade.pages import Again, OrdersPanel, again, orders_panel
from bothways_web.wordofmouth.pages import SaidHere, SaidPanel, said_panel
from bothways_web.wordofmouth.referrals import Came, ReferralsPanel, came, referrals_panel

#: Fewer than on the desk: a phone shows one thing after the other.
PER_STRETCH = 10


@dataclass(frozen=True, slots=True)
class HomePage:
    """What is open between the two, and the ways on."""

    scene: Scene
    open: OpenPanel
    to_answer: tuple[Asked, ...]
    to_agree: tuple[StandardRow, ...]
    said: tuple[SaidHere, ...]
    came: Came | None
    done_for_you: tuple[GestureRow, ...]
    again: Again
    ways: Ways
    expected: str


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Everything: what happened, what is held, how to be contacted."""

    scene: Scene
    questions: QuestionsPanel
    orders: OrdersPanel
    forecast: ForecastPanel
    times: TimesPanel
    facts: FactsPanel
    words: WordsPanel
    motives: MotivesPanel
    preferences: PreferencesPanel
    interests: tuple[Interest, Interest]
    standards: StandardsPanel
    standing: StandingPanel
    said: SaidPanel
    referrals: ReferralsPanel
    gestures: GesturesPanel
    plan: PlanPanel
    timeline: Timeline
    ways: Ways


def home(access: RelationshipAccess) -> HomePage:
    """The page, in a fixed number of queries."""
    shown = scene(access)
    return HomePage(
        shown,
        open_panel(access, shown.names, answers=False),
        _to_answer(questions_panel(shown)),
        standards_panel(access, shown.who.name).waiting,
        _to_say(said_panel(shown)),
        _to_confirm(came(shown)),
        gestures_panel(shown).to_thank,
        again(shown),
        ways(shown),
        in_short(shown),
    )


def record(access: RelationshipAccess, chosen: Chosen) -> RecordPage:
    """The book, in a fixed number of queries."""
    shown = scene(access)
    facts, words = facts_and_words(shown)
    return RecordPage(
        shown,
        questions_panel(shown),
        orders_panel(shown),
        forecast_panel(shown),
        times_panel(shown),
        facts,
        _wishes(words),
        motives_panel(shown),
        preferences_panel(shown),
        interests(access, shown.who),
        standards_panel(access, shown.who.name),
        standing_panel(shown),
        said_panel(shown),
        referrals_panel(shown),
        gestures_panel(shown),
        plan_panel(shown),
        timeline(access, chosen, PER_STRETCH, shown.names),
        ways(shown),
    )


def _to_answer(questions: QuestionsPanel) -> tuple[Asked, ...]:
    """The questions that wait for the customer's word; the others stand in the book."""
    return tuple(one for one in questions.open if one.owes == Side.CUSTOMER.value)


def _to_say(said: SaidPanel) -> tuple[SaidHere, ...]:
    """What they may have said elsewhere, and have not answered for yet."""
    return tuple(row for row in said.rows if not row.tied.own_word and not row.tied.contested)


def _to_confirm(named: Came | None) -> Came | None:
    """Through whom they came, where that waits for their word."""
    return named if named is not None and named.waits else None


def _wishes(words: WordsPanel) -> WordsPanel:
    """What they look for; their other words stand among what is held about them."""
    return replace(words, spoken=tuple(spoken for spoken in words.spoken if spoken.wish))
