"""The customer's own page and the book behind it."""

from dataclasses import dataclass

from bothways_web.conversations.pages import QuestionsPanel, Ways, questions_panel, ways
from bothways_web.knowledge.pages import (
    FactsPanel,
    PreferencesPanel,
    WordsPanel,
    facts_panel,
    preferences_panel,
    words_panel,
)
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.interests import Interest, interests
from bothways_web.parties.scene import Scene, scene
from bothways_web.parties.timeline import Chosen, Timeline, timeline
from bothways_web.promises.pages import OpenPanel, open_panel


@dataclass(frozen=True, slots=True)
class HomePage:
    """What is open between the two, and the ways on."""

    scene: Scene
    open: OpenPanel
    questions: QuestionsPanel
    ways: Ways


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Everything: what happened, what is held, how to be contacted."""

    scene: Scene
    words: WordsPanel
    facts: FactsPanel
    preferences: PreferencesPanel
    interests: tuple[Interest, Interest]
    timeline: Timeline


def home(access: RelationshipAccess) -> HomePage:
    """The page, in a fixed number of queries."""
    shown = scene(access)
    return HomePage(
        shown, open_panel(access, shown.names, answers=False), questions_panel(shown), ways(shown)
    )


def record(access: RelationshipAccess, chosen: Chosen) -> RecordPage:
    """The book, in a fixed number of queries."""
    shown = scene(access)
    return RecordPage(
        shown,
        words_panel(shown),
        facts_panel(shown),
        preferences_panel(shown),
        interests(access, shown.who),
        timeline(access, chosen, called=shown.names),
    )
