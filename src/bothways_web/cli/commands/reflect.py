"""``bothways reflect``: how you see a customer, beside what the record shows."""

from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.commands.day import Customer, Slug
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways.reflection.kinds import Answer
    from bothways_web.reflection.pages import Block


def reflect(
    customer: Customer,
    answer: Annotated[
        list[str] | None,
        typer.Option(
            "--answer", metavar="QUESTION=STEP", help="Your answer, from 1, not at all, to 5, fully."
        ),
    ] = None,
    merchant: Slug = None,
) -> None:
    """Say how you see a customer, beside what the record shows; with --answer, answer for yourself first.

    Only your team reads it, and it is evidence of nothing.
    """
    access = house.customer(house.access(merchant), customer)
    from bothways.units.refusal import Refused
    from bothways_web.parties.scene import scene
    from bothways_web.reflection import actions
    from bothways_web.reflection.pages import overview

    if answer:
        outcome = actions.say(access, [_answer(each) for each in answer])
        if isinstance(outcome, Refused):
            raise Failure(outcome.sentence)
    for block in overview(scene(access)).blocks:
        _tell(block)


def _tell(block: "Block") -> None:
    out.print(f"\n{block.pair.name}", style="bold")
    for sentence in block.differs:
        out.print(f"  {sentence}", markup=False)
    for row in block.rows:
        said = row.mine.step if row.mine else "not answered yet"
        out.print(f"  {row.question.key}: {row.asked} {said}", markup=False)


def _answer(given: str) -> "Answer":
    from bothways.reflection.kinds import Answer
    from bothways.standing.worth import STEPS

    question, _, step = given.partition("=")
    if not step.isdecimal() or int(step) not in STEPS:
        raise Failure(f"Write QUESTION=STEP with a step from 1 to 5, such as trust-them=4, not {given}.", 2)
    return Answer(question=question.strip()[:40] or "?", step=int(step))
