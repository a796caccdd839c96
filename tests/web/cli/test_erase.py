"""Erasing from the terminal."""

from tests.web.cli.conftest import Terminal

CONTACTS = "Company,First Name,Last Name,Email\nAnvil Forge,Ann,Anvil,ann@anvil.example\n"


def test_a_dry_run_then_for_good(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text(CONTACTS)
    owned.run("import", "contacts", "c.csv").ok()
    said = owned.run("erase", "Anvil", "--person", "Ann", "--dry-run").ok()
    assert "Ann Anvil" in said
    assert "Nothing was erased." in said
    assert "Say whom" in owned.run("erase", "Anvil", "--person", "Bob").refused(2)
    assert owned.run("erase", "Anvil", "--person", "Ann", stdin="n\n").code == 130
    assert "Ann Anvil" in owned.run("erase", "Anvil", "--person", "Ann", "--dry-run").ok()
    assert "Erased: what stood in" in owned.run("erase", "Anvil", "--person", "Ann", stdin="y\n").ok()
    assert b"ann@anvil.example" not in (owned.run("export").ok()).encode()
