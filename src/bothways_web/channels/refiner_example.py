"""The request that the owner looks at before anything is sent: a sentence of nobody's, asked as any other."""

from bothways.listening.proposal import Deed
from bothways.listening.refining import Asked, messages
from bothways.units.side import Side
from bothways_web.channels import refiner
from bothways_web.channels.models import Refiner
from bothways_web.channels.refiner import Request

EXAMPLE = Asked(
    Deed.PROMISE,
    Side.MERCHANT,
    "Thank you for your call this morning. ",
    "We'll send you the new proof by Friday.",
    " If anything is unclear, just call.",
    "Send you the new proof",
)


def example_of(row: Refiner) -> Request:
    """What would be sent for that sentence."""
    return refiner.request_of(row, messages(EXAMPLE))
