"""The life of a mention: it comes in, waits for an answer, is tied to whoever said it, or set aside."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways.wordofmouth import refusals
from bothways.wordofmouth.kinds import MentionAnswered, MentionTied, MentionUntied, Rating

#: What was said longer ago than this is history: it is kept, and waits for no answer.
NEWS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of the merchant: where, by whom as the name is written, when, and how."""

    place: str
    author: str
    at: datetime
    words: str = ""
    rating: Rating | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention as it stands. ``tied`` is the entry that tied it to a customer."""

    id: UUID
    tied: UUID | None = None
    answered: bool = False
    set_aside: bool = False


def is_news(at: datetime, now: datetime) -> bool:
    """Whether what was said then still waits for an answer."""
    return now - at <= NEWS


def tie(mention: Mention | None, said: Said, side: Side, entry: UUID) -> Accepted | Refused:
    """The merchant says that this customer said it. The words are the customer's; they may say otherwise."""
    if mention is None:
        return refusals.MENTION_IS_UNKNOWN
    if side is not Side.MERCHANT:
        return refusals.MENTIONS_ARE_THE_MERCHANTS
    if mention.tied is not None:
        return refusals.MENTION_IS_TIED
    if mention.set_aside:
        return refusals.MENTION_IS_SET_ASIDE
    body = MentionTied(
        mention=mention.id,
        place=said.place,
        author=said.author,
        words=said.words,
        rating=said.rating,
        link=said.link or None,
    )
    return Accepted((Draft(body, Side.CUSTOMER, subject=entry, happened_at=said.at, id=entry),))


def answer(
    mention: Mention | None, side: Side, text: str, place: str, at: datetime | None = None
) -> Accepted | Refused:
    """The merchant has answered a mention that is tied."""
    refused = may_answer(mention, side)
    if refused is not None:
        return refused
    assert mention is not None
    if mention.tied is None:
        return refusals.MENTION_IS_NOT_TIED
    body = MentionAnswered(mention=mention.tied, text=text, place=place)
    return Accepted((Draft(body, Side.MERCHANT, subject=mention.tied, happened_at=at),))


def may_answer(mention: Mention | None, side: Side) -> Refused | None:
    """Why this side cannot answer it now, tied or not; None where it can."""
    if mention is None:
        return refusals.MENTION_IS_UNKNOWN
    if side is not Side.MERCHANT:
        return refusals.ANSWER_IS_THE_MERCHANTS
    if mention.set_aside and mention.tied is None:
        return refusals.MENTION_IS_SET_ASIDE
    return refusals.MENTION_IS_ANSWERED if mention.answered else None


def untie(mention: Mention | None, side: Side, why: str | None = None) -> Accepted | Refused:
    """It was somebody else; either side may say so, and it lies open in the merchant's book again."""
    if mention is None:
        return refusals.MENTION_IS_UNKNOWN
    if mention.tied is None:
        return refusals.MENTION_IS_NOT_TIED
    return Accepted((Draft(MentionUntied(mention=mention.tied, why=why), side, subject=mention.tied),))


def set_aside(mention: Mention | None) -> Refused | None:
    """Why it cannot be set aside: it is somebody's, or is so already. None where it can."""
    if mention is None:
        return refusals.MENTION_IS_UNKNOWN
    if mention.tied is not None:
        return refusals.MENTION_IS_TIED
    return refusals.MENTION_IS_SET_ASIDE if mention.set_aside else None
