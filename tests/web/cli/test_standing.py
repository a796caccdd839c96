"""How the two sides stand, from the terminal."""

from tests.web.cli.conftest import Terminal


def test_both_sides_are_said_in_words(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text("Company,E-Mail\nDent Ltd,d@dent.example\n")
    owned.run("import", "contacts", "c.csv").ok()
    said = owned.run("standing", "dent").ok()
    assert "Trust" in said
    assert "Dent Ltd: nothing yet" in said
    assert "That is no virtue by itself" in said
    assert "No customer is found" in owned.run("standing", "nobody").refused()
