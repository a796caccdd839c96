"""Bringing an archive in: every form of it, every mail accounted for, on from where it broke, and back."""

import gzip
import mailbox as standard
from collections import Counter
from pathlib import Path

import pytest
from django.conf import LazySettings

from bothways_web.channels import archive_portions, mailboxes
from bothways_web.channels.archive_files import archive, mails
from bothways_web.channels.archive_parts import ArchiveDoesNotFit
from bothways_web.channels.archives import Given, account_file, bring_in, look
from bothways_web.channels.keeping import Became
from bothways_web.channels.models import KeptMail, MailArchive, Mailbox
from tests.builders.mails import message
from tests.cast import Cast

pytestmark = pytest.mark.django_db

CLAIRE, STRANGER, OURS = "claire@roy.example", "stranger@other.example", "hello@linden.example"
GIVEN = Given(OURS, "To keep what we promise.", 730)


@pytest.fixture(autouse=True)
def data(settings: LazySettings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path / "data"
    return tmp_path


def mbox(path: Path, count: int) -> Path:
    """As the standard library writes it: every third mail is a stranger's."""
    box = standard.mbox(path)
    for number in range(count):
        sender = CLAIRE if number % 3 else STRANGER
        box.add(message(sender, OURS, f"From here on it is ours.\n\nFrom me.\nNumber {number}.", f"{number}"))
    box.close()
    return path


def names() -> list[str]:
    return sorted(row.message_id.partition("@")[0] for row in KeptMail.objects.all())


def test_an_mbox_is_read_as_it_was_written(tmp_path: Path) -> None:
    found = list(mails(archive(mbox(tmp_path / "a.mbox", 4))))
    assert len(found) == 4
    assert all(b"\nFrom here on it is ours." in one.data and b"\n>From" not in one.data for one in found)
    assert [one.after for one in found] == sorted({one.after for one in found})
    assert found[-1].after == (tmp_path / "a.mbox").stat().st_size


@pytest.mark.parametrize("start", range(4))
def test_reading_goes_on_at_any_place(tmp_path: Path, start: int) -> None:
    source = archive(mbox(tmp_path / "a.mbox", 4))
    every = list(mails(source))
    place = every[start - 1].after if start else 0
    assert [one.data for one in mails(source, place)] == [one.data for one in every[start:]]


def test_a_folder_a_maildir_and_a_single_mail(tmp_path: Path) -> None:
    box = standard.Maildir(tmp_path / "maildir")
    for number in range(3):
        box.add(message(CLAIRE, OURS, key=f"{number}"))
    (tmp_path / "folder" / "deeper").mkdir(parents=True)
    single = tmp_path / "folder" / "deeper" / "one.eml"
    single.write_bytes(message(CLAIRE, OURS, key="single").as_bytes())
    (tmp_path / "folder" / "notes.txt").write_text("no mail")
    packed = tmp_path / "packed.mbox.gz"
    packed.write_bytes(gzip.compress(mbox(tmp_path / "plain.mbox", 2).read_bytes()))
    counted = {
        path.name: len(list(mails(archive(path))))
        for path in (tmp_path / "maildir", tmp_path / "folder", single, packed)
    }
    assert counted == {"maildir": 3, "folder": 1, "one.eml": 1, "packed.mbox.gz": 2}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.msg", b"\xd0\xcf\x11\xe0" + bytes(100), "msg_is_not_read"),
        ("a.bin", bytes(100), "no_archive"),
        ("a.csv", b"Company,Town\n", "no_archive"),
    ],
)
def test_what_is_no_archive_is_said(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ArchiveDoesNotFit) as told:
        archive(tmp_path / name)
    assert told.value.refused.reason == reason
    (tmp_path / "empty").mkdir()
    with pytest.raises(ArchiveDoesNotFit, match="No mail lies in"):
        archive(tmp_path / "empty")


def test_a_look_tells_what_would_happen_and_writes_nothing(cast: Cast, tmp_path: Path) -> None:
    told: list[int] = []
    brought = look(
        cast.owner, archive(mbox(tmp_path / "a.mbox", 9)), GIVEN, lambda count, _: told.append(count)
    )
    assert brought.became == Counter({Became.KEPT: 6, Became.OUTSIDE: 3})
    assert (list(brought.customers), sum(told)) == ([cast.roy.id], 9)
    assert not Mailbox.objects.exists()


