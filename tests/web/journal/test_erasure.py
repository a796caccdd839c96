"""Erasing content: what is gone, what remains, and what an older backup cannot bring back."""

from pathlib import Path
from uuid import UUID

import pytest
from django.core.management import call_command
from pytest_django import Settings

from bothways.journal.entry import Accepted, Entry, Recorded, Stream
from bothways.journal.kinds import ContentErased, EntryContested
from bothways.journal.relationship import (
    AddressAdded,
    InterestStated,
    KeeperChosen,
    Medium,
    PersonAdded,
)
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal import erasures, registry
from bothways_web.journal.checking import faults
from bothways_web.journal.door import Door, write
from bothways_web.journal.erasure import (
    NOTHING_TO_ERASE,
    erase_again,
    erase_entries,
    erase_person,
    erase_relationship,
    naming,
)
from bothways_web.journal.idempotency import KEY_WAS_USED_FOR_SOMETHING_ELSE, Key
from bothways_web.journal.models import JournalEntry, Outbox, Stance
from bothways_web.journal.readiness import problems
from bothways_web.journal.reading import history
from bothways_web.journal.rebuild import rebuild
from bothways_web.parties.models import Address, Person, Relationship, SearchTerm
from tests.builders.book import CUSTOMER, MERCHANT, Book
from tests.builders.rows import differences, everything_projected

pytestmark = pytest.mark.django_db

WHY = "They asked us to."


@pytest.fixture(autouse=True)
def _list_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.ERASURES = tmp_path / "data" / "erased.jsonl"


def erased(outcome: Recorded | Refused) -> list[UUID]:
    """The entries that were erased."""
    assert isinstance(outcome, Recorded), outcome
    bodies = [entry.body for entry in outcome.entries]
    return [entry for body in bodies if isinstance(body, ContentErased) for entry in body.entries]


def kinds_of(entries: list[Entry]) -> list[str]:
    return [entry.envelope.kind for entry in entries]


def with_people() -> tuple[Book, UUID]:
    """A customer with two people; the first of them, with an address and a mention."""
    book, zelda = Book().open(), clock.new_id()
    book.record(
        PersonAdded(person=zelda, name="Zelda Quist"),
        AddressAdded(address=clock.new_id(), medium=Medium.EMAIL, value="zelda@quist.example", person=zelda),
        PersonAdded(person=clock.new_id(), name="Paul Roy"),
    )
    book.record(InterestStated(text="Zelda Quist wants steady supply"))
    return book, zelda


def test_what_an_entry_said_is_gone_and_that_it_stood_there_remains() -> None:
    book = Book().open()
    said = book.record(InterestStated(text="Xylophone"))[0]
    before = JournalEntry.objects.filter(id=said.id).values_list(
        "seq", "recorded_at", "digest", "content_digest"
    )[0]
    assert erased(erase_entries(book.writer(), [said.id], WHY)) == [said.id]
    row = JournalEntry.objects.get(id=said.id)
    assert (row.seq, row.recorded_at, row.digest, row.content_digest) == before
    assert (row.content, row.salt) == (None, None)
    assert Relationship.objects.get(id=book.relationship).merchant_interest == ""
    assert list(faults()) == []
    live = everything_projected()
    rebuild()
    assert differences(everything_projected(), live) == {}
    assert kinds_of(list(history(book.relationship)))[-1] == "content_erased"


def test_everything_that_names_a_person() -> None:
    book, zelda = with_people()
    preview = naming(book.relationship, zelda)
    assert kinds_of(preview) == ["person_added", "address_added", "interest_stated"]
    assert set(erased(erase_person(book.writer(), zelda, WHY))) == {entry.id for entry in preview}
    assert [row.name for row in Person.objects.all()] == ["Paul Roy"]
    assert not Address.objects.exists()
    assert not {b"zelda", b"quist"} & {bytes(row.term) for row in SearchTerm.objects.all()}
    assert Relationship.objects.get().name == "Roy Cosmetics"
    assert naming(book.relationship, zelda, ["Zelda"]) == []
    assert erase_person(book.writer(), zelda, WHY) is NOTHING_TO_ERASE


def test_a_whole_relationship() -> None:
    book, _ = with_people()
    other = Book().open("Brook Bakery")
    book.note(KeeperChosen(member=MERCHANT.member))
    erase_relationship(book.writer(), WHY)
    called = dict(Relationship.objects.values_list("id", "name"))
    assert called == {book.relationship: "Name erased", other.relationship: "Brook Bakery"}
    assert not Person.objects.exists()
    assert [e.body for e in history(book.relationship) if e.envelope.kind != "content_erased"] == [None] * 6
    assert list(faults()) == []
    assert erase_relationship(book.writer(), WHY) is NOTHING_TO_ERASE


