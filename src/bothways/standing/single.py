"""What one entry says by itself, whatever else stands in the record: the thing it is about, and the findings.

Only what a side says in its own word counts. Whoever speaks for the other is believed, whoever speaks of
themselves is half believed, and so is whoever speaks against the other.
"""

from collections.abc import Iterator
from typing import TypeAlias
from uuid import UUID

from bothways.conversations.kinds import ConversationLogged, QuestionAsked, TalkMeasured
from bothways.journal.entry import Entry
from bothways.promises.kinds import (
    NewDateAgreed,
    NewDateRefused,
    PromiseCounterOffered,
    PromiseTurnedDown,
)
from bothways.standing import of_entries, of_giving, rules
from bothways.standing.evidence import Finding, Known
from bothways.standing.kinds import WorthSaid
from bothways.trade.kinds import ReturnRecorded
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways.wordofmouth.kinds import MentionTied, MentionUntied, RecommendationTold, ReferralCredited

Said: TypeAlias = tuple[UUID, tuple[Finding, ...]]

#: Bodies that say something by themselves.
BODIES = (
    NewDateAgreed,
    NewDateRefused,
    PromiseCounterOffered,
    PromiseTurnedDown,
    ReturnRecorded,
    TalkMeasured,
    ConversationLogged,
    QuestionAsked,
    RecommendationTold,
    ReferralCredited,
    MentionTied,
    MentionUntied,
    WorthSaid,
)


def of_entry(entry: Entry) -> Iterator[Said]:
    """The findings of an entry about each thing it speaks of; none about a thing take back what was said."""
    match entry.body:
        case TalkMeasured(conversation=talk) as body:
            yield derived(talk, "talk"), of_entries.of_talk(body)
        case ReturnRecorded(reason=reason):
            yield entry.id, _one(of_entries.of_return(entry, reason))
        case ReferralCredited():
            yield entry.id, (of_giving.of_credit(),)
        case RecommendationTold():
            yield entry.id, (of_giving.of_recommendation(own_word=entry.is_own_word),)
        case MentionTied(rating=rating):
            yield entry.id, _one(of_giving.of_mention(rating))
        case MentionUntied(mention=tied):
            yield tied, ()
        case _ if entry.is_own_word and entry.envelope.says is not None:
            yield from _own_word(entry, entry.envelope.says)


def _own_word(entry: Entry, side: Side) -> Iterator[Said]:
    match entry.body:
        case ConversationLogged(began=Side() as beginner):
            yield derived(entry.id, "began"), (of_entries.of_beginning(beginner, told_by=side),)
        case QuestionAsked():
            asked = Finding(rules.ASKED, side, Known.CONFIRMED, rules.ASKED.matters)
            yield derived(entry.id, "asked"), (asked,)
        case WorthSaid(step=step):
            about = derived(entry.relationship, "worth", side.other.value)
            yield about, (of_giving.of_worth(side.other, step),)
        case None:
            return
        case body:
            yield entry.id, _one(of_entries.of_answer(side, body))
            if isinstance(body, NewDateRefused | PromiseTurnedDown | PromiseCounterOffered):
                yield derived(body.promise, "no"), (of_entries.of_refusal(side),)


def _one(found: Finding | None) -> tuple[Finding, ...]:
    return (found,) if found else ()