def test_every_mail_is_accounted_for(cast: Cast, tmp_path: Path) -> None:
    path = mbox(tmp_path / "a.mbox", 6)
    with path.open("ab") as file:
        file.write(b"From x\nSubject: nobody wrote this\n\nx\n\nFrom y\n\x00\xff\xfe\n\n")
    brought = bring_in(cast.owner, archive(path), GIVEN)
    assert brought.became == Counter({Became.KEPT: 4, Became.OUTSIDE: 2, Became.UNREADABLE: 2})
    assert brought.mails == 8
    assert [why for _, why in brought.unreadable] == ["It does not say who sent it, or when."] * 2
    assert len(account_file(brought.mailbox).read_text().splitlines()) == 3
    assert Mailbox.objects.get().account == {"kept": 4, "outside": 2, "unreadable": 2}


def test_a_second_time_nothing_is_kept_twice(cast: Cast, tmp_path: Path) -> None:
    source = archive(mbox(tmp_path / "a.mbox", 6))
    bring_in(cast.owner, source, GIVEN)
    again = bring_in(cast.owner, source, GIVEN)
    assert again.became == Counter({Became.THERE: 4, Became.OUTSIDE: 2})
    assert (Mailbox.objects.count(), KeptMail.objects.count()) == (1, 4)


@pytest.mark.parametrize(("breaks_at", "long"), [(1, False), (2, False), (3, False), (2, True)])
def test_killed_in_the_middle_it_goes_on_there(
    cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breaks_at: int, long: bool
) -> None:
    monkeypatch.setattr(archive_portions, "AT_ONCE", 4)
    if long:
        with_helpers(monkeypatch)
    source = archive(mbox(tmp_path / "a.mbox", 12))
    batches = 0

    def breaking(_count: int, _place: int) -> None:
        nonlocal batches
        batches += 1
        if batches == breaks_at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring_in(cast.owner, source, GIVEN, breaking)
    assert MailArchive.objects.get().done_at is None
    rest = bring_in(cast.owner, source, GIVEN)
    assert rest.mails == 12 - 4 * breaks_at
    assert names() == sorted(f"{number}" for number in range(12) if number % 3)
    assert Mailbox.objects.get().account == {"kept": 8, "outside": 4}
    assert MailArchive.objects.get().done_at is not None


def test_helpers_read_a_long_one_and_the_same_is_kept(
    cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_portions, "AT_ONCE", 3)
    helped = with_helpers(monkeypatch)
    source = archive(mbox(tmp_path / "a.mbox", 10))
    looked, brought = look(cast.owner, source, GIVEN), bring_in(cast.owner, source, GIVEN)
    assert helped == [2, 2]
    assert looked.became == brought.became == Counter({Became.KEPT: 6, Became.OUTSIDE: 4})
    assert names() == sorted(f"{number}" for number in range(10) if number % 3)
    assert {mail.text.splitlines()[0] for mail in KeptMail.objects.all()} == {"From here on it is ours."}


def test_large_mails_make_small_portions(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_portions, "BYTES", 1)
    counts: list[int] = []
    look(cast.owner, archive(mbox(tmp_path / "a.mbox", 3)), GIVEN, lambda count, _: counts.append(count))
    assert counts == [1, 1, 1]


def with_helpers(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Two processes read every archive; how often they were asked."""
    asked: list[int] = []

    def two() -> int:
        asked.append(2)
        return 2

    monkeypatch.setattr(archive_portions, "LONG", 0)
    monkeypatch.setattr(archive_portions, "free", two)
    return asked


def test_it_is_taken_back_as_one(cast: Cast, tmp_path: Path) -> None:
    brought = bring_in(cast.owner, archive(mbox(tmp_path / "a.mbox", 6)), GIVEN)
    assert mailboxes.remove(brought.mailbox) == 4
    assert not KeptMail.objects.exists()
    assert not MailArchive.objects.exists()
