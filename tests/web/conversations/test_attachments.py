"""Photos that come with a question: kept byte for byte, found by their own relationship only, erasable."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from bothways.conversations.kinds import Topic
from bothways.journal.entry import Recorded
from bothways.units.due import on_day
from bothways.units.side import Side
from bothways_web.conversations import actions, attachments, queries
from bothways_web.conversations.models import Attachment, Question
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.foundation import clock
from bothways_web.journal.erasure import erase_entries, erase_relationship
from bothways_web.parties.access import RelationshipAccess
from tests.builders.acts import done, entries, said
from tests.cast import Cast

Committed = Callable[..., AbstractContextManager[list[Callable[[], Any]]]]
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 300
TORN = NewQuestion("Two rolls came with a torn edge.", Side.CUSTOMER, Topic.WRONG)


@pytest.fixture(autouse=True)
def data(settings: LazySettings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    return tmp_path


def complain(access: RelationshipAccess, photo: bytes = PHOTO) -> str:
    return said(actions.ask_with_photo(access, TORN, BytesIO(photo), len(photo)))


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_photo_is_kept_as_it_is_and_its_digest_stands_in_the_entry(cast: Cast, data: Path) -> None:
    assert complain(cast.roy.own) == "question_asked"
    (kept,) = files(data)
    assert kept.read_bytes() == PHOTO
    (file,) = Question.objects.get().attachments
    assert file["sha256"] == hashlib.sha256(PHOTO).hexdigest()
    assert (file["media_type"], file["size"]) == ("image/jpeg", len(PHOTO))
    row = Attachment.objects.get()
    assert (str(row.id), row.sha256) == (file["id"], file["sha256"])
    assert attachments.path_of(row) == kept


def test_both_sides_find_it_and_nobody_else(cast: Cast) -> None:
    complain(cast.roy.own)
    photo = Attachment.objects.get().id
    assert queries.attachment(cast.roy.own, photo) is not None
    assert queries.attachment(cast.roy.merchants, photo) is not None
    assert queries.attachment(cast.brook.own, photo) is None
    assert queries.attachment(cast.brook.merchants, photo) is None


@pytest.mark.parametrize(
    ("photo", "reason"),
    [(b"", "file_is_empty"), (b"<svg onload=alert(1)>", "file_is_of_another_type")],
)
def test_what_is_no_photo_is_not_kept(cast: Cast, data: Path, photo: bytes, reason: str) -> None:
    before = entries(cast.roy.id)
    assert complain(cast.roy.own, photo) == reason
    assert files(data) == []
    assert entries(cast.roy.id) == before


def test_a_refused_question_leaves_no_file(cast: Cast, data: Path) -> None:
    stale = NewQuestion("Late?", Side.CUSTOMER, due=on_day(date(2026, 1, 1), "UTC"))
    before = entries(cast.roy.id)
    refused = actions.ask_with_photo(cast.roy.own, stale, BytesIO(PHOTO), len(PHOTO))
    assert said(refused) == "answer_is_due_in_the_past"
    assert files(data) == []
    assert not Attachment.objects.exists()
    assert entries(cast.roy.id) == before


def test_who_may_only_read_leaves_no_file(cast: Cast, data: Path) -> None:
    with pytest.raises(PermissionError):
        complain(cast.roy.merchants.as_customer_sees_it())
    assert files(data) == []


def test_an_erased_question_takes_its_photo_with_it(
    cast: Cast, data: Path, django_capture_on_commit_callbacks: Committed
) -> None:
    asked = done(actions.ask_with_photo(cast.roy.own, TORN, BytesIO(PHOTO), len(PHOTO)))
    other = done(actions.ask_with_photo(cast.roy.own, TORN, BytesIO(PHOTO), len(PHOTO)))
    writer = cast.roy.merchants.writer
    with django_capture_on_commit_callbacks(execute=True):
        assert isinstance(erase_entries(writer, [asked], "at their wish"), Recorded)
    gone, left = Attachment.objects.get(entry_id=asked), Attachment.objects.get(entry_id=other)
    assert (gone.sha256, gone.erased_at is None) == ("", False)
    assert queries.attachment(cast.roy.own, gone.id) is None
    assert files(data / "attachments") == [attachments.path_of(left)]
    with django_capture_on_commit_callbacks(execute=True):
        assert isinstance(erase_relationship(writer, "at their wish"), Recorded)
    assert files(data / "attachments") == []


def test_what_a_crash_left_behind_is_swept(cast: Cast, data: Path) -> None:
    asked = done(actions.ask_with_photo(cast.roy.own, TORN, BytesIO(PHOTO), len(PHOTO)))
    unnamed = attachments.keep(cast.merchant.id, cast.roy.id, BytesIO(PHOTO), len(PHOTO))
    assert isinstance(unnamed, Attachment)
    assert queries.attachment(cast.roy.own, unnamed.id) is None
    assert attachments.sweep(clock.now()) == 0
    assert attachments.sweep(clock.now() + timedelta(days=2)) == 1
    kept = Attachment.objects.get()
    assert kept.entry_id == asked
    assert files(data / "attachments") == [attachments.path_of(kept)]
    erase_entries(cast.roy.merchants.writer, [asked], "at their wish")
    attachments.path_of(kept).write_bytes(PHOTO)
    assert attachments.sweep(clock.now()) == 1
    assert attachments.sweep(clock.now()) == 0
    assert files(data / "attachments") == []
