"""A second reading by an endpoint: off at first, asked by the worker alone, and changing little."""

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.test import Client

from bothways_web.channels import refiner
from bothways_web.channels.erasing import erase
from bothways_web.channels.models import Refiner, Refining
from bothways_web.foundation import clock
from bothways_web.journal.registry import Erasing
from bothways_web.listening import queries, refining
from bothways_web.listening.models import Candidate
from tests.cast import Cast
from tests.web.listening.texts import read, text
from tests.web.pages import browser, page, status
from tests.web.pages import text as words_of
from tests.web.rooms import post

PAGE = "/desk/linden-labels/refining/"
KEY = "a-secret-key"


class StandIn:
    """An endpoint on this computer: what it was asked, and how it answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.answer: Any = {"holds": True, "what": "Send the proof"}
        self.status = 200
        self.hangs = False
        self.raw: bytes | None = None
        self.location = ""
        self.go_on = threading.Event()
        self.address = ""

    def said(self) -> bytes:
        if self.raw is not None:
            return self.raw
        return json.dumps({"choices": [{"message": {"content": json.dumps(self.answer)}}]}).encode()


@pytest.fixture
def endpoint() -> Iterator[StandIn]:
    stand_in = StandIn()

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            stand_in.asked.append((self.path, dict(self.headers.items()), body))
            if stand_in.hangs:
                stand_in.go_on.wait(30)
            self.send_response(stand_in.status)
            if stand_in.location:
                self.send_header("Location", stand_in.location)
            self.send_header("Content-Length", str(len(stand_in.said())))
            self.end_headers()
            self.wfile.write(stand_in.said())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is given
            """Nothing is said."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        stand_in.address = f"http://127.0.0.1:{server.server_address[1]}/v1"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield stand_in
        finally:
            stand_in.go_on.set()
            server.shutdown()


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def switched_on(jan: Client, endpoint: StandIn) -> Refiner:
    """As the owner does it: named, looked at, switched on."""
    post(jan, PAGE, {"act": "keep", "address": endpoint.address, "model": "small-1", "key": KEY})
    shown = page(jan, PAGE)
    seen = shown.partition('name="seen" value="')[2].partition('"')[0]
    post(jan, PAGE, {"act": "on", "seen": seen})
    return Refiner.objects.get()


def heard(cast: Cast, words: str = "We'll send you the new proof by Friday.", **more: Any) -> Candidate:
    (row,) = read(cast.roy.merchants, text(cast.roy.id, words, **more))
    return row


def now() -> Any:
    return clock.now() + timedelta(seconds=1)


def test_it_is_off_and_nothing_is_sent(cast: Cast, jan: Client, endpoint: StandIn) -> None:
    heard(cast)
    post(jan, PAGE, {"act": "keep", "address": endpoint.address, "model": "small-1", "key": KEY})
    assert refining.work(now()) == 0
    assert "nothing that was read is sent anywhere" in words_of(page(jan, PAGE))
    assert not endpoint.asked


def test_the_owner_sees_exactly_what_is_sent_and_where(cast: Cast, jan: Client, endpoint: StandIn) -> None:
    switched_on(jan, endpoint)
    row = heard(cast)
    shown = page(jan, PAGE)
    assert f"To {endpoint.address}/chat/completions, a computer of your own" in words_of(shown)
    assert KEY not in shown
    assert not endpoint.asked  # a page never asks
    assert refining.work(now()) == 1
    ((path, heads, body),) = endpoint.asked
    assert (path, heads["Authorization"]) == ("/v1/chat/completions", f"Bearer {KEY}")
    given = json.loads(body["messages"][1]["content"])
    assert given["sentence"] == row.sentence
    assert set(given) == {"before", "sentence", "after", "taken_for"}
    assert "Roy" not in json.dumps(body)
    (sent,) = Refining.objects.all()
    assert (sent.sent, sent.about) == (body, row.id)
    assert row.sentence in page(jan, PAGE).replace("&#x27;", "'")
    assert KEY.encode() not in bytes(Refiner.objects.get().secret)


def test_it_says_shorter_what_it_is_about_and_is_marked(cast: Cast, jan: Client, endpoint: StandIn) -> None:
    switched_on(jan, endpoint)
    row = heard(cast)
    refining.work(now())
    after = Candidate.objects.get()
    assert (after.what, after.refined_by, after.doubted) == ("Send the proof", "small-1", False)
    for name in ("sentence", "side", "dues", "sure", "deed", "state"):
        assert getattr(after, name) == getattr(row, name), name
    assert "refined by small-1" in words_of(page(jan, "/desk/linden-labels/"))
    assert refining.work(now()) == 0
    assert len(endpoint.asked) == 1


def test_what_it_doubts_is_not_shown_unasked(cast: Cast, jan: Client, endpoint: StandIn) -> None:
    switched_on(jan, endpoint)
    row = heard(cast)
    assert len(queries.unasked_anywhere(cast.owner, 9)) == 1
    endpoint.answer = {"holds": False, "what": "Nothing"}
    refining.work(now())
    after = Candidate.objects.get()
    assert (after.doubted, after.what) == (True, row.what)
    assert not queries.unasked_anywhere(cast.owner, 9)
    assert "small-1 doubts it" in words_of(page(jan, "/desk/linden-labels/read/"))


