"""The text of a mail: which version is read, pages as text, lines that were broken softly."""

from email.message import EmailMessage

from bothways_web.channels.html_text import text_of
from bothways_web.channels.mail_reading import parse, taken
from bothways_web.channels.mail_text import flowed
from bothways_web.channels.taken import TakenMail


def read(data: bytes) -> TakenMail:
    return taken(parse(data))


def own(mail: TakenMail) -> list[str]:
    return [mail.text[start:end] for start, end in mail.own]


def with_head(head: bytes, body: bytes) -> TakenMail:
    return read(b"From: a@b.example\nDate: Tue, 3 Mar 2026 10:15:00 +0100\n" + head + b"\n\n" + body)


def test_of_two_versions_the_plain_one_is_read() -> None:
    mail = EmailMessage()
    mail["From"], mail["Date"] = "a@b.example", "Tue, 3 Mar 2026 10:15:00 +0100"
    mail.set_content("Plain words.\n")
    mail.add_alternative("<p>Rich words.</p>", subtype="html")
    mail.add_attachment(b"%PDF" * 100, maintype="application", subtype="pdf", filename="offer.pdf")
    found = read(mail.as_bytes())
    assert found.text.strip() == "Plain words."
    assert [(one.name, one.media_type) for one in found.attachments] == [("offer.pdf", "application/pdf")]
    assert 390 < found.attachments[0].size < 420


def test_where_the_plain_version_is_empty_the_page_is_read() -> None:
    mail = EmailMessage()
    mail["From"], mail["Date"] = "a@b.example", "Tue, 3 Mar 2026 10:15:00 +0100"
    mail.set_content(" \n")
    mail.add_alternative("<p>Rich words.</p>", subtype="html")
    assert read(mail.as_bytes()).text.strip() == "Rich words."


def test_a_page_becomes_text_with_its_quotations_marked() -> None:
    html = """<html><head><title>no</title><style>p {color: red}</style></head><body>
      <p>Hi Bob,</p><p>Friday   is <b>fine</b>.<br>Two kilos:</p><ul><li>red</li><li>blue</li></ul>
      <div>Anna</div><script>alert(1)</script><img src="https://tracker.example/x.gif" alt="">
      <div class="gmail_quote">
      <div>On Tue, 3 Mar 2026 at 10:15, Bob &lt;bob@linden.example&gt; wrote:<br></div>
      <blockquote><p>When?</p><blockquote>Soon</blockquote></blockquote></div></body></html>"""
    assert text_of(html).splitlines() == [
        "Hi Bob,",
        "",
        "Friday is fine.",
        "Two kilos:",
        "",
        "- red",
        "- blue",
        "Anna",
        "On Tue, 3 Mar 2026 at 10:15, Bob <bob@linden.example> wrote:",
        "> When?",
        ">",
        ">> Soon",
    ]


def test_the_writers_words_of_a_page() -> None:
    mail = with_head(
        b"Content-Type: text/html; charset=utf-8",
        b"<p>Dear Bob,</p><p>the gate is broken.</p><p>Kind regards<br>Anna</p><hr>"
        b"<div><b>From:</b> Bob &lt;bob@linden.example&gt;<br><b>Sent:</b> Tuesday<br><b>To:</b> Anna<br>"
        b"<b>Subject:</b> The gate</div><p>How is the gate?</p>",
    )
    assert own(mail) == ["the gate is broken."]


def test_lines_that_were_broken_softly_are_joined() -> None:
    assert flowed("I will send \nit by Friday.\n> one \n> two\n-- \nAnna") == (
        "I will send it by Friday.\n> one two\n-- \nAnna"
    )
    assert flowed("long \nword", delsp=True) == "longword"
    mail = with_head(b"Content-Type: text/plain; format=flowed", b"I will send \nit by Friday.\n")
    assert own(mail) == ["I will send it by Friday."]
