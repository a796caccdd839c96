"""How promises like the one that is about to be given went: a line of facts, and the promises behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from bothways.promises import alike
from bothways.promises.alike import Gone, Tally
from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import due_of
from bothways_web.parties.doors import address_of
from bothways_web.promises import queries_alike
from bothways_web.promises.stored import leading

#: Sorts that have a name: orders promise to deliver, invoices to pay.
_NAMED = {
    "deliver": gettext_noop("deliveries promised within about %(days)s"),
    "pay": gettext_noop("payments promised within about %(days)s"),
}


@dataclass(frozen=True, slots=True)
class Alike:
    """What is known of promises like one: ``days`` it is given for, ``since`` when if not for a year.

    ``own`` are those that the reader saw to, ``team`` all; either is None where the reader does not see it
    or it says nothing of its own.
    """

    word: str
    days: int | None
    since: datetime | None
    team: Tally | None
    own: Tally | None
    shown: tuple[Gone, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """The lines beside a form's date, and where they open to the promises behind them."""

    lines: tuple[str, ...]
    query: str
    template: str = "promises/_alike.html"


@dataclass(frozen=True, slots=True)
class Behind:
    """One promise behind the lines; ``address`` is empty where the reader does not see its customer."""

    address: str
    what: str
    customer: str
    given: str
    went: str
    made_at: datetime | None


@dataclass(frozen=True, slots=True)
class AlikePage:
    """The lines with their promises; ``what`` and ``said`` are what was asked for."""

    what: str
    said: str
    unread: str
    ahead: Ahead | None
    rows: tuple[Behind, ...]


def known(access: RelationshipAccess, what: str, due: Due | None) -> Alike:
    """How such promises went; without ``due``, however long they were given for. Two queries."""
    word, now = leading(what), clock.now()
    looked = queries_alike.of_sort(access, what, now)
    days = alike.days_given(now, due.at) if due else None
    ones = alike.given_for_about(days, looked.gone) if days else list(looked.gone)
    if access.side is Side.CUSTOMER:
        return Alike(word, days, looked.since, alike.tally(ones), None, tuple(ones))
    mine = [one for one in ones if access.member is not None and one.owner == access.member]
    own, team = alike.tally(mine), alike.tally(ones) if access.sees_all else None
    beside = None if team is not None and own.count == team.count else own
    return Alike(word, days, looked.since, team, beside, tuple(ones if access.sees_all else mine))


def ahead(access: RelationshipAccess, what: str, said: str) -> Ahead | None:
    """The lines beside a form's date; None while no day can be read in what was typed. Two queries."""
    due = _due(access, said)
    if not isinstance(due, Due) or not leading(what):
        return None
    return _ahead(access, known(access, what, due), what, said)


def alike_page(access: RelationshipAccess, what: str, said: str) -> AlikePage:
    """The lines with the promises behind them. A fixed number of queries."""
    due = _due(access, said)
    if not isinstance(due, Due) or not leading(what):
        return AlikePage(what, said, due.sentence if isinstance(due, Refused) else "", None, ())
    found = known(access, what, due)
    return AlikePage(what, said, "", _ahead(access, found, what, said), _behind(access, found.shown))


def _due(access: RelationshipAccess, said: str) -> Due | Refused | None:
    return due_of(access.merchant, said, clock.now()) if said.strip() else None


def _ahead(access: RelationshipAccess, found: Alike, what: str, said: str) -> Ahead:
    return Ahead(_lines(access, found), urlencode({"what": what, "due": said}))


def _lines(access: RelationshipAccess, found: Alike) -> tuple[str, ...]:
    """What is known, in one sentence or two for each: the team's first, then the reader's own."""
    what, when = _sort(found), _since(access, found.since)
    if found.team is None:
        return (_facts(found.own or Tally(), _("%(what)s that you saw to") % {"what": what}, when),)
    lines = [_facts(found.team, what, when)]
    if found.own is not None and found.own.count and found.team.is_enough:
        lines.append(_own(found.own))
    return tuple(lines)


