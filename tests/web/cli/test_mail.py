"""``bothways import mail`` and ``bothways mailbox``: look, bring in, go on, list, remove."""

import re
from email.message import EmailMessage
from mailbox import mbox

from tests.builders.mails import message
from tests.web.cli.conftest import Terminal

CONTACTS = "Company,E-Mail\nAnvil Forge,ann@anvil.example\n"


def mails(terminal: Terminal) -> None:
    """An archive with two mails of a customer and one of a stranger."""
    (terminal.data / "c.csv").write_text(CONTACTS)
    terminal.run("import", "contacts", "c.csv").ok()
    box = mbox(terminal.data / "old.mbox")
    for number, sender in enumerate(("ann@anvil.example", "x@other.example", "ann@anvil.example")):
        box.add(message(sender, "hello@linden.example", key=f"{number}"))
    broken = EmailMessage()
    broken["Subject"] = "From nobody"
    box.add(broken)
    box.close()


def test_an_archive_is_looked_at_brought_in_and_taken_back(owned: Terminal) -> None:
    mails(owned)
    look = owned.run("import", "mail", "old.mbox", "--dry-run").ok()
    assert re.search(r"2\s+would be kept", look)
    assert re.search(r"1\s+outside any relationship", look)
    assert "They are with one customer." in look
    assert "Nothing was written" in look
    done = owned.run("import", "mail", "old.mbox", "--address", "hello@linden.example").ok()
    assert re.search(r"1\s+could not be read", done)
    name = re.search(r"mailbox remove (\S+?)`", done)
    assert name
    assert re.search(r"2\s+are there already", owned.run("import", "mail", "old.mbox").ok())
    listed = owned.run("mailbox", "list").ok()
    assert name[1] in listed
    assert "an archive" in listed
    assert "is an archive" in owned.run("mailbox", "read", name[1]).refused()
    assert "is removed, with 2 mails" in owned.run("mailbox", "remove", name[1]).ok()
    assert "no such mailbox" in owned.run("mailbox", "remove", name[1]).refused()


def test_what_cannot_be_read_is_said_plainly(owned: Terminal) -> None:
    (owned.data / "a.msg").write_bytes(b"\xd0\xcf\x11\xe0")
    assert "Save the mails as .eml" in owned.run("import", "mail", "a.msg").refused()
    assert "cannot be read" in owned.run("import", "mail", "missing.mbox").refused()
    assert "is not the name of a mailbox" in owned.run("mailbox", "read", "x").refused(2)