def test_the_customer_never_learns_of_internal_entries() -> None:
    book = Book().open()
    internal = book.note(KeeperChosen(member=MERCHANT.member))
    erase_relationship(book.writer(), WHY)
    shared = [e.body for e in history(book.relationship) if e.envelope.stream is Stream.SHARED]
    named = [entry for body in shared if isinstance(body, ContentErased) for entry in body.entries]
    assert internal.id not in named
    assert len(named) == 1


def test_that_a_side_contested_stands_though_its_reason_is_gone() -> None:
    book = Book().open()
    said = book.record(InterestStated(text="Steady supply"))[0]
    contested = book.record_about(
        said.id, EntryContested(entry=said.id, why="Zelda Quist never said so"), CUSTOMER
    )
    erase_entries(book.writer(), [contested.id], WHY)
    row = Stance.objects.get(entry_id=said.id)
    assert (row.stance, row.why, row.answered_by) == ("contested", "", contested.id)


def test_effects_are_emptied_and_called_off() -> None:
    book, other = Book().open(), Book().open()

    def send(door: Door) -> Accepted:
        for name in ("sent", "waiting"):
            door.send("mail", f"{name}:{door.writer.relationship}", {"text": "Dear Zelda Quist"})
        return Accepted(())

    for each in (book, other):
        write(each.writer(), send)
    Outbox.objects.filter(key__startswith="sent").update(done_at=clock.now())
    erase_relationship(book.writer(), WHY)
    mine = Outbox.objects.filter(relationship_id=book.relationship).order_by("key")
    assert [(row.payload, row.done_at is None, row.error) for row in mine] == [
        ({}, False, ""),
        ({}, False, "called off: its content was erased"),
    ]
    assert Outbox.objects.filter(relationship_id=other.relationship, done_at=None, payload={}).count() == 0


def test_an_erased_request_is_not_carried_out_again() -> None:
    book = Book().open()
    key = Key.of("token", "k1", b"body")
    book.try_to_record(InterestStated(text="Xylophone"), key=key)
    erase_relationship(book.writer(), WHY)
    again = book.try_to_record(InterestStated(text="Xylophone"), key=key)
    assert again is KEY_WAS_USED_FOR_SOMETHING_ELSE


def test_rooms_forget_what_their_registers_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[registry.Erasing] = []
    monkeypatch.setattr(registry, "erasers", [*registry.erasers, told.append])
    monkeypatch.setattr("bothways_web.journal.erasure.erasers", registry.erasers)
    book = Book().open()
    said = book.record(InterestStated(text="Xylophone"))[0]
    erase_entries(book.writer(), [said.id], WHY)
    assert told == [registry.Erasing(book.merchant, book.relationship, frozenset({said.id}), whole=False)]


def test_an_older_backup_does_not_bring_it_back() -> None:
    """The list beside the database is all that remains when the database is replaced by an older one."""
    book = Book().open()
    said = book.record(InterestStated(text="Xylophone"))[0]
    erasures.remember(clock.now(), erasures.Listed(book.merchant, book.relationship, (said.id,)))
    assert len(problems()) == 1
    assert "1 entry that was erased is there again" in problems()[0]
    assert erase_again() == 1
    assert problems() == []
    assert JournalEntry.objects.get(id=said.id).content is None
    assert list(faults()) == []
    assert erase_again() == 0


def test_the_next_start_erases_again_by_itself() -> None:
    book = Book().open()
    said = book.record(InterestStated(text="Xylophone"))[0]
    erasures.remember(clock.now(), erasures.Listed(book.merchant, book.relationship, (said.id,)))
    call_command("migrate", verbosity=0)
    assert problems() == []
    assert JournalEntry.objects.get(id=said.id).content is None


def test_a_refused_erasure_is_not_listed() -> None:
    book = Book().open()
    assert erase_entries(book.writer(), [clock.new_id()], WHY) is NOTHING_TO_ERASE
    assert list(erasures.listed()) == []
    assert len(list(history(book.relationship))) == 1


def test_a_list_that_was_cut_off_is_still_read(settings: Settings) -> None:
    each = erasures.Listed(UUID(int=1), UUID(int=2), (UUID(int=3),))
    erasures.remember(clock.now(), each)
    with settings.ERASURES.open("ab") as file:
        file.write(b'{"at":"2026-')
    assert list(erasures.listed()) == [each]
