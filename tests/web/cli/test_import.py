"""``bothways import``: look, bring in, run again, take back."""

import re

from tests.web.cli.conftest import Terminal

CONTACTS = "Company,E-Mail\nAnvil Forge,ann@anvil.example\nDent Ltd,dora@dent.example\n,\n"


def test_a_file_is_looked_at_brought_in_and_taken_back(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text(CONTACTS)
    look = owned.run("import", "contacts", "c.csv", "--dry-run").ok()
    assert "“E-Mail” is the mail address" in look
    assert "Nothing was written" in look
    done = owned.run("import", "contacts", "c.csv").ok()
    batch = re.search(r"import undo (\S+?)`", done)
    assert batch
    again = owned.run("import", "contacts", "c.csv").ok()
    assert "nothing was written" in again
    assert batch[1] in owned.run("import", "list").ok()
    assert "2 entries are taken back" in owned.run("import", "undo", batch[1]).ok()
    assert "undone already" in owned.run("import", "undo", batch[1]).refused()


def test_mentions_are_brought_in_and_taken_back(owned: Terminal) -> None:
    (owned.data / "m.csv").write_text(
        "site,author,date,text,stars\nBoard,Ann,2026-03-01,It holds.,4/5\n,,,,\n"
    )
    assert "“stars” is the rating" in owned.run("import", "mentions", "m.csv", "--dry-run").ok()
    done = owned.run("import", "mentions", "m.csv").ok()
    batch = re.search(r"import undo (\S+?)`", done)
    assert batch
    assert "nothing was written" in owned.run("import", "mentions", "m.csv").ok()
    assert "1 mentions are taken back" in owned.run("import", "undo", batch[1]).ok()
    assert "undone already" in owned.run("import", "undo", batch[1]).refused()


def test_what_cannot_be_read_is_said_plainly(owned: Terminal) -> None:
    (owned.data / "empty.csv").write_text("")
    (owned.data / "c.csv").write_text("x,y\n1,2\n")
    assert "has no rows" in owned.run("import", "contacts", "empty.csv").refused()
    assert "cannot be read" in owned.run("import", "contacts", "missing.csv").refused()
    assert "No column looks like" in owned.run("import", "contacts", "c.csv").refused()
    assert "--map FIELD=COLUMN" in owned.run("import", "contacts", "c.csv", "--map", "x").refused(2)
    assert "is not the name of an import" in owned.run("import", "undo", "x").refused(2)
