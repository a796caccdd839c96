"""How somebody sees the two sides, beside what the record shows; and one question of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from bothways.reflection import questions
from bothways.reflection.beside import Beside, compare, share
from bothways.reflection.questions import About, Question
from bothways.standing.dimension import Dimension
from bothways.standing.worth import STEPS
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.parties.scene import Scene
from bothways_web.reflection import queries, words
from bothways_web.reflection.queries import Said
from bothways_web.standing import words as naming
from bothways_web.standing.pages import Pair, Panel, panel
from bothways_web.standing.views_of import View


@dataclass(frozen=True, slots=True)
class Told:
    """One answer as it is printed: whose, which step, when; ``before`` says what it was earlier."""

    said: Said
    who: str
    day: date
    before: str

    @property
    def step(self) -> str:
        return words.step(self.said.step)


@dataclass(frozen=True, slots=True)
class Row:
    """One question with the reader's answer, and those of others whom they may read."""

    question: Question
    asked: str
    mine: Told | None
    others: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Beheld:
    """One side in one dimension: what the record says of it, and what the reader thinks.

    ``at`` is where the reader's mark stands, of 100, and None while they answered nothing of it.
    """

    side: Side
    record: View
    at: int | None
    beside: Beside
    sentence: str

    @property
    def mark(self) -> int:
        """Where it is drawn. The merchant's further out is further left."""
        seen = self.at or 0
        return 100 - seen if self.side is Side.MERCHANT else seen


@dataclass(frozen=True, slots=True)
class Block:
    """One dimension: both sides, and its questions."""

    pair: Pair
    ours: Beheld
    theirs: Beheld
    rows: tuple[Row, ...]

    @property
    def first(self) -> str:
        """The question to begin with."""
        return self.rows[0].question.key

    @property
    def differs(self) -> tuple[str, ...]:
        """Where the reader and the record differ, or do not; empty where nothing can be compared."""
        return tuple(each.sentence for each in (self.ours, self.theirs) if each.sentence)

    @property
    def silent(self) -> bool:
        """Whether they answered, and the record says too little beside it."""
        return not self.differs and any(row.mine for row in self.rows)


@dataclass(frozen=True, slots=True)
class Overview:
    """All six. ``next`` is the question to go on with, ``unsaid`` how many answers only the reader reads."""

    scene: Scene
    panel: Panel
    blocks: tuple[Block, ...]
    next: str
    answered: int
    unsaid: int

    @property
    def count(self) -> int:
        return len(questions.ALL)

    @property
    def last(self) -> date | None:
        """The day of the reader's latest answer."""
        mine = [row.mine.day for block in self.blocks for row in block.rows if row.mine]
        return max(mine, default=None)


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question, where it stands among all, and what the reader answered last."""

    scene: Scene
    question: Question
    asked: str
    dimension: str
    number: int
    count: int
    following: str
    mine: Told | None

    @property
    def steps(self) -> tuple[tuple[int, str], ...]:
        return tuple((number, words.step(number)) for number in STEPS)


def overview(shown: Scene) -> Overview:
    """The whole page, in a fixed number of queries."""
    found = queries.views(shown.access)
    both = panel(shown)
    by_question: dict[str, list[Said]] = {}
    for said in found:
        by_question.setdefault(said.question, []).append(said)
    blocks = tuple(_block(shown, pair, by_question) for pair in both.pairs)
    mine = {said.question for said in found if said.mine}
    open_ones = [each.key for each in questions.ALL if each.key not in mine]
    first = open_ones[0] if open_ones else questions.ALL[0].key
    unsaid = sum(said.unsaid for said in found)
    return Overview(shown, both, blocks, first, len(questions.ALL) - len(open_ones), unsaid)


def question_page(shown: Scene, asked: Question) -> QuestionPage:
    """One question, in a fixed number of queries."""
    found = [said for said in queries.views(shown.access) if said.mine and said.question == asked.key]
    further = questions.after(asked.key)
    return QuestionPage(
        shown,
        asked,
        asked.asked_of(shown.access.side),
        naming.name_of(asked.dimension),
        questions.ALL.index(asked) + 1,
        len(questions.ALL),
        further.key if further else "",
        _told(shown, found[0]) if found else None,
    )


def _block(shown: Scene, pair: Pair, by_question: Mapping[str, Sequence[Said]]) -> Block:
    asked = questions.of(pair.dimension)
    rows = tuple(_row(shown, each, by_question.get(each.key, ())) for each in asked)
    ours = _beheld(shown, pair.dimension, pair.ours, rows)
    return Block(pair, ours, _beheld(shown, pair.dimension, pair.theirs, rows), rows)


def _row(shown: Scene, question: Question, said: Sequence[Said]) -> Row:
    told = [_told(shown, each) for each in said]
    mine = next((each for each in told if each.said.mine), None)
    others = tuple(each for each in told if not each.said.mine)
    return Row(question, question.asked_of(shown.access.side), mine, others)


def _beheld(shown: Scene, dimension: Dimension, record: View, rows: Sequence[Row]) -> Beheld:
    own = record.side is shown.access.side
    about = {About.BOTH, About.YOU if own else About.THEM}
    steps = [row.mine.said.step for row in rows if row.mine and row.question.about in about]
    beside = compare(steps, record.low, record.high, enough=record.enough)
    name = shown.who.name if shown.yours else shown.access.merchant.name
    sentence = words.of_oneself(beside) if own else words.of_them(dimension, beside, name)
    return Beheld(record.side, record, share(steps) if steps else None, beside, sentence)


def _told(shown: Scene, said: Said) -> Told:
    who = _("You") if said.mine else shown.names.first(said.member) or _side(shown, said.side)
    return Told(said, who, shown.day(said.at), _before(shown, said.past))


def _side(shown: Scene, side: Side) -> str:
    return shown.access.merchant.name if side is Side.MERCHANT else shown.who.name


def _before(shown: Scene, past: Sequence[tuple[datetime, int]]) -> str:
    return ", ".join(
        _("%(step)s on %(day)s")
        % {"step": words.step(step), "day": wording.full_day(shown.day(at), shown.today)}
        for at, step in past[-3:]
    )
