"""Reading a mail: what real programs send, and what nobody should."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways_web.channels.mail_reading import parse, taken
from bothways_web.channels.mail_text import DEEPEST, LONGEST
from bothways_web.channels.taken import Attached, TakenMail

PLAIN = b"""\
Return-Path: <anna@roy.example>
From: Anna Roy <Anna@Roy.example>
To: "Labels, Linden" <hello@linden.example>, Bob <bob@linden.example>
Cc: hello@linden.example, accounts@linden.example
Subject: The labels
Date: Tue, 3 Mar 2026 10:15:00 +0100
Message-ID: <one@roy.example>
In-Reply-To: <zero@linden.example>
References: <first@linden.example> <zero@linden.example>
Content-Type: text/plain; charset=utf-8

Hello,

could you send them by Friday?

Anna

On Mon, 2 Mar 2026 at 09:00, Bob <bob@linden.example> wrote:
> The labels are ready.
"""


def read(data: bytes) -> TakenMail:
    return taken(parse(data))


def own(mail: TakenMail) -> list[str]:
    return [mail.text[start:end] for start, end in mail.own]


def with_head(head: bytes, body: bytes = b"x") -> TakenMail:
    return read(b"From: a@b.example\nDate: Tue, 3 Mar 2026 10:15:00 +0100\n" + head + b"\n\n" + body)


def test_a_plain_mail() -> None:
    mail = read(PLAIN)
    assert (mail.message_id, mail.in_reply_to) == ("one@roy.example", "zero@linden.example")
    assert mail.references == ("first@linden.example", "zero@linden.example")
    assert (mail.sent, mail.zone) == (datetime(2026, 3, 3, 9, 15, tzinfo=UTC), "+01:00")
    assert (mail.sender, mail.sender_name) == ("anna@roy.example", "Anna Roy")
    assert mail.to == ("hello@linden.example", "bob@linden.example")
    assert mail.cc == ("hello@linden.example", "accounts@linden.example")
    assert own(mail) == ["could you send them by Friday?"]
    assert (mail.attachments, mail.automatic, mail.wrong) == ((), False, ())


def test_line_ends_of_the_wire_are_read_alike() -> None:
    assert read(PLAIN.replace(b"\n", b"\r\n")) == read(PLAIN)


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        (b"=?utf-8?q?Gr=C3=B6=C3=9Fe?= 38", "Größe 38"),
        (b"=?utf-8?b?R3LDtsOfZQ==?=\n =?utf-8?q?_38?=", "Größe 38"),
        (b"=?iso-8859-1?q?Gr=F6=DFe?=", "Größe"),
        (b"=?no-such-charset?q?Size?=", "Size"),
        (b"=?utf-8?b?broken", "=?utf-8?b?broken"),
        ("Größe".encode(), "Größe"),
        ("Größe".encode("latin-1"), "Größe"),
        (b"two\n  lines", "two lines"),
    ],
)
def test_subjects_as_they_are_written(written: bytes, subject: str) -> None:
    assert with_head(b"Subject: " + written).subject == subject


@pytest.mark.parametrize(
    ("date", "sent", "zone"),
    [
        (b"Tue, 3 Mar 2026 10:15:00 +0100", (9, 15), "+01:00"),
        (b"3 Mar 2026 10:15 -0530", (15, 45), "-05:30"),
        (b"Tue, 03 Mar 2026 10:15:00 GMT", (10, 15), "+00:00"),
        (b"Tue, 3 Mar 2026 10:15:00 -0000", (10, 15), ""),
    ],
)
def test_dates_with_the_zone_of_the_writer(date: bytes, sent: tuple[int, int], zone: str) -> None:
    mail = read(b"From: a@b.example\nDate: " + date + b"\n\nx")
    assert (mail.sent, mail.zone) == (datetime(2026, 3, 3, *sent, tzinfo=UTC), zone)


@pytest.mark.parametrize(
    "date", [b"", b"soon", b"Tue, 99 Mar 2026 10:15:00", b"Wed, 1 Jan 1902 00:00:00 +0100"]
)
def test_a_date_that_cannot_be_is_taken_from_the_server(date: bytes) -> None:
    received = b"Received: from a by b; Tue, 3 Mar 2026 10:15:02 +0100\n"
    assert read(b"From: a@b.example\n" + received + b"Date: " + date + b"\n\nx").sent == datetime(
        2026, 3, 3, 9, 15, 2, tzinfo=UTC
    )
    mail = read(b"From: a@b.example\nDate: " + date + b"\n\nx")
    assert (mail.sent, mail.wrong) == (None, ("It does not say when it was sent.",))


@pytest.mark.parametrize(
    ("written", "addresses"),
    [
        (b"a@b.example,, c@d.example", ("a@b.example", "c@d.example")),
        (b"Team: a@b.example, c@d.example;", ("a@b.example", "c@d.example")),
        (b"undisclosed-recipients:;", ()),
        (b'"Quoted, name" <a@b.example>', ("a@b.example",)),
        (b"no address at all", ()),
        (b"A@B.EXAMPLE, a@b.example", ("a@b.example",)),
    ],
)
def test_recipients_however_they_are_written(written: bytes, addresses: tuple[str, ...]) -> None:
    assert with_head(b"To: " + written).to == addresses


@pytest.mark.parametrize(
    "head",
    [
        b"Precedence: bulk",
        b"Auto-Submitted: auto-replied",
        b"List-Id: <news.example>",
        b"List-Unsubscribe: <mailto:off@news.example>",
        b"Return-Path: <>",
    ],
)
def test_what_a_machine_sent(head: bytes) -> None:
    assert with_head(head).automatic
    assert not with_head(b"Auto-Submitted: no").automatic


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "utf-16", "koi8-r"])
def test_letters_as_they_are_declared(charset: str) -> None:
    text = "Größe" if charset != "koi8-r" else "привет"
    assert (
        with_head(b"Content-Type: text/plain; charset=" + charset.encode(), text.encode(charset)).text == text
    )


def test_letters_that_are_declared_wrongly_are_guessed_and_told() -> None:
    sentence = (
        "Die Größe passt leider nicht, könnten Sie mir bitte ein größeres Paar schicken? Schöne Grüße. " * 3
    )
    mail = with_head(b"Content-Type: text/plain; charset=us-ascii", sentence.encode("latin-1"))
    assert "größeres Paar" in mail.text
    assert mail.wrong == ("It does not say truly in which letters it is written; they were guessed.",)


def test_a_mail_within_a_mail_is_attached() -> None:
    outer, inner = EmailMessage(), EmailMessage()
    inner["From"], inner["Subject"] = "c@d.example", "Within"
    inner.set_content("I promise you gold.")
    outer["From"], outer["Date"] = "a@b.example", "Tue, 3 Mar 2026 10:15:00 +0100"
    outer.set_content("See the attached.\n")
    outer.add_attachment(inner)
    mail = read(outer.as_bytes())
    assert "gold" not in mail.text
    assert [one.media_type for one in mail.attachments] == ["message/rfc822"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This is no mail."),
        (b"\x00\xff\xfe\x80" * 50, "This is no mail."),
        (b"Subject: x\n\nx", "It does not say who sent it."),
        (
            b"From: a@b.example\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\nx\n--x--",
            "It is encrypted; only its head can be read.",
        ),
        (
            b"From: a@b.example\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n@@@@A",
            "One of its parts is damaged and was read as far as possible.",
        ),
    ],
)
def test_what_is_wrong_is_told_in_words(data: bytes, sentence: str) -> None:
    assert sentence in read(data).wrong


def test_parts_within_parts_are_read_to_a_depth() -> None:
    inner = b"Content-Type: text/plain\n\ndeep\n"
    for level in range(DEEPEST + 5):
        mark = b"b%d" % level
        inner = b"Content-Type: multipart/mixed; boundary=%s\n\n--%s\n%s\n--%s--\n" % (
            mark,
            mark,
            inner,
            mark,
        )
    mail = read(b"From: a@b.example\n" + inner)
    assert "Its parts lie too deep in each other; those further in were not read." in mail.wrong


def test_a_very_long_text_is_read_from_its_beginning() -> None:
    mail = with_head(b"Content-Type: text/plain", b"word " * LONGEST)
    assert len(mail.text) == LONGEST
    assert mail.wrong == ("Its text is very long; only the beginning was read.",)


def test_names_of_attachments_hold_no_path() -> None:
    mail = with_head(
        b'Content-Type: application/pdf; name="../../etc/offer.pdf"\nContent-Disposition: attachment', b"abc"
    )
    assert mail.attachments == (Attached("offer.pdf", "application/pdf", 3),)


@given(st.binary(max_size=400), st.integers(0, 400))
def test_whatever_stands_in_a_mail_it_is_read(noise: bytes, at: int) -> None:
    mail = read(PLAIN[:at] + noise + PLAIN[at:])
    assert all(0 <= start < end <= len(mail.text) for start, end in mail.own)


@given(
    st.lists(
        st.sampled_from(
            [
                b"Content-Type: multipart/mixed; boundary=x\n",
                b"Content-Type: text/html\n",
                b"--x\n",
                b"--x--\n",
                b"\n",
                b"Content-Transfer-Encoding: base64\n",
                b"Content-Transfer-Encoding: quoted-printable\n",
                b"=C3=\n",
                b"Content-Type: message/rfc822\n",
                b'Content-Type: multipart/alternative; boundary=""\n',
                b"From: =?x?q?\n",
                b"<p><blockquote><pre>\n",
                b"Content-Disposition: attachment; filename*=x''%ff\n",
                b"Date: 1 1 1\n",
                b"Content-Type: text/plain; charset=\xff\n",
                b"Subject: \xff\n",
                b" folded\n",
                b"Content-Type: ;;;\n",
            ]
        ),
        max_size=20,
    ).map(b"".join)
)
def test_whatever_its_parts_it_is_read(data: bytes) -> None:
    assert read(b"From: a@b.example\n" + data).sender in ("a@b.example", "")


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@b.example\nMessage-ID: <a\x00b@c>\nSubject: x\x00y\n\n\x00",
        b"From: a@b.example\nContent-Type: text/plain; charset=unicode_escape\n\n\\ud800 and more",
        b"From: a@b.example\nSubject: =?unicode_escape?q?=5Cud800?=\n\nx",
    ],
)
def test_what_no_database_takes_is_left_out(data: bytes) -> None:
    mail = read(data)
    for text in (mail.text, mail.subject, mail.message_id):
        assert "\x00" not in text
        text.encode()