def test_what_lies_in_ones_own_mailbox_is_never_sent(cast: Cast, jan: Client, endpoint: StandIn) -> None:
    switched_on(jan, endpoint)
    heard(cast, member=cast.owner.member, private=True)
    assert refining.work(now()) == 0
    assert not endpoint.asked


def test_what_was_read_before_is_never_sent(cast: Cast, jan: Client, endpoint: StandIn) -> None:
    heard(cast)
    switched_on(jan, endpoint)
    refining.work(now())
    assert not endpoint.asked


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"status": 500}, "It answered with error 500"),
        ({"status": 302, "location": "http://127.0.0.1:1/elsewhere"}, "It answered with error 302"),
        ({"raw": b"<html>"}, "It gave an answer that makes no sense"),
        ({"raw": b'{"choices": []}'}, "It gave an answer that makes no sense"),
        ({"hangs": True}, "It could not be reached, or took too long"),
    ],
)
def test_a_failure_leaves_everything_as_it_was(
    cast: Cast,
    jan: Client,
    endpoint: StandIn,
    monkeypatch: pytest.MonkeyPatch,
    wrong: dict[str, Any],
    sentence: str,
) -> None:
    monkeypatch.setattr(refiner, "PATIENCE", 0.5 if "hangs" in wrong else 15.0)
    switched_on(jan, endpoint)
    row = heard(cast)
    for name, value in wrong.items():
        setattr(endpoint, name, value)
    assert refining.work(now()) == 0
    after = Candidate.objects.get()
    assert (after.what, after.refined_at, after.refined_by) == (row.what, None, "")
    assert f"{sentence}, at" in words_of(page(jan, PAGE))
    assert refining.work(now()) == 0
    assert len(endpoint.asked) == 1  # it waits before it tries again
    endpoint.status, endpoint.raw, endpoint.hangs, endpoint.location = 200, None, False, ""
    assert refining.work(clock.now() + timedelta(minutes=2)) == 1
    assert sentence not in words_of(page(jan, PAGE)).partition("What it does")[0]


def test_an_answer_that_says_nothing_changes_nothing_and_is_not_asked_for_again(
    cast: Cast, jan: Client, endpoint: StandIn
) -> None:
    switched_on(jan, endpoint)
    row = heard(cast)
    endpoint.answer = ["no"]
    assert [refining.work(now()), refining.work(now())] == [0, 0]
    after = Candidate.objects.get()
    assert (after.what, after.refined_by, len(endpoint.asked)) == (row.what, "", 1)


def test_the_owner_alone_decides_and_only_over_what_they_saw(
    cast: Cast, jan: Client, endpoint: StandIn
) -> None:
    named = {"act": "keep", "address": endpoint.address, "model": "small-1"}
    for who in (cast.ines, cast.rita):
        assert status(browser(who), PAGE, "post", named) in (403, 409)
    post(jan, PAGE, named)
    assert status(jan, PAGE, "post", {"act": "on", "seen": "something else"}) == 409
    assert not Refiner.objects.get().on
    switched_on(jan, endpoint)
    heard(cast)
    refining.work(now())
    assert "We'll send you" not in page(browser(cast.ines), PAGE).replace("&#x27;", "'")
    post(jan, PAGE, {**named, "model": "small-2"})
    assert not Refiner.objects.get().on  # another model is looked at first
    switched_on(jan, endpoint)
    post(jan, PAGE, {"act": "off"})
    assert not Refiner.objects.get().on


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("http://127.0.0.1:11434/v1", True),
        ("http://localhost:8080/v1", True),
        ("https://models.company.example/v1", True),
        ("http://models.company.example/v1", False),
        ("ftp://models.company.example", False),
        ("file:///etc/passwd", False),
        ("models.company.example", False),
        ("https://models.company.example/v1?key=x", False),
    ],
)
def test_elsewhere_it_goes_encrypted(jan: Client, address: str, fits: bool) -> None:
    answer = status(jan, PAGE, "post", {"act": "keep", "address": address, "model": "m"})
    assert answer == (303 if fits else 422)


def test_customers_are_told_where_sentences_go(cast: Cast, jan: Client) -> None:
    theirs = f"/book/{cast.roy.id}/channels/"
    claire = browser(cast.claire)
    Refiner.objects.create(
        merchant=cast.merchant, address="https://models.company.example/v1", model="m", on=True, since=now()
    )
    assert "are sent to models.company.example" in words_of(page(claire, theirs))
    Refiner.objects.update(address="http://127.0.0.1:11434/v1")
    assert "are sent to" not in words_of(page(claire, theirs))


def test_what_was_sent_goes_with_an_erasure_and_after_a_month(
    cast: Cast, jan: Client, endpoint: StandIn
) -> None:
    switched_on(jan, endpoint)
    heard(cast)
    refining.work(now())
    assert refiner.forget_old(clock.now()) == 0
    assert refiner.forget_old(clock.now() + timedelta(days=31)) == 1
    Candidate.objects.update(refined_at=None)
    refining.work(now())
    erase(Erasing(cast.merchant.id, cast.roy.id, frozenset(), whole=False))
    assert not Refining.objects.exists()
