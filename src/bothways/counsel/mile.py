"""An idea to go the extra mile (R46): what to do, why, what it takes, and the one key that does it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from bothways.counsel.record import Reach, Record


class Key(StrEnum):
    """What one key does: it records the gesture, or opens what is to be written, with its first words."""

    GESTURE = "gesture"
    PROMISE = "promise"
    WRITE = "write"
    ASK = "ask"
    SEE = "see"
    THANK_REFERRAL = "thank_referral"
    THANK_MENTION = "thank_mention"
    THANK_GESTURE = "thank_gesture"


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found in a record.

    ``about`` is what it rests on, ``words`` begin what is to be written, and ``done`` is what it is called in
    the book once it was done, where both sides read it; empty where what is written says it already.
    """

    do: str
    because: str
    about: UUID | None = None
    subject: str = ""
    words: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One idea. ``reason`` says why it is one at all; ``minutes`` what it takes.

    ``reaches`` is whether it turns to the customer, so that what they asked for about that counts; ``due``
    that it is about something that is due, which they want to hear of in any case.
    """

    name: str
    reason: str
    key: Key
    minutes: int
    finds: Callable[[Record], Iterable[Found]]
    reaches: bool = False
    due: bool = False


@dataclass(frozen=True, slots=True)
class Mile:
    """One idea for one customer today. ``at`` says how and from when on it suits them; empty: any time."""

    idea: str
    do: str
    because: str
    minutes: int
    key: Key
    about: UUID | None = None
    subject: str = ""
    words: str = ""
    at: str = ""
    done: str = ""


def mile(rule: Rule, found: Found, reach: Reach) -> Mile | None:
    """What was found, as an idea that keeps to what they asked for; None where today does not suit them."""
    key, at = rule.key, ""
    if rule.reaches:
        if not (rule.due or reach.unasked):
            return None
        if reach.mail is not None:
            at = f"from {reach.mail} on, as they asked" if reach.mail else ""
        elif reach.call is not None:
            key = Key.GESTURE
            at = f"by phone, from {reach.call} on" if reach.call else "by phone: no mail today, as they asked"
        else:
            return None
    return Mile(
        rule.name,
        found.do,
        found.because,
        rule.minutes,
        key,
        found.about,
        found.subject,
        found.words,
        at,
        found.done,
    )
