"""Files handed in on a page: looked at, brought in, and taken back."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bothways_web.foundation import clock
from bothways_web.intake import actions, steps, uploads
from bothways_web.intake.models import Upload
from bothways_web.intake.queries import State, find
from bothways_web.journal.models import Batch
from bothways_web.parties.actions import rename
from bothways_web.parties.models import Relationship
from tests.cast import Cast
from tests.web.pages import text

IMPORT = "/desk/linden-labels/import/"
CONTACTS = b"""Company,Contact,E-Mail,Town
Elm Crafts,Eve Elm,eve@elm.example,York
Fir Foods,,not an address,
,,,Leeds
Roy Cosmetics,Claire Roy,claire@roy.example,
"""
ORDERS = b"""Bestellung,Datum,Firma,Betrag
1,2025-03-03,Elm Crafts,20.00
2,2025-03-04,Elm Crafts,30.00
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    """The data folder."""
    settings.DATA = tmp_path
    return tmp_path


@pytest.fixture
def jan(cast: Cast, client: Client) -> Client:
    """The owner's browser."""
    client.force_login(cast.jan)
    return client


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Files of a few lines are large."""
    monkeypatch.setattr(actions, "LINES_AT_ONCE", 1)
    monkeypatch.setattr(actions, "ROWS_BACK_AT_ONCE", 1)
    return iter(())


def hand_in(jan: Client, what: str = "contacts", content: bytes = CONTACTS, name: str = "ours.csv") -> str:
    """Hand a file in; the address of its page."""
    response = jan.post(IMPORT, {"what": what, "file": SimpleUploadedFile(name, content)})
    assert response.status_code == 303, text(response.content.decode())
    return str(response.headers["Location"])


def read(jan: Client, address: str) -> str:
    """What a page says."""
    response = jan.get(address)
    assert response.status_code == 200
    return text(response.content.decode())


def test_every_row_is_accounted_for_before_anything_is_written(cast: Cast, jan: Client) -> None:
    before = Relationship.objects.count()
    page = read(jan, hand_in(jan))
    assert "rows are new 2" in page
    assert "rows are there already, left as they are 1" in page
    assert "rows are left out 1 rows in the file 4" in page
    assert "line 4 nobody is named: no name, company or mail address" in page
    assert "line 3 not used, because it is not a mail address: not an address" in page
    assert "Bring in 2 rows" in page
    assert Relationship.objects.count() == before
    assert Batch.objects.count() == 0


def test_brought_in_and_taken_back(cast: Cast, jan: Client) -> None:
    address = hand_in(jan)
    before = set(Relationship.objects.values_list("name", flat=True))
    jan.post(address, {"bring": ""})
    assert set(Relationship.objects.values_list("name", flat=True)) - before == {"Elm Crafts", "Fir Foods"}
    assert "It is in the book" in read(jan, address)
    assert not uploads.is_there(Upload.objects.get())
    listed = jan.get(f"{address}left-out/")
    assert b"nobody is named" in listed.content
    jan.post(address, {"undo": ""})
    assert set(Relationship.objects.values_list("name", flat=True)) == before
    assert "It was taken back" in read(jan, address)
    assert "taken back" in read(jan, IMPORT)


def test_where_somebody_has_built_on_a_row_it_stays(cast: Cast, jan: Client) -> None:
    address = hand_in(jan)
    jan.post(address, {"bring": ""})
    elm = Relationship.objects.get(name="Elm Crafts")
    rename(cast.owner.relationship(elm.id), "Elm and Ash")
    jan.post(address, {"undo": ""})
    assert "One customer keeps theirs" in read(jan, address)
    assert Relationship.objects.filter(id=elm.id).exists()
    assert not Relationship.objects.filter(name="Fir Foods").exists()


def test_another_column_is_chosen(jan: Client) -> None:
    address = hand_in(jan)
    assert re.search(r'value="email"\s+selected', jan.get(address).content.decode())
    jan.post(address, {"look": "", "column-0": "note", "column-1": "name"})
    page = jan.get(address).content.decode()
    assert not re.search(r'value="email"\s+selected', page)
    assert "rows are left out 2" in text(page)
    assert Upload.objects.get().given["note"] == "1"


def test_two_columns_cannot_be_one_field(jan: Client) -> None:
    address = hand_in(jan)
    response = jan.post(address, {"look": "", "column-0": "name", "column-1": "name"})
    assert response.status_code == 422
    assert "Two columns cannot both be the name" in text(response.content.decode())


def test_a_column_that_is_needed_is_asked_for(jan: Client) -> None:
    address = hand_in(jan, "orders", ORDERS.replace(b"Bestellung", b"Vorgang"))
    assert "No column looks like an order number" in read(jan, address)
    assert 'name="bring"' not in jan.get(address).content.decode()
    fields = ("number", "date", "name", "total")
    jan.post(address, {"look": "", **{f"column-{place}": field for place, field in enumerate(fields)}})
    assert "Bring in 2 rows" in read(jan, address)


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"what": "contacts"}, "Choose a file first."),
        ({"what": "bills", "file": SimpleUploadedFile("a.csv", CONTACTS)}, "contacts, orders or mentions"),
        ({"what": "contacts", "file": SimpleUploadedFile("a.csv", b" \n")}, "This file has no rows."),
        ({"what": "contacts", "file": SimpleUploadedFile("a.csv.gz", CONTACTS)}, "cannot be unpacked"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(jan: Client, posted: dict[str, Any], said: str) -> None:
    response = jan.post(IMPORT, posted)
    assert response.status_code == 422
    assert said in text(response.content.decode())
    assert Upload.objects.count() == 0
    assert not list(uploads.path_of(Upload(name="a.csv")).parent.glob("*"))


def test_a_large_file_is_left_to_the_worker(cast: Cast, jan: Client, few: None) -> None:
    address = hand_in(jan)
    assert "The file is being read" in read(jan, address)
    assert jan.post(address, {"bring": ""}).status_code == 409
    assert steps.work(clock.now()) == 1
    assert "Bring in 2 rows" in read(jan, address)
    jan.post(address, {"bring": ""})
    assert "It is being brought in" in read(jan, address)
    assert not Relationship.objects.filter(name="Elm Crafts").exists()
    steps.work(clock.now())
    assert Relationship.objects.filter(name="Elm Crafts").exists()
    jan.post(address, {"undo": ""})
    assert "It is being taken back" in read(jan, address)
    steps.work(clock.now())
    assert not Relationship.objects.filter(name="Elm Crafts").exists()
    assert steps.work(clock.now()) == 0


def test_what_a_killed_worker_left_is_taken_up_again(cast: Cast, jan: Client, few: None) -> None:
    hand_in(jan)
    Upload.objects.update(tried_at=clock.now())
    assert steps.work(clock.now()) == 0
    assert steps.work(clock.now() + timedelta(minutes=6)) == 1
    found = find(cast.owner, Upload.objects.get().id)
    assert found is not None
    assert found.state is State.READY


def test_who_may_no_longer_import_does_not(cast: Cast, jan: Client, few: None) -> None:
    address = hand_in(jan)
    Upload.objects.get().member.__class__.objects.filter(id=cast.owner.member).update(role="reader")
    steps.work(clock.now())
    assert "no longer may" in read(jan, address)


def test_a_file_that_nobody_brings_in_is_gone_after_a_day(jan: Client) -> None:
    address = hand_in(jan)
    kept = uploads.path_of(Upload.objects.get())
    assert steps.work(clock.now() + timedelta(hours=23)) == 0
    assert kept.exists()
    assert steps.work(clock.now() + timedelta(hours=25)) == 1
    assert not kept.exists()
    assert jan.get(address).status_code == 404


def test_a_file_can_be_left(jan: Client) -> None:
    address = hand_in(jan)
    kept = uploads.path_of(Upload.objects.get())
    assert jan.post(address, {"leave": ""}).headers["Location"] == IMPORT
    assert not kept.exists()
    assert Upload.objects.count() == 0


def test_it_begins_at_the_customers(cast: Cast, jan: Client) -> None:
    assert f'href="{IMPORT}"' in jan.get("/desk/linden-labels/customers/").content.decode()
