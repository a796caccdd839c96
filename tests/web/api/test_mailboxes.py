"""Mailboxes and archives through the API: made, changed, removed; no password ever comes back."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from bothways_web.api.models import Scope
from bothways_web.channels import archive_jobs
from bothways_web.channels.models import KeptMail, Mailbox
from bothways_web.channels.reading_mailbox import work
from bothways_web.foundation import clock
from tests.builders.imap import PASSWORD, USER, arrive
from tests.builders.mails import message
from tests.cast import Cast
from tests.web.api.conftest import BASE, Program, Told, membership_of, program
from tools.dovecot import Dovecot

CLAIRE = "claire@roy.example"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> None:
    """The data folder."""
    settings.DATA = tmp_path


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with Dovecot() as running:
        running.password(USER, PASSWORD)
        yield running


def given(server: Dovecot, **more: Any) -> dict[str, Any]:
    return {
        "address": USER,
        "password": PASSWORD,
        "host": "127.0.0.1",
        "port": server.port,
        "security": "none",
        "since": clock.now().date().isoformat(),
        **more,
    }


def told_nothing(answer: Told) -> Any:
    """What was answered, without the password anywhere in it."""
    assert PASSWORD not in answer.response.content.decode()
    return answer.body


def test_connected_read_shared_and_removed(merchant: Program, server: Dovecot) -> None:
    arrive(server, message(CLAIRE, USER, key="a"), message("x@other.example", USER, key="b"))
    answer = merchant.post("/mailboxes", given(server))
    made = told_nothing(answer)
    assert (answer.status, made["state"], made["server"]["folders"]) == (201, "choose", [])
    one = f"/mailboxes/{made['id']}"
    (inbox, *_) = merchant.get(f"{one}/folders").ok()
    assert inbox == {"name": "INBOX", "chosen": True, "mails": 2, "latest": 2, "kept": 1}
    assert merchant.patch(one, {"folders": ["INBOX"]}).ok()["state"] == "new"
    work(clock.now())
    read = told_nothing(merchant.get(one))
    assert (read["state"], read["account"]) == ("well", {"kept": 1, "outside": 1})
    changed = merchant.patch(one, {"shared": True, "paused": True, "purpose": "Why", "keep_days": 90}).ok()
    assert [changed[name] for name in ("shared", "paused", "state")] == [True, True, "paused"]
    assert [changed[name] for name in ("purpose", "keep_days")] == ["Why", 90]
    assert [row["id"] for row in told_nothing(merchant.get("/mailboxes"))] == [made["id"]]
    assert merchant.delete(one).ok() == {"mails": 1}
    merchant.get(one).problem(404)


def test_a_password_is_tried_first(merchant: Program, server: Dovecot) -> None:
    wrong = merchant.post("/mailboxes", given(server, password="not this"))
    assert wrong.problem(422)["detail"] == "The password was not accepted. Type the new one."
    assert not Mailbox.objects.exists()
    one = f"/mailboxes/{merchant.post('/mailboxes', given(server)).ok(201)['id']}"
    assert merchant.post("/mailboxes", given(server)).problem(422)["reason"] == "mailbox_is_there"
    merchant.patch(one, {"password": "not this", "shared": True}).problem(422)
    assert not merchant.get(one).ok()["shared"]
    server.password(USER, "another one")
    merchant.patch(one, {"password": "another one"}).ok()
    merchant.get(f"{one}/folders").ok()
    merchant.patch(one, {}).problem(422)


def test_it_is_its_members_alone(cast: Cast, merchant: Program, customer: Program, server: Dovecot) -> None:
    made = merchant.post("/mailboxes", given(server)).ok(201)["id"]
    staff, reader = (program(membership_of(one), Scope.WRITE) for one in (cast.staff, cast.reader))
    assert staff.get("/mailboxes").ok() == []
    merchant.patch(f"/mailboxes/{made}", {"shared": True}).ok()
    (seen,) = staff.get("/mailboxes").ok()
    assert (seen["own"], seen["server"], seen["member"]) == (False, None, "Jan Linden")
    for other in (staff, reader):
        other.get(f"/mailboxes/{made}").problem(404)
    staff.patch(f"/mailboxes/{made}", {"shared": False}).problem(404)
    staff.delete(f"/mailboxes/{made}").problem(404)
    customer.get("/mailboxes").problem(403)
    reader.post("/mailboxes", given(server)).problem(403)
    program(membership_of(cast.owner), Scope.READ).delete(f"/mailboxes/{made}").problem(403)


def hand_in(program: Program, content: bytes, name: str = "old.mbox", **more: str) -> Told:
    """Hand an archive in."""
    file = BytesIO(content)
    file.name = name
    headers = {"Authorization": f"Bearer {program.secret}"}
    sent: Any = {"file": file, "address": USER, **more}
    response: Any = Client().post(f"{BASE}/archives", sent, headers=headers)
    return Told(response)


def mbox(count: int = 3) -> bytes:
    return b"".join(b"From x\n" + message(CLAIRE, USER, key=f"{n}").as_bytes() + b"\n" for n in range(count))


def test_an_archive_is_handed_in_looked_at_and_brought_in(merchant: Program) -> None:
    looked = hand_in(merchant, mbox()).ok(201)
    assert [looked[name] for name in ("state", "mails", "customers", "done")] == ["ready", 3, 1, 1.0]
    assert looked["account"]["kept"] == 3
    assert not KeptMail.objects.exists()
    one = f"/archives/{looked['id']}"
    done = merchant.post(f"{one}/run").ok()
    assert (done["state"], done["account"]["kept"], done["done_at"] is not None) == ("archive", 3, True)
    assert merchant.post(f"{one}/run").problem(409)["reason"] == "archive_is_in"
    assert [row["id"] for row in merchant.get("/archives").ok()] == [looked["id"]]
    assert merchant.get(f"/mailboxes/{looked['id']}").ok()["way"] == "archive"
    refused = merchant.patch(f"/mailboxes/{looked['id']}", {"paused": True}).problem(409)
    assert refused["reason"] == "archives_are_not_read"
    merchant.get(f"/mailboxes/{looked['id']}/folders").problem(409)
    assert merchant.delete(f"/mailboxes/{looked['id']}").ok() == {"mails": 3}


def test_how_far_it_is(merchant: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_jobs, "BYTES_AT_ONCE", 1)
    looked = hand_in(merchant, mbox()).ok(201)
    assert (looked["state"], looked["mails"], looked["done"]) == ("looking", 0, 0.0)
    assert merchant.post(f"/archives/{looked['id']}/run").problem(409)["reason"] == "archive_is_at_work"
    archive_jobs.work(clock.now())
    assert merchant.get(f"/archives/{looked['id']}").ok()["state"] == "ready"


def test_who_may_hand_one_in(cast: Cast, customer: Program, merchant: Program) -> None:
    assert hand_in(customer, mbox()).status == 403
    assert hand_in(program(membership_of(cast.reader)), mbox()).status == 403
    assert hand_in(merchant, b"x,y\n", "a.csv").problem(422)["reason"] == "no_archive"
    assert hand_in(merchant, mbox(), address="nobody").status == 422
    made = hand_in(merchant, mbox()).ok(201)["id"]
    program(membership_of(cast.staff)).get(f"/archives/{made}").problem(404)
