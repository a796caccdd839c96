"""An export read back gives the same book; whatever was changed in the file is found and named."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import Settings

from bothways.journal.entry import Accepted
from bothways.journal.relationship import InterestStated, PersonAdded
from bothways_web.foundation import clock
from bothways_web.journal.checking import faults
from bothways_web.journal.door import Door, write
from bothways_web.journal.erasure import erase_entries
from bothways_web.journal.export import export
from bothways_web.journal.incoming import NotRestored
from bothways_web.journal.models import JournalEntry, Outbox, RoomVersion
from bothways_web.journal.readiness import problems
from bothways_web.journal.reading import history
from bothways_web.journal.registry import kinds
from bothways_web.journal.restore import restore
from bothways_web.parties.models import Merchant, Relationship
from bothways_web.users.models import User
from tests.builders.book import CUSTOMER, Book
from tests.builders.emptied import emptied
from tests.builders.rows import differences, everything_projected
from tests.cast import PASSWORD, user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _list_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.ERASURES = tmp_path / "erased.jsonl"


@pytest.fixture
def lines() -> list[bytes]:
    """An export of two relationships, some registers, and an effect that waits; the book is empty again."""
    merchant = Merchant.objects.create(slug="linden-labels", name="Linden Labels")
    user("Jan Linden")
    book, other = Book(merchant.id).open(), Book(merchant.id).open("Brook Bakery")
    book.record(InterestStated(text="Größe “M”"), actor=CUSTOMER)
    erase_entries(book.writer(), [book.record(InterestStated(text="Xylophone"))[0].id], "They asked us to.")
    write(other.writer(), _send)
    made = list(export())
    emptied()
    return made


def _send(door: Door) -> Accepted:
    door.send("mail", "m1", {"text": "Hello"})
    return Accepted(())


def test_the_same_book(lines: list[bytes]) -> None:
    restored = restore(lines)
    assert (restored.registers, restored.entries, restored.erased) == (4, 5, 0)
    assert list(faults()) == []
    assert problems() == []
    assert User.objects.get().check_password(PASSWORD)
    again = list(export())
    assert [_without_effects(line) for line in again[1:-1]] == [
        _without_effects(line) for line in lines[1:-1]
    ]


def _without_effects(line: bytes) -> bytes:
    return b"" if b'"journal.Outbox"' in line else line


def test_rows_are_as_they_were() -> None:
    book = Book().open()
    book.record(PersonAdded(person=clock.new_id(), name="Claire Roy"))
    live = everything_projected()
    made = list(export())
    emptied()
    restore(made)
    assert differences(everything_projected(), live) == {}


def test_effects_that_waited_are_called_off(lines: list[bytes]) -> None:
    restore(lines)
    effect = Outbox.objects.get()
    assert effect.done_at is not None
    assert effect.error == "called off: this book was restored from an export"


def test_writing_goes_on_where_it_stopped(lines: list[bytes]) -> None:
    restore(lines)
    row = Relationship.objects.get(name="Roy Cosmetics")
    Book(row.merchant_id, row.id).record(InterestStated(text="Fair prices"))
    assert [entry.envelope.seq for entry in history(row.id)] == [1, 2, 3, 4, 5]
    assert list(faults()) == []


def test_only_into_an_empty_book(lines: list[bytes]) -> None:
    user("Jan Linden")
    with pytest.raises(NotRestored, match=r"not empty \(users.User has rows\). Restore into a new one"):
        restore(lines)


def test_what_was_erased_since_is_erased_again(lines: list[bytes]) -> None:
    restore(lines)
    said = JournalEntry.objects.get(kind="interest_stated", content__isnull=False)
    erase_entries(Book(said.merchant_id, said.relationship_id).writer(), [said.id], "They asked us to.")
    emptied()
    restored = restore(lines)
    assert restored.erased == 1
    assert JournalEntry.objects.get(id=said.id).content is None
    assert Relationship.objects.get(name="Roy Cosmetics").customer_interest == ""
    assert list(faults()) == []


Change = Callable[[list[bytes]], None]


def entry(number: int, **changes: object) -> Change:
    """Change the ``number``-th entry's line."""

    def change(lines: list[bytes]) -> None:
        at = [at for at, line in enumerate(lines) if line.startswith(b'{"entry"')][number]
        value = json.loads(lines[at])
        for name, new in changes.items():
            part, _, key = name.partition("__")
            if key:
                value[part][key] = new
            else:
                value[part] = new
        lines[at] = json.dumps(value).encode() + b"\n"

    return change


def swap(lines: list[bytes]) -> None:
    """Swap two entries of the same relationship."""
    at = [at for at, line in enumerate(lines) if b'"interest_stated"' in line]
    lines[at[0]], lines[at[1]] = lines[at[1]], lines[at[0]]


