"""Statements, from the terminal."""

from tests.web.cli.conftest import Terminal


def test_both_statements_are_said_and_printed(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text("Company,E-Mail\nDent Ltd,d@dent.example\n")
    owned.run("import", "contacts", "c.csv").ok()
    said = owned.run("assurance", "dent", "--from", "2026-01-01", "--to", "2026-03-31").ok()
    assert "For Dent Ltd, from 1 January 2026 to 31 March 2026" in said
    assert "nothing can be said of it" in said
    assert "We have known each other since" in owned.run("story", "dent").ok()
    assert "Written to" in owned.run("story", "dent", "--pdf", "s.pdf").ok()
    assert (owned.data / "s.pdf").read_bytes().startswith(b"%PDF")
    wrong = owned.run("assurance", "dent", "--from", "2026-04-01", "--to", "2026-03-31")
    assert "The last day lies before the first." in wrong.refused(2)
