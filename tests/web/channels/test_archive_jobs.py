"""Archives that are handed in: looked at first, brought in by and by, on from where they broke off."""

import gzip
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.conf import LazySettings
from django.test import Client

from bothways.units.refusal import Refused
from bothways_web.channels import archive_jobs, archive_portions, archives, erasing, mailboxes, uploads
from bothways_web.channels.archives import Given
from bothways_web.channels.models import KeptMail, MailArchive, Mailbox
from bothways_web.foundation import clock
from bothways_web.journal.registry import Erasing
from bothways_web.parties.models import Membership
from tests.builders.mails import message
from tests.cast import Cast
from tests.web.pages import browser, page

pytestmark = pytest.mark.django_db

CLAIRE, STRANGER, OURS = "claire@roy.example", "stranger@other.example", "hello@linden.example"
GIVEN = Given(OURS, "To keep what we promise.", 730)
LIST = "/desk/linden-labels/mailboxes/"


@pytest.fixture(autouse=True)
def data(settings: LazySettings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path / "data"
    return tmp_path / "data"


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def mails(count: int) -> list[bytes]:
    """Every third is a stranger's."""
    senders = [CLAIRE if number % 3 else STRANGER for number in range(count)]
    return [message(one, OURS, f"Number {n}.", f"{n}").as_bytes() for n, one in enumerate(senders)]


def mbox(count: int) -> bytes:
    return b"".join(b"From x\n" + mail + b"\n" for mail in mails(count))


def pack(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as box:
        for name, content in files.items():
            box.writestr(name, content)
    return made.getvalue()


def handed(cast: Cast, content: bytes, name: str = "old.mbox") -> MailArchive:
    made = archive_jobs.hand_in(cast.owner, BytesIO(content), name, GIVEN)
    assert isinstance(made, MailArchive), made
    return MailArchive.objects.get(mailbox_id=made.mailbox_id)


def files(data: Path) -> list[str]:
    folder = data / "uploads"
    return [path.name for path in folder.iterdir()] if folder.exists() else []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("old.mbox", mbox(6)),
        ("old.mbox.gz", gzip.compress(mbox(6))),
        ("mails.zip", pack({f"mails/{n}.eml": mail for n, mail in enumerate(mails(6))})),
        ("maildir.zip", pack({f"Mail/cur/{n}:2,S": mail for n, mail in enumerate(mails(6))})),
        ("takeout.zip", pack({"Takeout/Mail/All.mbox": mbox(6), "Takeout/read me.html": b"<p>Hello"})),
    ],
)
def test_each_form_of_it_is_looked_at_and_brought_in(
    cast: Cast, data: Path, name: str, content: bytes
) -> None:
    row = handed(cast, content, name)
    assert row.looked is not None
    assert {k: v for k, v in row.looked["became"].items() if v} == {"kept": 4, "outside": 2}
    assert row.looked["customers"] == [str(cast.roy.id)]
    assert not KeptMail.objects.exists()
    archive_jobs.bring_in(row)
    assert (KeptMail.objects.count(), Mailbox.objects.get().account) == (4, {"kept": 4, "outside": 2})
    assert MailArchive.objects.get().done_at is not None
    assert files(data) == []


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.csv", b"Company,Town\n", "a.csv is no mail archive"),
        ("a.zip", pack({"a.txt": b"x"}), "No mail lies in a.zip: it holds no Maildir"),
        ("a.zip", pack({"a.mbox": mbox(1), "b.mbox": mbox(1)}), "There are several mbox files in it"),
        ("a.zip", b"PK\x03\x04 and no more", "a.zip cannot be unpacked."),
        ("a.gz", b"no gzip", "This file cannot be unpacked."),
    ],
)
def test_what_is_no_archive_is_said_and_not_kept(
    cast: Cast, data: Path, name: str, content: bytes, sentence: str
) -> None:
    told = archive_jobs.hand_in(cast.owner, BytesIO(content), name, GIVEN)
    assert isinstance(told, Refused)
    assert sentence in told.sentence
    assert (files(data), Mailbox.objects.count()) == ([], 0)


