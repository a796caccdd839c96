"""The write door: numbers, times, refusals, identical requests, and identifiers that are taken."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bothways.journal.entry import Accepted, Draft, Recorded, Stream
from bothways.journal.kinds import SilenceAgreed
from bothways.journal.relationship import InterestStated, KeeperChosen, PersonAdded
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.door import IDENTIFIER_IS_TAKEN, TEXT_CANNOT_BE_KEPT, Door, Writer, write
from bothways_web.journal.idempotency import KEY_WAS_USED_FOR_SOMETHING_ELSE, Key
from bothways_web.journal.models import Answer, Head, JournalEntry, Outbox
from bothways_web.journal.reading import history
from bothways_web.parties.models import Person, Relationship
from tests.builders.book import CUSTOMER, MERCHANT, Book, bodies

pytestmark = pytest.mark.django_db

NO = Refused("not_today", "Not today. Try again tomorrow.")


def test_each_stream_is_numbered_without_gaps() -> None:
    book = Book().open()
    book.note(KeeperChosen(member=UUID(int=1)))
    book.record(InterestStated(text="Steady supply"), InterestStated(text="Fair prices"), actor=CUSTOMER)
    book.note(KeeperChosen(member=None))
    numbers = [(entry.envelope.stream, entry.envelope.seq) for entry in history(book.relationship)]
    shared, internal = Stream.SHARED, Stream.INTERNAL
    assert numbers == [(shared, 1), (internal, 1), (shared, 2), (shared, 3), (internal, 2)]


def test_an_entry_is_read_as_it_was_written() -> None:
    book = Book().open()
    written = book.record(InterestStated(text="Größe “M” — 2 €"), actor=CUSTOMER)[0]
    assert list(history(book.relationship))[-1] == written
    assert written.is_own_word


def test_recording_order_is_a_total_order_whatever_the_clock_says() -> None:
    book = Book()
    with clock.at(datetime(2026, 6, 17, 12, tzinfo=UTC)) as noon:
        book.open()
        book.record(InterestStated(text="One"), InterestStated(text="Two"))
    with clock.at(noon - timedelta(hours=1)):
        late = book.record(InterestStated(text="Three"))[0]
    times = [entry.envelope.recorded_at for entry in history(book.relationship)]
    assert times == [noon + timedelta(microseconds=n) for n in range(4)]
    assert late.envelope.happened_at == late.envelope.recorded_at


def test_a_refusal_changes_nothing() -> None:
    book = Book()
    key = Key.of("token", "k1", b"body")

    def refuse(door: Door) -> Refused:
        door.send("mail", "m1", {})
        door.append([Draft(InterestStated(text="Never mind"), Side.MERCHANT)])
        return NO

    assert write(book.writer(key=key), refuse) is NO
    for model in (Head, JournalEntry, Relationship, Outbox, Answer):
        assert not model._default_manager.exists()


def test_the_same_request_happens_once() -> None:
    book = Book().open()
    key = Key.of("token", "k1", b"POST", b"body")
    first = book.try_to_record(InterestStated(text="Once"), key=key)
    again = book.try_to_record(InterestStated(text="Once"), key=key)
    assert isinstance(first, Recorded)
    assert isinstance(again, Recorded)
    assert (first.repeated, again.repeated) == (False, True)
    assert again.entries == first.entries
    assert len(list(history(book.relationship))) == 2


def test_a_key_is_not_used_for_something_else() -> None:
    book = Book().open()
    book.try_to_record(InterestStated(text="One"), key=Key.of("token", "k1", b"one"))
    other = book.try_to_record(InterestStated(text="Two"), key=Key.of("token", "k1", b"two"))
    assert other is KEY_WAS_USED_FOR_SOMETHING_ELSE
    elsewhere = book.try_to_record(InterestStated(text="Three"), key=Key.of("other token", "k1", b"two"))
    assert isinstance(elsewhere, Recorded)


def test_an_effect_is_remembered_once_for_its_key() -> None:
    book = Book().open()

    def send(door: Door) -> Accepted:
        door.send("mail", "morning:2026-06-17", {"to": "a@b.example"})
        return Accepted(())

    write(book.writer(), send)
    write(book.writer(), send)
    assert [row.payload for row in Outbox.objects.all()] == [{"to": "a@b.example"}]


def test_nobody_writes_into_another_merchant_s_book() -> None:
    book = Book().open()
    stranger = replace(book.writer(), merchant=clock.new_id())
    with pytest.raises(PermissionError, match="another merchant"):
        write(stranger, lambda _: Accepted(()))


def test_an_entry_s_identifier_is_used_once() -> None:
    book = Book().open()
    taken = book.record(InterestStated(text="One"))[0].id
    draft = Draft(InterestStated(text="Two"), Side.MERCHANT, id=taken)
    assert write(book.writer(), lambda _: Accepted((draft,))) is IDENTIFIER_IS_TAKEN
    assert bodies(list(history(book.relationship)))[1:] == [InterestStated(text="One")]


def test_a_row_of_another_relationship_is_never_overwritten() -> None:
    """Identifiers come from outside; naming somebody else's person must not change that person."""
    person = clock.new_id()
    Book().open().record(PersonAdded(person=person, name="Claire Roy"))
    other = Book().open("Brook Bakery")
    assert other.try_to_record(PersonAdded(person=person, name="Bea Brook")) is IDENTIFIER_IS_TAKEN
    assert [row.name for row in Person.objects.all()] == ["Claire Roy"]
    assert len(list(history(other.relationship))) == 1


def test_text_that_not_every_database_can_keep_is_refused() -> None:
    book = Book().open()
    assert book.try_to_record(InterestStated(text="steady\x00supply")) is TEXT_CANNOT_BE_KEPT
    assert len(list(history(book.relationship))) == 1


def test_a_kind_keeps_to_its_streams() -> None:
    book = Book().open()
    with pytest.raises(ValueError, match="silence_agreed does not belong in the internal stream"):
        book.note(SilenceAgreed(days=3))


def test_every_row_of_the_journal_names_its_merchant_and_writer() -> None:
    book = Book().open()
    book.record(InterestStated(text="Two"), actor=CUSTOMER)
    rows = JournalEntry.objects.order_by("seq").values_list("merchant_id", "actor_role", "actor_member")
    assert list(rows) == [
        (book.merchant, "merchant", MERCHANT.member),
        (book.merchant, "customer", CUSTOMER.member),
    ]


def test_a_writer_is_only_what_it_says() -> None:
    assert Writer(UUID(int=1), UUID(int=2), MERCHANT).key is None
