"""How the entries about who is who read in the timeline."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from bothways.journal import relationship as kinds
from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.units.side import Side
from bothways_web.journal.lines import Line, Teller


def opened(entry: Entry, body: kinds.RelationshipOpened, you: Side) -> Line:
    """The beginning."""
    return Line(_("opened this book"))


def renamed(entry: Entry, body: kinds.PartyRenamed, you: Side) -> Line:
    """The new name."""
    return Line(_("changed the name to %(name)s") % {"name": body.name})


def person_added(entry: Entry, body: kinds.PersonAdded, you: Side) -> Line:
    """Who, and what they do."""
    called = f"{body.name} ({body.role})" if body.role else body.name
    return Line(_("wrote down %(name)s") % {"name": called})


def address_added(entry: Entry, body: kinds.AddressAdded, you: Side) -> Line:
    """Where the customer is reached."""
    address = ", ".join(body.value.splitlines())
    words = _("wrote down the address %(address)s")
    if body.awaits_consent and you is Side.CUSTOMER:
        words = _("wrote down the address %(address)s; it waits for your word")
    elif body.awaits_consent:
        words = _("wrote down the address %(address)s; it waits for the customer’s word")
    return Line(words % {"address": address})


def keeper_chosen(entry: Entry, body: kinds.KeeperChosen, you: Side) -> Line:
    """Whether the writer looks after the customer, or somebody else does."""
    whom = {"whom": _("this customer") if you is Side.MERCHANT else _("you")}
    if body.member is None:
        return Line(_("said that nobody looks after %(whom)s for now") % whom)
    if body.member == entry.envelope.actor.member:
        return Line(_("looks after %(whom)s now") % whom)
    return Line(_("chose who looks after %(whom)s") % whom)


def interest_stated(entry: Entry, body: kinds.InterestStated, you: Side) -> Line:
    """The words."""
    return Line(_("said what they want from this"), body.text)


def _plain(text: str) -> Teller:
    def tell(entry: Entry, body: Any, you: Side) -> Line:
        return Line(_(text))

    return tell


TELLERS: Mapping[type[Body], Teller] = {
    kinds.RelationshipOpened: opened,
    kinds.PartyRenamed: renamed,
    kinds.PersonAdded: person_added,
    kinds.PersonRemoved: _plain("took a person out"),
    kinds.AddressAdded: address_added,
    kinds.AddressRemoved: _plain("took an address out"),
    kinds.KeeperChosen: keeper_chosen,
    kinds.InterestStated: interest_stated,
}
