"""The journal through the API: both sides read one record; the internal stream stays inside."""

import pytest

from bothways.journal.entry import Accepted, Draft, Stream
from bothways.journal.relationship import KeeperChosen
from bothways.units.side import Side
from bothways_web.journal.door import write
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db


def test_entries_are_paged_newest_first(cast: Cast, merchant: Program) -> None:
    path = f"/relationships/{cast.roy.id}/entries"
    whole = merchant.get(path).ok()
    assert whole["next"] is None
    assert [entry["seq"] for entry in whole["items"]] == list(range(len(whole["items"]), 0, -1))
    paged, cursor = [], None
    while True:
        page = merchant.get(path, limit=2, **({"cursor": cursor} if cursor else {})).ok()
        assert len(page["items"]) <= 2
        paged += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert paged == whole["items"]


def test_the_other_side_confirms_or_contests_and_the_writer_takes_back(
    cast: Cast, merchant: Program, customer: Program
) -> None:
    book = f"/relationships/{cast.roy.id}"
    stated = merchant.post(f"{book}/facts", {"text": "Moves in May", "how": "observed"}).ok(201)
    entry = f"{book}/entries/{stated['entries'][0]['id']}"
    assert merchant.post(f"{entry}/confirm").problem(409)["reason"] == "entry_is_ones_own"
    customer.post(f"{entry}/confirm").ok(201)
    assert merchant.get(entry).ok()["stance"]["stance"] == "confirmed"
    customer.post(f"{entry}/contest", {"why": "In June"}).ok(201)
    contested = merchant.get(f"{book}/entries", contested=True).ok()["items"]
    assert [item["stance"]["why"] for item in contested] == ["In June"]
    note = merchant.post(f"{book}/facts", {"text": "Has a cat", "how": "observed"}).ok(201)["entries"][0][
        "id"
    ]
    assert customer.post(f"{book}/entries/{note}/withdraw", {}).problem(409)["reason"]
    merchant.post(f"{book}/entries/{note}/withdraw", {"why": "A dog"}).ok(201)
    assert merchant.get(f"{book}/entries/{note}").ok()["stance"]["withdrawn"]


def test_silence_counts_where_both_said_so(cast: Cast, merchant: Program, customer: Program) -> None:
    path = f"/relationships/{cast.roy.id}/silence"
    assert merchant.get(path).ok() == {"merchant_days": None, "customer_days": None}
    merchant.put(path, {"days": 14}).ok(201)
    customer.put(path, {"days": 10}).ok(201)
    assert customer.get(path).ok() == {"merchant_days": 14, "customer_days": 10}
    customer.put(path, {"days": None}).ok(201)
    assert customer.get(path).ok()["customer_days"] is None
    assert customer.put(path, {}).problem(422)["errors"][0]["field"] == "days"


def test_entries_of_one_kind(cast: Cast, merchant: Program) -> None:
    path = f"/relationships/{cast.roy.id}/entries"
    kinds = {entry["kind"] for entry in merchant.get(path, kind="person_added").ok()["items"]}
    assert kinds == {"person_added"}


def test_the_internal_stream_stays_inside(cast: Cast, merchant: Program, customer: Program) -> None:
    note = Draft(KeeperChosen(member=None), Side.MERCHANT, Stream.INTERNAL)
    written = write(cast.roy.merchants.writer, lambda _: Accepted((note,)))
    entry = written.entries[0].id  # type: ignore[union-attr]  # it is accepted
    path = f"/relationships/{cast.roy.id}/entries"
    assert merchant.get(f"{path}/{entry}").ok()["stream"] == "internal"
    customer.get(f"{path}/{entry}").problem(404)
    assert {item["stream"] for item in customer.get(path).ok()["items"]} == {"shared"}
    assert "internal" in {item["stream"] for item in merchant.get(path).ok()["items"]}


def test_an_answer_carries_the_entry_as_it_is_read_later(cast: Cast, customer: Program) -> None:
    written = customer.put(f"/relationships/{cast.roy.id}/interest", {"text": "On time"}).ok(201)
    entry = written["entries"][0]
    assert entry["actor"] == {"role": "customer", "member": str(cast.roy.people["claire"]), "batch": None}
    assert entry["says"] == "customer"
    assert customer.get(f"/relationships/{cast.roy.id}/entries/{entry['id']}").ok() == entry
