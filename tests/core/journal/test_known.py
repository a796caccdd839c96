"""Who the customer is: one row for each outcome, and for each refusal."""

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

import pytest

from bothways.journal import known as rules
from bothways.journal.entry import Accepted
from bothways.journal.known import Known, KnownAddress, KnownPerson, NewAddress
from bothways.journal.relationship import AddressAdded, Medium
from bothways.units.refusal import Refused
from bothways.units.side import Side

M, C = Side.MERCHANT, Side.CUSTOMER
CLAIRE, PAUL, HERS, HIS, PHONE, NEW, NOBODY = (UUID(int=n) for n in range(1, 8))
HERE = Known(
    "Roy Cosmetics",
    (KnownPerson(CLAIRE, "Claire Roy"), KnownPerson(PAUL, "Paul Roy", "Stores")),
    (
        KnownAddress(HERS, Medium.EMAIL, "claire@roy.example", CLAIRE, claimed=True),
        KnownAddress(HIS, Medium.EMAIL, "paul@roy.example", PAUL),
        KnownAddress(PHONE, Medium.PHONE, "+441632960118"),
    ),
    claimed=True,
)
UNCLAIMED = Known("Roy Cosmetics", HERE.people, (KnownAddress(HIS, Medium.EMAIL, "paul@roy.example", PAUL),))
Outcome: TypeAlias = Accepted | Refused


def mail(value: str = "new@roy.example", person: UUID | None = None) -> NewAddress:
    return NewAddress(NEW, Medium.EMAIL, value, person)


def told(outcome: Outcome) -> str:
    """The reason of a refusal, or what is recorded; ``waits`` for what needs the customer's consent."""
    if isinstance(outcome, Refused):
        return outcome.reason
    return " ".join(
        type(draft.body).__name__
        + (" waits" if isinstance(draft.body, AddressAdded) and draft.body.awaits_consent else "")
        for draft in outcome.drafts
    )


ROWS: list[tuple[Callable[[], Outcome], str]] = [
    (lambda: rules.rename(HERE, C, "Roy & Sons"), "PartyRenamed"),
    (lambda: rules.rename(HERE, M, "Roy Cosmetics"), "name_is_already_so"),
    (lambda: rules.add_person(HERE, M, KnownPerson(NEW, "Zoe Roy")), "PersonAdded"),
    (lambda: rules.add_person(HERE, M, KnownPerson(NEW, "Paul Roy")), "PersonAdded"),
    (lambda: rules.add_person(HERE, C, KnownPerson(NEW, "Paul Roy", "Stores")), "person_is_already_there"),
    (lambda: rules.remove_person(HERE, M, PAUL), "AddressRemoved PersonRemoved"),
    (lambda: rules.remove_person(HERE, C, CLAIRE), "AddressRemoved PersonRemoved"),
    (lambda: rules.remove_person(HERE, M, CLAIRE), "address_is_claimed"),
    (lambda: rules.remove_person(HERE, C, NOBODY), "person_is_unknown"),
    (lambda: rules.add_address(HERE, C, mail()), "AddressAdded"),
    (lambda: rules.add_address(HERE, M, mail()), "AddressAdded waits"),
    (lambda: rules.add_address(UNCLAIMED, M, mail()), "AddressAdded"),
    (lambda: rules.add_address(HERE, M, NewAddress(NEW, Medium.PHONE, "+441632960119")), "AddressAdded"),
    (lambda: rules.add_address(HERE, C, mail(person=NOBODY)), "person_is_unknown"),
    (lambda: rules.add_address(HERE, C, mail("paul@roy.example", PAUL)), "address_is_already_there"),
    (lambda: rules.replace_address(HERE, C, HERS, mail()), "AddressRemoved AddressAdded"),
    (lambda: rules.replace_address(HERE, M, HERS, mail()), "AddressAdded waits"),
    (lambda: rules.replace_address(UNCLAIMED, M, HIS, mail()), "AddressRemoved AddressAdded"),
    (lambda: rules.replace_address(HERE, C, NOBODY, mail()), "address_is_unknown"),
    (
        lambda: rules.replace_address(HERE, C, HERS, mail("paul@roy.example", PAUL)),
        "address_is_already_there",
    ),
    (lambda: rules.remove_address(HERE, C, HERS), "AddressRemoved"),
    (lambda: rules.remove_address(HERE, M, HERS), "address_is_claimed"),
    (lambda: rules.remove_address(HERE, M, HIS), "AddressRemoved"),
    (lambda: rules.remove_address(HERE, M, NOBODY), "address_is_unknown"),
    (lambda: rules.choose_keeper(M, NEW, frozenset({NEW})), "KeeperChosen"),
    (lambda: rules.choose_keeper(M, None, frozenset()), "KeeperChosen"),
    (lambda: rules.choose_keeper(M, NOBODY, frozenset({NEW})), "member_is_unknown"),
    (lambda: rules.choose_keeper(C, NEW, frozenset({NEW})), "keeper_is_the_merchants"),
    (lambda: rules.state_interest(C, "Labels that last"), "InterestStated"),
]


@pytest.mark.parametrize(("act", "outcome"), ROWS)
def test_outcome(act: Callable[[], Outcome], outcome: str) -> None:
    assert told(act()) == outcome


def test_every_refusal_has_its_row() -> None:
    reasons = {refused.reason for refused in rules.refusals()} - {rules.CLAIM_IS_THE_CUSTOMERS.reason}
    assert reasons <= {outcome for _, outcome in ROWS}


def test_a_replacement_that_waits_names_what_it_replaces() -> None:
    outcome = rules.replace_address(HERE, M, HERS, mail())
    assert isinstance(outcome, Accepted)
    (draft,) = outcome.drafts
    assert isinstance(draft.body, AddressAdded)
    assert (draft.body.replaces, draft.says) == (HERS, M)
