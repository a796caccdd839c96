"""How one sees a customer, from the terminal."""

from tests.web.cli.conftest import Terminal


def test_answering_and_reading(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text("Company,E-Mail\nDent Ltd,d@dent.example\n")
    owned.run("import", "contacts", "c.csv").ok()
    assert "trust-them: Do you trust them? not answered yet" in owned.run("reflect", "dent").ok()
    said = owned.run("reflect", "dent", "--answer", "trust-them=4", "--answer", "honest=5").ok()
    assert "trust-them: Do you trust them? largely" in said
    assert "how things are? fully" in said
    assert "from 1 to 5" in owned.run("reflect", "dent", "--answer", "trust-them=9").refused(2)
    assert "There is no such question" in owned.run("reflect", "dent", "--answer", "total=3").refused()
