"""Statements about one customer as page, print and mail show them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from bothways.statements import story
from bothways.statements.assurance import assurance
from bothways.statements.document import Document, plain
from bothways.statements.kinds import Rhythm
from bothways.statements.rhythm import Chosen
from bothways.statements.story import Line, Past
from bothways.units.side import Side
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.scene import Scene, scene
from bothways_web.statements import queries
from bothways_web.statements.period import USUAL, Period
from bothways_web.statements.reading import past_of, record_of
from bothways_web.statements.words import RHYTHMS

QUARTER = timedelta(days=91)


@dataclass(frozen=True, slots=True)
class AssurancePage:
    """The statement of a time, and how often the customer wants it by mail."""

    scene: Scene
    period: Period
    document: Document
    chosen: Chosen | None

    @property
    def rhythm(self) -> Rhythm:
        """How often it comes by mail."""
        return self.chosen.rhythm if self.chosen else Rhythm.NEVER

    @property
    def by_mail(self) -> bool:
        """Whether it comes by mail at all."""
        return self.rhythm is not Rhythm.NEVER

    @property
    def rhythm_said(self) -> str:
        """The same in words."""
        return str(RHYTHMS[self.rhythm])

    @property
    def periods(self) -> tuple[tuple[str, Period], ...]:
        """Times that are often wanted."""
        until = self.scene.today + timedelta(days=1)
        return (("quarter", Period(until - QUARTER, until)), ("year", Period(until - USUAL, until)))


@dataclass(frozen=True, slots=True)
class StoryPage:
    """The story as the reader's side tells it to the other; ``kept`` are the lines that are to be sent."""

    scene: Scene
    past: Past
    lines: tuple[Line, ...]
    title: str

    def document(self, keep: Collection[str] | None = None) -> Document:
        """For print; some of the lines, or all."""
        return story.as_document(self.past, self.scene.access.side, self.kept(keep))

    def letter(self, keep: Collection[str] | None = None) -> str:
        """As a mail; some of the lines, or all."""
        shown = self.scene
        by = shown.names.full(shown.access.member) or shown.access.merchant.name
        return story.letter(self.past, shown.access.side, self.kept(keep), shown.who.first, by)

    def kept(self, keep: Collection[str] | None) -> tuple[Line, ...]:
        """The lines that are told."""
        return self.lines if keep is None else tuple(line for line in self.lines if line.key in keep)


def assurance_page(access: RelationshipAccess, period: Period | None = None) -> AssurancePage:
    """What was promised and kept in a time; in the last year unless it is said. A fixed number of queries."""
    shown = scene(access)
    period = period or Period.between(None, None, shown.today)
    document = assurance(record_of(shown, period.since, period.until))
    return AssurancePage(shown, period, document, queries.chosen(access))


def story_page(access: RelationshipAccess) -> StoryPage:
    """The story of the relation. A fixed number of queries."""
    shown = scene(access)
    past = past_of(shown)
    return StoryPage(shown, past, story.story(past, access.side), story.title(past, access.side))


def as_mail(access: RelationshipAccess, what: str, keep: Collection[str] | None) -> tuple[str, str] | None:
    """The subject and the words of a mail that holds a statement; None for one that there is not."""
    if what == "story":
        page = story_page(access)
        return _subject(page), page.letter(keep)
    if what == "assurance":
        document = assurance_page(access).document
        return document.title, plain(document)
    return None


def _subject(page: StoryPage) -> str:
    """``Two years together``; to the customer it names the merchant."""
    return story.title(page.past, Side.CUSTOMER)
