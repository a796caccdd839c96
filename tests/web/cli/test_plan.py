"""Plans, from the terminal."""

from tests.web.cli.conftest import Terminal


def test_what_is_planned_is_said(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text("Company,E-Mail\nDent Ltd,d@dent.example\n")
    owned.run("import", "contacts", "c.csv").ok()
    said = owned.run("plan", "dent").ok()
    assert "The plan begins with the first order." in said
    assert "Nothing." in said
    assert "Due until in two weeks" in owned.run("plan").ok()
    assert "No customer is found" in owned.run("plan", "nobody").refused()
