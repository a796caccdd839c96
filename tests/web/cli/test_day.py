"""The day from the terminal: today, log, promise."""

import json

import pytest

from tests.web.cli.conftest import Terminal

CONTACTS = (
    "Company,E-Mail\nAnvil Forge,ann@anvil.example\nAnvil Tools,tom@tools.example\nDent Ltd,d@dent.example\n"
)


def test_a_talk_and_a_promise_stand_in_the_day(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text(CONTACTS)
    owned.run("import", "contacts", "c.csv").ok()
    words = ("--we-promise", "Send a quote", "--by", "in 3 days", "--they-ask", "Is it waterproof?")
    assert owned.run("log", "dent", "Wants labels", *words).ok() == "Logged.\n"
    assert owned.run("promise", "anvil forge", "Call back", "--by", "2020-01-01").refused()
    assert owned.run("promise", "anvil forge", "Call back", "--by", "tomorrow").ok() == "Promised.\n"
    said = owned.run("today").ok()
    assert "Nothing is due." in said
    assert "Dent Ltd: Is it waterproof?" in said
    exported = [json.loads(line) for line in owned.run("export").ok().splitlines()]
    kinds = {line["entry"]["kind"] for line in exported if "entry" in line}
    assert {"conversation_logged", "question_asked", "promise_made"} <= kinds


def test_what_is_not_clear_is_asked(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text(CONTACTS)
    owned.run("import", "contacts", "c.csv").ok()
    assert "Anvil Forge, Anvil Tools" in owned.run("promise", "anvil", "Call").refused(2)
    assert "No customer is found" in owned.run("promise", "nobody", "Call").refused()
    assert "no day" in owned.run("promise", "dent", "Call", "--by", "some time").refused(2)
    assert "--we-promise" in owned.run("log", "dent", "Hello", "--by", "Friday").refused(2)


def test_a_brief_is_read_before_a_call_and_written_as_pdf(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text(CONTACTS)
    owned.run("import", "contacts", "c.csv").ok()
    owned.run("promise", "dent", "Send a quote", "--by", "in 3 days").ok()
    said = owned.run("brief", "dent").ok()
    assert said.startswith("Dent Ltd\n\n1. We owe them: Send a quote")
    assert "WHAT TO ASK" in said
    assert owned.run("brief", "dent", "--pdf", "dent.pdf").ok() == "Written to dent.pdf.\n"
    assert (owned.data / "dent.pdf").read_bytes().startswith(b"%PDF-")
    assert "is there already" in owned.run("brief", "dent", "--pdf", "dent.pdf").refused()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("promise", "linden", " "), "Say what is promised."),
        (("promise", "linden", "x" * 501), "500 characters or fewer; there are 501"),
        (("log", "linden", ""), "Say what was said."),
        (("log", "linden", "Hello", "--we-promise", ""), "Say what is promised."),
        (("log", "linden", "Hello", "--they-ask", " "), "Say what they ask."),
        (("log", "linden", b"N\xfcrnberg".decode("utf-8", "surrogateescape")), "not text in UTF-8"),
    ],
)
def test_words_that_the_book_cannot_keep(owned: Terminal, words: tuple[str, ...], said: str) -> None:
    (owned.data / "c.csv").write_text("Company,E-Mail\nLinden Mill,l@mill.example\n")
    owned.run("import", "contacts", "c.csv").ok()
    assert said in owned.run(*words).refused(2)
