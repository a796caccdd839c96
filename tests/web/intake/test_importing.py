"""Contacts and orders from files: every row accounted for, nothing twice, and taken back."""

from pathlib import Path

import pytest

from bothways.journal.entry import Actor
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.intake import importing
from bothways_web.intake.importing import Imported
from bothways_web.intake.refusals import FileDoesNotFit
from bothways_web.journal.models import Batch, JournalEntry
from bothways_web.journal.undo import undo
from bothways_web.parties.models import Address, Person, Relationship
from bothways_web.promises.models import Promise
from bothways_web.trade.models import Order, Return
from tests.cast import Cast

CONTACTS = """Number,Company,First name,Last name,E-Mail,Telephone,Note
1,Anvil Forge,Ann,Anvil,ann@anvil.example,+44 1632 960001,Likes blue
2,,Bob,Brush,bob@brush.example,,
3,Anvil Forge,Carl,Chisel,ANN@anvil.example,,
,,,,,,nobody
5,Dent Ltd,Dora,Dent,not an address,+44 1632 960005,
"""

ORDERS = """Order No,Date,Customer,Email,SKU,Description,Qty,Price,Promised
100,2025-03-03,Anvil Forge,ann@anvil.example,A,Labels,10,2.50,2025-03-10
100,2025-03-03,Anvil Forge,ann@anvil.example,B,Ribbon,1,9.00,2025-03-10
101,2025-03-04,Echo Ltd,,A,Labels,4,2.50,
C102,2025-03-05,Echo Ltd,,A,Labels,-1,2.50,
103,2025-03-06,,,A,Labels,4,2.50,
104,soon,Echo Ltd,,A,Labels,4,2.50,
"""


@pytest.fixture
def folder(tmp_path: Path, settings: object) -> Path:
    settings.DATA = tmp_path / "data"  # type: ignore[attr-defined]
    return tmp_path


def bring(cast: Cast, folder: Path, what: str, text: str) -> Imported:
    path = folder / f"{what}.csv"
    path.write_text(text)
    return importing.run(cast.owner, importing.plan(what, path))


def counts(done: Imported) -> dict[str, int]:
    account = done.account.as_json()
    return {name: account[name] for name in ("rows", "new", "joined", "unchanged", "skipped")}


def test_every_contact_is_accounted_for(cast: Cast, folder: Path) -> None:
    done = bring(cast, folder, "contacts", CONTACTS)
    assert counts(done) == {"rows": 5, "new": 3, "joined": 1, "unchanged": 0, "skipped": 1}
    anvil = Relationship.objects.get(merchant_id=cast.merchant.id, name="Anvil Forge")
    people = Person.objects.filter(relationship_id=anvil.id)
    assert {person.name for person in people} == {"Ann Anvil", "Carl Chisel"}
    assert {row.value for row in Address.objects.filter(relationship_id=anvil.id)} == {
        "ann@anvil.example",
        "+441632960001",
    }
    assert done.account.lines == [
        (5, "nobody is named: no name, company or mail address"),
        (6, "not used, because it is not a mail address: not an address"),
    ]
    assert done.account.file is not None
    assert "nobody is named" in done.account.file.read_text()


def test_a_second_run_changes_nothing(cast: Cast, folder: Path) -> None:
    for what, text in (("contacts", CONTACTS), ("orders", ORDERS)):
        bring(cast, folder, what, text)
        entries = JournalEntry.objects.count()
        again = bring(cast, folder, what, text)
        assert counts(again)["new"] == counts(again)["joined"] == 0
        assert again.batch is None
        assert JournalEntry.objects.count() == entries
    assert Batch.objects.count() == 2


def test_looking_writes_nothing_and_says_the_same(cast: Cast, folder: Path) -> None:
    path = folder / "contacts.csv"
    path.write_text(CONTACTS)
    entries = JournalEntry.objects.count()
    look = importing.look(cast.owner, importing.plan("contacts", path))
    assert JournalEntry.objects.count() == entries
    assert not Batch.objects.exists()
    assert len(look.preview) == 4
    done = importing.run(cast.owner, importing.plan("contacts", path))
    assert counts(done) == counts(look)


def test_orders_are_history_of_known_and_new_customers(cast: Cast, folder: Path) -> None:
    bring(cast, folder, "contacts", CONTACTS)
    done = bring(cast, folder, "orders", ORDERS)
    assert counts(done) == {"rows": 6, "new": 4, "joined": 0, "unchanged": 0, "skipped": 2}
    assert (done.account.orders, done.account.returns, done.account.customers) == (2, 1, 1)
    anvil = Relationship.objects.get(merchant_id=cast.merchant.id, name="Anvil Forge")
    order = Order.objects.get(relationship_id=anvil.id)
    assert (order.number, order.total, len(order.lines)) == ("100", 3400, 2)
    assert Return.objects.get().number == "C102"
    assert dict(done.account.lines) == {6: "no customer", 7: "'soon' is not a date"}


def test_imported_history_breaks_no_promise(cast: Cast, folder: Path) -> None:
    bring(cast, folder, "orders", ORDERS)
    promise = Promise.objects.get(merchant_id=cast.merchant.id)
    assert promise.history
    assert promise.breached_at is None


def test_an_import_is_taken_back_and_brought_in_again(cast: Cast, folder: Path) -> None:
    before = Relationship.objects.filter(merchant_id=cast.merchant.id).count()
    done = bring(cast, folder, "contacts", CONTACTS)
    assert done.batch is not None
    undone = undo(cast.merchant.id, done.batch, Actor.of(Side.MERCHANT, cast.owner.member))
    assert not isinstance(undone, Refused)
    assert Relationship.objects.filter(merchant_id=cast.merchant.id).count() == before
    again = bring(cast, folder, "contacts", CONTACTS)
    assert counts(again) == counts(done)


def test_a_file_that_lacks_what_is_needed_says_which_column(cast: Cast, folder: Path) -> None:
    with pytest.raises(FileDoesNotFit, match="No column looks like an order date"):
        bring(cast, folder, "orders", "Order,Customer,Total\n1,Ann,3\n")


def test_readers_import_nothing(cast: Cast, folder: Path) -> None:
    path = folder / "contacts.csv"
    path.write_text(CONTACTS)
    with pytest.raises(PermissionError):
        importing.run(cast.reader, importing.plan("contacts", path))
