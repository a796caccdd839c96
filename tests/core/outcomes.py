"""What a rule answered, in the words of an outcome table."""

from typing import Any
from uuid import UUID

from bothways.journal.body import ObligingBody
from bothways.journal.entry import Accepted, Draft
from bothways.units.refusal import Refused


def outcome(answer: Accepted | Refused) -> str:
    """The reason of a refusal, or each draft as ``Body:whose`` with what it opens and changes.

    ``QuestionAnswered:merchant(done_reported)`` is an answer in the merchant's words that reports the
    obligation done; a ``+`` stands for each obligation that is opened.
    """
    if isinstance(answer, Refused):
        return answer.reason
    return " ".join(_told(draft) for draft in answer.drafts)


def bodies(answer: Accepted | Refused) -> list[Any]:
    """The bodies of what was accepted; fails on a refusal."""
    assert isinstance(answer, Accepted), answer
    return [draft.body for draft in answer.drafts]


def ids(answer: Accepted | Refused) -> list[UUID | None]:
    """The ids that the accepted entries are to have; fails on a refusal."""
    assert isinstance(answer, Accepted), answer
    return [draft.id for draft in answer.drafts]


def number(n: int) -> UUID:
    """An identifier that reads well in a failure."""
    return UUID(int=n)


def _told(draft: Draft) -> str:
    told = f"{type(draft.body).__name__}:{draft.says.value if draft.says else 'nobody'}"
    if not isinstance(draft.body, ObligingBody):
        return told
    changes = ",".join(change.change.value for change in draft.body.changes)
    return told + "+" * len(draft.body.opens) + (f"({changes})" if changes else "")
