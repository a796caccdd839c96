"""Whether one may turn to a customer today, by what they asked for about being contacted."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bothways.counsel.record import Reach
from bothways.knowledge import contact
from bothways.knowledge.contact import Wishes
from bothways.knowledge.kinds import Way, Wish
from bothways_web.conversations.queries import last_written
from bothways_web.knowledge.queries import as_asked, preferences
from bothways_web.parties.scene import Scene


def reach(shown: Scene) -> Reach:
    """By which way and from when on today suits them. Two queries."""
    wishes = [as_asked(row) for row in preferences(shown.access)]
    local = shown.now.astimezone(ZoneInfo(shown.access.merchant.zone))
    too_soon = contact.broken(wishes, Way.MAIL, local, last_written(shown.access))
    return Reach(
        _from(wishes, Way.MAIL, local),
        _from(wishes, Way.CALL, local),
        unasked=all(one.wish is not Wish.OFTEN for one in too_soon),
    )


def _from(wishes: list[Wishes], way: Way, local: datetime) -> str | None:
    """From when on this way suits them today, how often left aside; None where it does not."""
    fits = contact.fits([replace(one, often=None) for one in wishes], way, local, None)
    if fits is None or fits.date() != local.date():
        return None
    return "" if fits == local else f"{fits:%H:%M}"