def _sort(found: Alike) -> str:
    """The sort in words: deliveries, or whatever begins like it, given for about as long."""
    number = found.days or 0
    days = ngettext("%(n)s day", "%(n)s days", number) % {"n": wording.count(number)}
    if found.word in _NAMED:
        return _(_NAMED[found.word]) % {"days": days}
    said = {"word": found.word, "days": days}
    return _("promises that begin with “%(word)s” and were given for about %(days)s") % said


def _since(access: RelationshipAccess, since: datetime | None) -> str:
    if since is None:
        return _("in the last year")
    zone = access.merchant.zone
    today = wording.local_day(clock.now(), zone)
    return _("since %(day)s") % {"day": wording.full_day(wording.local_day(since, zone), today)}


def _facts(tally: Tally, what: str, when: str) -> str:
    """``Of 12 deliveries … in the last year, 9 came in time; …``."""
    said = {"n": wording.count(tally.count), "what": what, "when": when}
    if not tally.is_enough:
        found = (
            ngettext("there was %(n)s such promise.", "there were %(n)s such promises.", tally.count)
            if tally.count
            else _("there was none yet.")
        )
        return _("Not enough yet to say how such promises go: %(when)s %(found)s") % {
            "when": when,
            "found": found % said,
        }
    if tally.in_time == tally.count:
        return _("All %(n)s %(what)s %(when)s came in time.") % said
    return _("Of %(n)s %(what)s %(when)s, %(rest)s") % {**said, "rest": _outcomes(tally)}


def _own(tally: Tally) -> str:
    """``Of the 7 of them that you saw to, 6 came in time; …``."""
    if not tally.is_enough:
        said = ngettext("You saw to %(n)s of them", "You saw to %(n)s of them", tally.count)
        return _("%(said)s: not enough yet.") % {"said": said % {"n": wording.count(tally.count)}}
    if tally.in_time == tally.count:
        return _("The %(n)s of them that you saw to all came in time.") % {"n": wording.count(tally.count)}
    said_own = {"n": wording.count(tally.count), "rest": _outcomes(tally)}
    return _("Of the %(n)s that you saw to, %(rest)s") % said_own


def _outcomes(tally: Tally) -> str:
    """``9 came in time; those that were late were 2 days late in the middle; 1 was not kept.``."""
    parts = [
        ngettext("%(n)s came in time", "%(n)s came in time", tally.in_time) % {"n": _number(tally.in_time)}
    ]
    if tally.late:
        days = ngettext("%(n)s day", "%(n)s days", tally.middle or 0) % {
            "n": wording.count(tally.middle or 0)
        }
        late = ngettext(
            "the one that was late was %(days)s late",
            "those that were late were %(days)s late in the middle",
            tally.late,
        )
        parts.append(late % {"days": days})
    if tally.not_kept:
        kept = ngettext("%(n)s was not kept", "%(n)s were not kept", tally.not_kept)
        parts.append(kept % {"n": wording.count(tally.not_kept)})
    return "; ".join(parts) + "."


def _number(number: int) -> str:
    return wording.count(number) if number else _("none")


def _behind(access: RelationshipAccess, shown: Sequence[Gone]) -> tuple[Behind, ...]:
    """The promises, the latest given first, each with how it went. Two queries."""
    went = {one.id: one for one in shown}
    return tuple(
        Behind(
            address=_address(access, found) if found.reachable else "",
            what=found.what,
            customer=found.customer,
            given=_for_days(went[found.id].days),
            went=_went(went[found.id]),
            made_at=found.made_at,
        )
        for found in queries_alike.behind(access, went)
    )


def _address(access: RelationshipAccess, found: queries_alike.Behind) -> str:
    there = replace(access, relationship_id=found.relationship)
    return address_of(there, "promises:promise", found.id)


def _for_days(days: int) -> str:
    said = ngettext("given for %(n)s day", "given for %(n)s days", days)
    return said % {"n": wording.count(days)}


def _went(one: Gone) -> str:
    if one.late is None:
        return _("not kept")
    if not one.late:
        return _("in time")
    return ngettext("%(n)s day late", "%(n)s days late", one.late) % {"n": wording.count(one.late)}
