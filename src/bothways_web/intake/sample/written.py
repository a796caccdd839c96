"""Messages and a talk of the last days: what they promise and ask stands open until somebody says yes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bothways.conversations.kinds import ConversationLogged, Medium, MessageReceived, MessageSent
from bothways.journal.entry import Draft
from bothways.units.side import Side
from bothways_web.intake.sample.steps import Story, clock_on, working_before


@dataclass(frozen=True, slots=True)
class Written:
    """A text ``days`` working days ago; ``writer`` is the side whose words they are, ``logged`` a talk."""

    days: int
    writer: Side
    text: str
    logged: bool = False


WRITTEN: Mapping[str, Written] = {
    "roy": Written(
        1,
        Side.CUSTOMER,
        "Thank you for the good talk. Could you please send us the drying times of both papers by Friday?"
        " I will pay the last invoice next Monday. Do you also have the lavender paper in A4?",
    ),
    "ogrody": Written(
        1,
        Side.MERCHANT,
        "Called about the ribbons; the garden centre grows. I will send the new price list by Friday."
        " They will tell us the quantities next week.",
        logged=True,
    ),
    "brandt": Written(
        1, Side.CUSTOMER, "Good evening, please find the floor plan of the new hall attached. Best, Peter"
    ),
    "vert": Written(
        2,
        Side.CUSTOMER,
        "The ribbons look lovely in the shop window. Unfortunately two of the rolls arrived damaged."
        " Could you please replace them by the end of next week?",
    ),
    "tisane": Written(
        1,
        Side.CUSTOMER,
        "We are looking for a paper that keeps its colour in the sun. I will send you a photo of the tins"
        " on Thursday.",
    ),
    "astra": Written(
        1,
        Side.MERCHANT,
        "Good morning, yes, the batch number can be printed as a code. I will send you two samples"
        " by next Wednesday.",
    ),
}


def write(story: Story, today: date) -> None:
    """What this customer and we wrote to each other in the last days, if the sample has something."""
    written = WRITTEN.get(story.customer.key)
    if written is None:
        return
    at = clock_on(working_before(today, written.days), 17)
    if written.logged:
        call = ConversationLogged(
            medium=Medium.CALL,
            summary=written.text,
            minutes=9,
            members=(story.keeper,),
            people=(story.person,),
        )
        story.ours(at, Draft(call, Side.MERCHANT))
    elif written.writer is Side.MERCHANT:
        story.ours(at, Draft(MessageSent(text=written.text), Side.MERCHANT))
    else:
        story.ours(at, Draft(MessageReceived(text=written.text), Side.CUSTOMER))
