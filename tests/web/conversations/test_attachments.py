"""Photos that come with a question: kept byte for byte, found by their own relationship only, erasable."""

import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import LazySettings

from bothways.conversations.kinds import Topic
from bothways.units.due import on_day
from bothways.units.side import Side
from bothways_web.conversations import actions, attachments, queries
from bothways_web.conversations.models import Attachment, Question
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.parties.access import RelationshipAccess
from tests.builders.acts import done, entries, said
from tests.cast import Cast

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
    assert attachments.path_of(cast.roy.id, row.id) == kept


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


def test_an_erased_photo_is_gone_and_that_it_was_there_remains(cast: Cast, data: Path) -> None:
    asked = done(actions.ask_with_photo(cast.roy.own, TORN, BytesIO(PHOTO), len(PHOTO)))
    attachments.erase(Attachment.objects.get())
    assert files(data) == []
    assert Attachment.objects.get().erased_at is not None
    assert queries.attachment(cast.roy.own, Attachment.objects.get().id) is None
    assert Question.objects.get(id=asked).attachments