def test_a_locked_pack_is_said(cast: Cast) -> None:
    content = bytearray(pack({"a.eml": mails(2)[1]}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(sign) + offset] |= 1
    told = archive_jobs.hand_in(cast.owner, BytesIO(bytes(content)), "a.zip", GIVEN)
    assert isinstance(told, Refused)
    assert told.reason == "pack_is_locked"


def test_a_damaged_mail_in_a_pack_is_told_and_the_others_are_kept(cast: Cast) -> None:
    content = bytearray(pack({f"{n}.eml": mail for n, mail in enumerate(mails(3))}))
    content[content.index(b"Number 1.")] ^= 1
    row = handed(cast, bytes(content), "a.zip")
    assert row.looked is not None
    assert (row.looked["became"]["kept"], row.looked["became"]["unreadable"]) == (1, 1)


def test_outlooks_files_among_others_are_told(cast: Cast) -> None:
    row = handed(cast, pack({"a.eml": mails(2)[1], "b.msg": b"\xd0\xcf\x11\xe0"}), "a.zip")
    archive_jobs.bring_in(row)
    assert Mailbox.objects.get().account == {"kept": 1, "unreadable": 1}
    told = archives.account_file(Mailbox.objects.get()).read_text()
    assert 'b.msg,"Outlook' in told
    refused = archive_jobs.hand_in(cast.owner, BytesIO(pack({"b.msg": b"x"})), "b.zip", GIVEN)
    assert isinstance(refused, Refused)
    assert refused.reason == "msg_is_not_read"


class TestByTheWorker:
    """A large one."""

    @pytest.fixture(autouse=True)
    def large(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(archive_jobs, "BYTES_AT_ONCE", 1)
        for room in (archive_portions, archive_jobs):
            monkeypatch.setattr(room, "AT_ONCE", 4)

    def test_it_goes_on_some_mails_at_a_time(self, cast: Cast) -> None:
        row = handed(cast, mbox(10))
        assert (row.wanted, row.looked) == ("look", None)
        assert [archive_jobs.work(clock.now()) for _ in range(4)] == [4, 4, 2, 0]
        row.refresh_from_db()
        assert (row.wanted, row.mails) == ("", 10)
        assert row.looked is not None
        assert row.looked["became"]["kept"] == 6
        archive_jobs.bring_in(row)
        assert archive_jobs.work(clock.now()) == 4
        row.refresh_from_db()
        assert (KeptMail.objects.count(), row.mails, 0 < row.place < row.size) == (2, 4, True)
        assert [archive_jobs.work(clock.now()) for _ in range(3)] == [4, 2, 0]
        assert KeptMail.objects.count() == 6
        assert Mailbox.objects.get().account == {"kept": 6, "outside": 4}

    def test_killed_in_the_middle_it_goes_on_there(self, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(archive_jobs, "AT_ONCE", 12)
        row = handed(cast, mbox(10))
        archive_jobs.work(clock.now())
        archive_jobs.bring_in(MailArchive.objects.get())
        told = archive_jobs._progress

        def killing(one: MailArchive) -> Any:
            def progress(count: int, place: int) -> None:
                told(one)(count, place)
                if MailArchive.objects.get().mails == 8:
                    raise KeyboardInterrupt

            return progress

        monkeypatch.setattr(archive_jobs, "_progress", killing)
        with pytest.raises(KeyboardInterrupt):
            archive_jobs.work(clock.now())
        monkeypatch.setattr(archive_jobs, "_progress", told)
        assert archive_jobs.work(clock.now()) == 0  # somebody may still be at it
        assert archive_jobs.work(clock.now() + 2 * archive_jobs.SILENT_FOR) == 2
        row.refresh_from_db()
        assert (KeptMail.objects.count(), row.wanted, row.mails) == (6, "", 10)

    def test_what_goes_wrong_stands_on_the_page_and_can_be_tried_again(
        self, cast: Cast, jan: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        row = handed(cast, mbox(4))
        monkeypatch.setattr(archives, "_heads", lambda _: 1 / 0)
        archive_jobs.work(clock.now())
        shown = page(jan, f"{LIST}{row.mailbox_id}/")
        assert "It broke off because something went wrong here." in shown
        monkeypatch.undo()
        assert jan.post(f"{LIST}{row.mailbox_id}/", {"act": "bring"}).status_code == 303
        assert KeptMail.objects.count() == 2

    def test_whoever_left_the_team_brings_nothing_in(self, cast: Cast) -> None:
        row = handed(cast, mbox(4))
        Membership.objects.filter(id=cast.owner.member).update(active=False)
        archive_jobs.work(clock.now())
        row.refresh_from_db()
        assert row.error.startswith("Who handed this in no longer may.")


def test_the_same_file_again_keeps_nothing_twice(cast: Cast, data: Path) -> None:
    file = mbox(6)
    archive_jobs.bring_in(handed(cast, file))
    again = handed(cast, file, "another name.mbox")
    assert again.looked is not None
    archive_jobs.bring_in(again)
    assert (Mailbox.objects.count(), KeptMail.objects.count(), files(data)) == (1, 4, [])
    assert archive_jobs.bring_in(MailArchive.objects.get()) is archive_jobs.ARCHIVE_IS_IN


def test_what_nobody_brings_in_is_gone_after_a_day(cast: Cast, data: Path) -> None:
    row = handed(cast, mbox(3))
    assert uploads.sweep(clock.now()) == 0
    assert len(files(data)) == 1
    assert uploads.sweep(clock.now() + 2 * uploads._KEPT_FOR) == 1
    assert (files(data), Mailbox.objects.count()) == ([], 0)
    assert not MailArchive.objects.filter(mailbox_id=row.mailbox_id).exists()


def test_an_erasure_takes_what_waits_along(
    cast: Cast, data: Path, django_capture_on_commit_callbacks: Any
) -> None:
    row = handed(cast, mbox(3))
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase(Erasing(cast.merchant.id, cast.roy.id, frozenset(), whole=True))
    assert files(data) == []
    assert archive_jobs.bring_in(row) is archive_jobs.ARCHIVE_IS_GONE


def test_mails_of_a_shared_archive_stand_in_the_book(cast: Cast) -> None:
    row = handed(cast, mbox(6))
    archive_jobs.bring_in(row)
    assert archive_jobs.work(clock.now()) == 0
    mailboxes.share(Mailbox.objects.get())
    assert archive_jobs.work(clock.now()) == 4
    assert KeptMail.objects.filter(entry_id=None).count() == 0
    assert archive_jobs.work(clock.now()) == 0
