"""Which entries name a person."""

import pytest

from bothways.journal.body import Body
from bothways.journal.mentions import about_person, names_them, naming, words_for_customer, words_for_person
from bothways.journal.relationship import (
    AddressAdded,
    Form,
    InterestStated,
    Medium,
    PartyRenamed,
    PersonAdded,
    Reached,
    RelationshipOpened,
)
from tests.core.journal.past import entry, number

CLAIRE, PAUL = number(60), number(61)
PAST: list[Body] = [
    RelationshipOpened(party=number(50), form=Form.ORGANISATION, name="Roy Cosmetics"),
    PersonAdded(person=CLAIRE, name="Claire Röy"),
    PersonAdded(person=PAUL, name="Paul Roy"),
    AddressAdded(address=number(70), medium=Medium.EMAIL, value="claire@roy.example", person=CLAIRE),
    AddressAdded(address=number(71), medium=Medium.PHONE, value="+441632960123", person=CLAIRE),
    AddressAdded(address=number(72), medium=Medium.PHONE, value="+441632960124", person=PAUL),
]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("CLAIRE RÖY wants red ribbon", True),
        ("Claire Ro\u0308y wants red ribbon", True),
        ("Write to Claire@Roy.example", True),
        ("Call 01632 960 123 after ten", True),
        ("Call (01632) 960-123", True),
        ("Call 016329601234", False),
        ("Clairette Röys wants ribbon", False),
        ("Claire wants red ribbon", False),
        ("Paul Roy wants red ribbon", False),
        (f"See person {CLAIRE}", True),
    ],
)
def test_by_name_address_and_identifier(text: str, named: bool) -> None:
    every = [entry(n, body) for n, body in enumerate([*PAST, InterestStated(text=text)], 1)]
    found = {each.envelope.seq for each in about_person(every, CLAIRE)}
    assert found == ({2, 4, 5, 7} if named else {2, 4, 5})


def test_by_other_words_they_go_by() -> None:
    every = [
        entry(1, PAST[1]),
        entry(2, InterestStated(text='Ask "Cee" (or Claire).')),
        entry(3, InterestStated(text="Ask Ceel.")),
    ]
    assert [each.envelope.seq for each in about_person(every, CLAIRE, ['"Cee"', "claire", " "])] == [1, 2]


def test_erased_entries_name_nobody() -> None:
    assert about_person([entry(1, PAST[1], erased=True)], CLAIRE) == []


def test_an_address_that_came_with_the_person() -> None:
    reached = Reached(address=number(73), medium=Medium.EMAIL, value="cee@roy.example")
    added = PersonAdded(person=CLAIRE, name="Claire Röy", addresses=(reached,))
    every = [entry(n, body) for n, body in enumerate([added, InterestStated(text="Ask cee@roy.example")], 1)]
    assert [each.envelope.seq for each in about_person(every, CLAIRE)] == [1, 2]


def test_a_customer_with_all_its_people_and_names() -> None:
    shop = Reached(address=number(74), medium=Medium.POST, value="1 Mill Lane")
    opened = RelationshipOpened(party=number(50), form=Form.PERSON, name="Ann Roy", addresses=(shop,))
    past: list[Body] = [
        opened,
        PartyRenamed(name="Ann Mill"),
        *PAST[1:],
        InterestStated(text="Ann Mill wants ribbon"),
        InterestStated(text="Send it to 1 mill lane"),
        InterestStated(text="Ask Paul Roy"),
        InterestStated(text="Ribbon and paper"),
    ]
    every = [entry(n, body) for n, body in enumerate(past, 1)]
    found = {each.envelope.seq for each in naming(every, words_for_customer(every))}
    assert found == set(range(1, 11))


def test_whether_a_text_names_them() -> None:
    every = [entry(n, body) for n, body in enumerate(PAST, 1)]
    words = words_for_person(every, CLAIRE, ["Cee"])
    assert names_them("Claire Röy asked us to.", words)
    assert names_them("cee asked", words)
    assert not names_them("They asked us to.", words)


def test_nobody_is_recognised_by_nothing() -> None:
    assert naming([entry(1, InterestStated(text="Ribbon"))], words_for_customer([])) == []
