"""What moves customers of the sample, and who was advised to wait. All invented."""

from collections.abc import Iterable
from datetime import timedelta

from bothways.advice.kinds import ForWhom, MotiveNoted, Purse, WaitAdvised
from bothways.journal.entry import Draft
from bothways.knowledge.kinds import How
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.intake.sample.steps import Story, clock_on, working_before

OLMO, ROY = "olmo", "roy"


def move(stories: Iterable[Story]) -> None:
    """Pietro was told to wait until after the harvest, which is today; Claire buys for her sister."""
    by_key = {story.customer.key: story for story in stories}
    _waited(by_key[OLMO])
    roy = by_key[ROY]
    at = clock_on(working_before(roy.now.date(), 4), 11)
    gift = MotiveNoted(
        what="Labels for a hamper, for her sister’s shop opening",
        for_whom=ForWhom.OTHER,
        purse=Purse.SPARE,
        words="She has no logo yet, but she loves cream paper.",
    )
    roy.theirs(at, Draft(gift, Side.CUSTOMER))


def _waited(olmo: Story) -> None:
    motive = derived(olmo.relationship, "the new bottle label")
    said = clock_on(working_before(olmo.now.date(), 60), 10)
    noted = MotiveNoted(what="A new label for the big bottles", purse=Purse.SHORT, how=How.TOLD)
    olmo.ours(said, Draft(noted, Side.CUSTOMER, subject=motive, id=motive))
    wait = WaitAdvised(
        motive=motive,
        until=olmo.now.date(),
        why="Wait until the harvest is in: then you know how many bottles it will be, and one run does.",
    )
    olmo.ours(said + timedelta(minutes=20), Draft(wait, Side.MERCHANT, subject=motive))
