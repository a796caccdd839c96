"""Feeds: read from a real server, politely, from the public web alone; trouble is said in words."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from threading import Thread

import pytest
from django.test import Client
from pytest_django import Settings

from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.wordofmouth import feeds, fetching
from bothways_web.wordofmouth.feed_text import read_feed
from bothways_web.wordofmouth.fetching import FeedTrouble, fetch
from bothways_web.wordofmouth.models import Feed, Mention
from tests.builders.web_server import Page, WebServer, web_server
from tests.cast import Cast
from tests.web.pages import page, text
from tests.web.rooms import post

PAGE = "/desk/linden-labels/mentions/feeds/"
NOW = datetime(2026, 3, 11, 9, tzinfo=UTC)
RSS = (
    b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://%b/dc/elements/1.1/"><channel>
<title>Label Fair Board</title><link>https://board.example/</link><description>Reviews</description>
<item><title>\xe2\x98\x85\xe2\x98\x85\xe2\x98\x85\xe2\x98\x85\xe2\x98\x86 Holds in the freezer</title>
<link>https://board.example/7</link><guid isPermaLink="false">review-7</guid>
<dc:creator>Claire Roy</dc:creator><pubDate>Tue, 10 Mar 2026 15:20:00 +0100</pubDate>
<description>&lt;p&gt;The cream paper &lt;b&gt;holds&lt;/b&gt;.&lt;br&gt;We order
again.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description>
</item>
<item><title>Late</title><link>javascript:alert(1)</link><guid>review-8</guid>
<description>It came on Monday.</description></item>
<item><guid>review-9</guid></item>
</channel></rss>"""
    % b"purl.org"
)
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Zunftblatt</title>
<id>urn:zunft</id><updated>2026-03-09T10:00:00Z</updated>
<entry><id>urn:zunft:1</id><title>Über Linden</title><updated>2026-03-09T10:00:00Z</updated>
<author><name>Birte Jensen</name><email>Birte@nordlicht.example</email></author>
<link href="https://zunft.example/1"/>
<content type="html">Gute Etiketten &amp;amp; pünktlich.</content></entry>
</feed>""".encode()


@pytest.fixture
def server(settings: Settings) -> Iterator[WebServer]:
    """A server on this machine, which may be read here."""
    settings.FEEDS_INSIDE = True
    with web_server() as told:
        told.pages["/feed"] = Page(
            RSS, heads={"ETag": '"one"', "Last-Modified": "Tue, 10 Mar 2026 15:20:00 GMT"}
        )
        yield told


def added(cast: Cast, address: str) -> Feed:
    feed = feeds.add(cast.owner, address)
    assert isinstance(feed, Feed), feed
    return feed


def test_what_an_rss_feed_holds() -> None:
    title, (first, second) = read_feed(RSS, "https://board.example/feed", NOW)
    said = first.said
    assert title == said.place == "Label Fair Board"
    assert said.words == "Holds in the freezer\nThe cream paper holds.\nWe order\nagain."
    assert said.rating is not None
    assert (said.rating.value, said.rating.best) == (Decimal(4), Decimal(5))
    assert (said.author, said.link, first.number) == ("Claire Roy", "https://board.example/7", "review-7")
    assert said.at == datetime(2026, 3, 10, 14, 20, tzinfo=UTC)
    assert (second.said.words, second.said.link, second.said.at) == ("Late\nIt came on Monday.", "", NOW)


def test_what_an_atom_feed_holds() -> None:
    title, (only,) = read_feed(ATOM, "https://zunft.example/feed", NOW)
    assert (title, only.said.author, only.address) == (
        "Zunftblatt",
        "Birte Jensen",
        "Birte@nordlicht.example",
    )
    assert only.said.words == "Über Linden\nGute Etiketten & pünktlich."


@pytest.mark.parametrize("body", [b"", b"<html><body>Hello</body></html>", b"no feed", b"\x00\x01"])
def test_what_is_no_feed_is_said(body: bytes) -> None:
    with pytest.raises(FeedTrouble, match="no RSS or Atom feed"):
        read_feed(body, "https://board.example/feed", NOW)


def test_entities_are_not_blown_up() -> None:
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY e0 "ha">{layers}<!ENTITY f SYSTEM "file:///etc/passwd">]>'.encode()
    body = bomb + RSS.partition(b"?>")[2].replace(b"Late", b"Late &e11; &f;")
    _, items = read_feed(body, "https://board.example/feed", NOW)
    assert all(len(item.said.words) <= 10_000 and "root:" not in item.said.words for item in items)


def test_a_feed_is_read_once_and_asked_politely(cast: Cast, server: WebServer) -> None:
    feed = added(cast, server.at("/feed"))
    assert (feed.error, feed.title, Mention.objects.count()) == ("", "Label Fair Board", 2)
    assert Mention.objects.filter(author="Claire Roy", way="feed", origin=feed.id).exists()
    now = clock.now()
    assert feeds.read_due(now) == 0
    assert len(server.asked) == 1  # not due yet
    later = now + timedelta(hours=2)
    assert feeds.read_due(later) == 0
    assert server.asked[-1]["If-None-Match"] == '"one"'
    assert server.asked[-1]["If-Modified-Since"] == "Tue, 10 Mar 2026 15:20:00 GMT"
    assert "Bothways" in server.asked[-1]["User-Agent"]
    feed.refresh_from_db()
    assert (feed.read_at, feed.etag) == (later, '"one"')


def test_what_is_new_comes_in_and_nothing_twice(cast: Cast, server: WebServer) -> None:
    added(cast, server.at("/feed"))
    item = b"<item><guid>review-10</guid><title>Again</title></item></channel>"
    server.pages["/feed"] = Page(RSS.replace(b"</channel>", item), heads={"ETag": '"two"'})
    assert feeds.read_due(clock.now() + timedelta(hours=2)) == 1
    assert Mention.objects.count() == 3


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Page(status=404), "There is no feed at this address any more."),
        (Page(status=403), "The server does not let us read this address."),
        (Page(status=500), "The server answered with error 500."),
        (Page(b"<html></html>"), "What stands there is no RSS or Atom feed."),
        (Page(b"x" * 6_000_000), "What stands there is larger than 5 MB"),
        (Page(status=302, heads={"Location": "/feed"}), "leads from one to the next without an end"),
        (Page(status=302, heads={"Location": "file:///etc/passwd"}), "Only addresses that begin with"),
    ],
)
def test_trouble_is_said_in_words(
    cast: Cast, jan: Client, server: WebServer, answer: Page, sentence: str
) -> None:
    server.pages["/feed"] = answer
    feed = added(cast, server.at("/feed"))
    assert sentence in feed.error
    assert Mention.objects.count() == 0
    shown = text(page(jan, PAGE))
    assert sentence in shown
    assert "It is tried again by itself." in shown


def test_a_server_in_trouble_is_asked_less_and_less(cast: Cast, server: WebServer) -> None:
    server.pages["/feed"] = Page(status=503)
    feed, waits = added(cast, server.at("/feed")), []
    for _ in range(8):
        now = feed.due_at
        feeds.read_due(now)
        feed.refresh_from_db()
        waits.append((feed.due_at - now).total_seconds() / 3600)
    assert waits == [2, 4, 8, 16, 32, 48, 48, 48]
    server.pages["/feed"] = Page(RSS)
    feeds.read_due(feed.due_at)
    feed.refresh_from_db()
    assert (feed.error, feed.failures) == ("", 0)


def test_no_sooner_than_the_server_asks_for(cast: Cast, server: WebServer) -> None:
    server.pages["/feed"] = Page(status=429, heads={"Retry-After": "259200"})
    feed = added(cast, server.at("/feed"))
    assert feed.error == "The server asks us to come less often."
    assert feed.due_at - clock.now() > timedelta(hours=71)


def test_a_redirection_is_followed(cast: Cast, server: WebServer) -> None:
    server.pages["/old"] = Page(status=301, heads={"Location": "/feed"})
    assert added(cast, server.at("/old")).error == ""
    assert Mention.objects.count() == 2


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"),
        *("10.0.0.7", "192.168.1.1", "169.254.169.254"),
    ],
)
def test_private_addresses_are_not_read(settings: Settings, host: str) -> None:
    settings.FEEDS_INSIDE = False
    with pytest.raises(FeedTrouble, match="private network"):
        fetch(f"http://{host}/feed")


def test_a_redirection_into_the_private_network_is_not_followed(
    server: WebServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first step passes for one of the public web; the second is looked at by itself."""
    server.pages["/out"] = Page(status=302, heads={"Location": server.at("/feed")})
    real, steps = fetching._public_address, list[str]()

    def first_passes(host: str, port: int) -> str:
        steps.append(host)
        if len(steps) > 1:
            settings.FEEDS_INSIDE = False
        return real(host, port)

    monkeypatch.setattr(fetching, "_public_address", first_passes)
    with pytest.raises(FeedTrouble, match="private network"):
        fetch(server.at("/out"))
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://nowhere.invalid/feed", "There is no server named nowhere.invalid."),
        ("ftp://board.example/feed", "Only addresses that begin with"),
        ("https:///feed", "Only addresses that begin with"),
        ("http://board.example:99999/feed", "This is not an address of the web."),
    ],
)
def test_addresses_that_lead_nowhere(address: str, sentence: str) -> None:
    with pytest.raises(FeedTrouble, match=sentence):
        fetch(address)


