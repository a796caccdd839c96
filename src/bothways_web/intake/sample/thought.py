"""How people of the sample see each other, and whether they find it worth it. All invented."""

from collections.abc import Iterable, Mapping

from bothways.journal.entry import Draft, Stream
from bothways.reflection.kinds import Answer, ViewsSaid
from bothways.reflection.questions import ALL
from bothways.standing.kinds import WorthSaid
from bothways.units.side import Side
from bothways_web.intake.sample.steps import Story, clock_on, working_before

#: What Jan thought of himself and of Roy in spring, and what he thinks now where that is another.
SPRING: Mapping[str, int] = {
    "trust-them": 4,
    "their-problems": 3,
    "relevant-questions": 3,
    "objections": 2,
    "ask-enough": 2,
    "seek-them": 3,
    "not-afraid": 2,
    "fair-price": 4,
}
NOW: Mapping[str, int] = {**SPRING, "trust-them": 5, "their-problems": 4, "ask-enough": 4, "objections": 3}
WORDS: Mapping[str, str] = {
    "trust-them": "Claire says what she means, and pays when she said.",
    "besides-money": "She sent us Zimt & Zucker, and tells us what the labels do in the cold.",
    "not-afraid": "I gave in on the price for the cream paper too quickly.",
}
USUAL = 4


def think(stories: Iterable[Story]) -> None:
    """Jan answered about Roy in spring and lately; Claire told what she thinks of some of it."""
    roy = next(story for story in stories if story.customer.key == "roy")
    for days, steps in ((120, SPRING), (8, NOW)):
        answers = tuple(
            Answer(
                question=each.key,
                step=steps.get(each.key, USUAL),
                words=WORDS.get(each.key) if steps is NOW else None,
            )
            for each in ALL
        )
        at = clock_on(working_before(roy.now.date(), days), 17)
        roy.ours(at, Draft(ViewsSaid(answers=answers), Side.MERCHANT, Stream.INTERNAL))
    told = ViewsSaid(
        answers=(
            Answer(question="trust-them", step=4),
            Answer(question="fair-price", step=3, words="Dearer than others, but they answer."),
        )
    )
    told_at = clock_on(working_before(roy.now.date(), 6), 10)
    roy.theirs(told_at, Draft(told, Side.CUSTOMER), Draft(WorthSaid(step=4), Side.CUSTOMER))
    roy.ours(clock_on(working_before(roy.now.date(), 5), 9), Draft(WorthSaid(step=5), Side.MERCHANT))