def leave_out(text: bytes) -> Change:
    """Leave out the first line with this text."""
    return lambda lines: lines.remove(next(line for line in lines if text in line))


def put(number: int, text: bytes) -> Change:
    """Another line in this one's place."""
    return lambda lines: lines.__setitem__(number - 1, text + b"\n")


def repeat_last(lines: list[bytes]) -> None:
    lines.append(lines[-1])


def double_a_register(lines: list[bytes]) -> None:
    """With an end that says so: only the database can find it."""
    lines.insert(2, lines[1])
    end = json.loads(lines.pop())
    end["end"]["registers"] += 1
    end["end"]["sha256"] = hashlib.sha256(b"".join(lines)).hexdigest()
    lines.append(json.dumps(end).encode() + b"\n")


GONE = {"content": None, "salt": None}
CHANGED = {"body": {"text": "Something else"}}
CHANGES: list[tuple[Change, str]] = [
    (lambda lines: lines.clear(), r"ends after line 0"),
    (leave_out(b'"bothways"'), r"Line 1: this is not an export of Bothways"),
    (put(1, b'{"bothways":"export","format":2}'), r"has format 2; this version reads"),
    (put(2, b"{"), r"Line 2 cannot be read"),
    (put(2, b"[]"), r"Line 2 cannot be read"),
    (leave_out(b'{"end"'), r"ends after line \d+, too early"),
    (repeat_last, r"there is more after the end"),
    (lambda lines: lines.__setitem__(1, b'{"register":"x.Y","row":{}}\n'), r"Line 2: .* no register 'x.Y'"),
    (
        lambda lines: lines.__setitem__(1, b'{"register":"users.User","row":{}}\n'),
        r"Line 2: .*other columns here",
    ),
    (double_a_register, r"Lines 2 to \d+: an identifier stands there that an earlier line has too"),
    (leave_out(b'"users.User"'), r"the lines before it are not those that were written"),
    (leave_out(b'"interest_stated"'), r"number \d is missing before it"),
    (swap, r"Line \d+: .* number \d is missing before it"),
    (
        entry(1, content=CHANGED),
        r"The content of entry .* does not match its digest",
    ),
    (entry(1, salt="AAAA"), r"The content of entry .* does not match its digest"),
    (entry(1, entry__kind="party_renamed"), r"The envelope of entry .* does not match its digest"),
    (entry(0, entry__happened_at="2020-01-01T00:00:00Z"), r"The envelope of entry .* does not match"),
    (entry(0, content_digest="00"), r"The content of entry .* does not match its digest"),
    (entry(0, digest="00"), r"The envelope of entry .* does not match its digest"),
    (entry(0, entry__kind="sang"), r"does not match its digest"),
    (entry(0, entry__stream="secret"), r"Line \d+: 'secret' is not a valid Stream"),
    (entry(0, entry__id="x"), r"Line \d+: badly formed"),
    (entry(0, entry=None), r"Line \d+: "),
    (entry(0, **GONE), r"The content of entry .* is missing, and nobody erased it"),
    (entry(0, salt=None), r"has a salt without content or content without a salt"),
    (entry(0, content={"body": {"text": 1.5}}), r"Line \d+: float has no canonical form"),
]


@pytest.mark.parametrize(("change", "why"), CHANGES, ids=[why for _, why in CHANGES])
def test_whatever_was_changed_is_found_and_nothing_is_restored(
    lines: list[bytes], change: Change, why: str
) -> None:
    change(lines)
    with pytest.raises(NotRestored) as refused, transaction.atomic():
        restore(lines)
    assert re.search(why, str(refused.value)), refused.value
    assert str(refused.value).endswith(".")
    assert not JournalEntry.objects.exists()
    assert not User.objects.exists()
    assert not RoomVersion.objects.filter(version=0).exists()


def test_entries_stand_with_their_relationship(lines: list[bytes]) -> None:
    at = [at for at, line in enumerate(lines) if line.startswith(b'{"entry"')]
    lines.insert(at[-1] + 1, lines.pop(at[0]))
    with pytest.raises(NotRestored, match=r"Line \d+: "):
        restore(lines)


def test_an_entry_of_a_later_version_asks_for_that_version(
    lines: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(kinds._by_name, "interest_stated")
    with pytest.raises(NotRestored, match=r"does not know entries of kind 'interest_stated'. Install"):
        restore(lines)


def test_an_entry_that_does_not_read_is_named(lines: list[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(kinds._by_name, "interest_stated", kinds.named("entry_confirmed"))
    with pytest.raises(NotRestored, match=r"content of entry .* does not read as its kind says"):
        restore(lines)
