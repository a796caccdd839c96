"""The pictures of a book, and what a customer takes and brings, in a terminal."""

from tests.web.cli.conftest import Terminal


def test_pictures_are_said_in_words(owned: Terminal) -> None:
    said = owned.run("insights", "--csv", "weeks.csv").ok()
    assert "Do both sides keep their word?" in said
    assert "No promise came to an end in the last four weeks." in said
    assert len((owned.data / "weeks.csv").read_text().splitlines()) == 27
    assert "cannot be written" in owned.run("insights", "--csv", "nowhere/weeks.csv").refused()


def test_one_customer_or_all(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text("Company,E-Mail\nDent Ltd,d@dent.example\n")
    owned.run("import", "contacts", "c.csv").ok()
    said = owned.run("upkeep", "dent").ok()
    assert "Talks and visits (None)" in said
    assert "Time has no price yet" in said
    owned.run("upkeep", "--csv", "customers.csv").ok()
    assert "Dent Ltd" in (owned.data / "customers.csv").read_text()
    assert "Name a customer" in owned.run("upkeep").refused(2)
