"""A talk that comes with its transcript: logged, with the figures of who spoke beside it."""

from dataclasses import asdict, replace
from uuid import UUID

from bothways.conversations.balance import Balance, Share
from bothways.conversations.kinds import Spoke, TalkMeasured
from bothways.conversations.refusals import NOBODY_OF_THE_TWO_SPEAKS
from bothways.journal.entry import Accepted, Draft
from bothways.units.refusal import Refused


def measured(logged: Accepted | Refused, found: Balance) -> Accepted | Refused:
    """The entries of a logged talk, whose first is the talk's own, and then its figures."""
    if isinstance(logged, Refused):
        return logged
    if not found.merchant.words and not found.customer.words:
        return NOBODY_OF_THE_TWO_SPEAKS
    talk = logged.drafts[0]
    if talk.id is None:
        raise ValueError("the figures name the talk, so it needs an id")
    figures = Draft(_body(talk.id, found), talk.says, subject=talk.id, happened_at=talk.happened_at)
    return replace(logged, drafts=(*logged.drafts, figures))


def _body(talk: UUID, found: Balance) -> TalkMeasured:
    return TalkMeasured(
        conversation=talk,
        merchant=_spoke(found.merchant),
        customer=_spoke(found.customer),
        unplaced=found.unplaced,
    )


def _spoke(share: Share) -> Spoke:
    """Entries hold no fractions: seconds are rounded to whole ones."""
    whole = {name: round(value) for name, value in asdict(share).items() if value is not None}
    return Spoke.model_validate(whole)