def test_nothing_answers(settings: Settings) -> None:
    settings.FEEDS_INSIDE = True
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(FeedTrouble, match="Nothing answers"):
            fetch(f"http://127.0.0.1:{taken.getsockname()[1]}/feed")


def test_a_server_that_is_silent_is_not_waited_for(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FEEDS_INSIDE = True
    monkeypatch.setattr(fetching, "PATIENCE", 0.2)
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        pytest.raises(FeedTrouble, match="did not answer in time"),
    ):
        fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/feed")


def test_a_server_that_drips_is_not_waited_for(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.FEEDS_INSIDE = True
    monkeypatch.setattr(fetching, "ALTOGETHER", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as dripping:

        def drip() -> None:
            line, _ = dripping.accept()
            with line:
                line.recv(1000)
                line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                try:
                    while True:
                        line.sendall(b"x" * 70_000)
                except OSError:
                    return

        Thread(target=drip, daemon=True).start()
        with pytest.raises(FeedTrouble, match=r"takes too long|larger than 5 MB"):
            fetch(f"http://127.0.0.1:{dripping.getsockname()[1]}/feed")


def test_named_on_a_page_read_now_and_removed(cast: Cast, jan: Client, server: WebServer) -> None:
    post(jan, PAGE, {"address": server.at("/feed")})
    feed = Feed.objects.get()
    assert "Label Fair Board" in page(jan, PAGE)
    assert "This feed is read already" in post(jan, PAGE, {"address": server.at("/feed")}, status=422)
    assert "Write the whole address" in post(jan, PAGE, {"address": "board.example/feed"}, status=422)
    post(jan, f"{PAGE}{feed.id}/now/")
    assert len(server.asked) == 2
    post(jan, f"{PAGE}{feed.id}/drop/")
    assert (Feed.objects.count(), Mention.objects.count()) == (0, 2)
    assert "feed_is_unknown" in post(jan, f"{PAGE}{feed.id}/drop/", status=409)


def test_so_many_feeds_and_no_more(cast: Cast, server: WebServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MOST_FEEDS", 1)
    added(cast, server.at("/feed"))
    outcome = feeds.add(cast.owner, server.at("/other"))
    assert isinstance(outcome, Refused)
    assert outcome.reason == "feeds_are_many"
