"""The forecasts of the book from the terminal."""

from datetime import UTC, datetime, timedelta

from tests.web.cli.conftest import Terminal

TODAY = datetime.now(UTC).date()  # the terminal's own clock is the machine's


def test_they_are_made_told_and_written(owned: Terminal) -> None:
    rows = ["Number,Customer,Date,Total"]
    for customer in range(12):
        for back in range(8):
            day = TODAY - timedelta(days=5 + customer + (20 + customer) * back)
            rows.append(f"{customer}-{back},Customer {customer:02},{day},10.00")
    (owned.data / "o.csv").write_text("\n".join(rows) + "\n")
    assert "Nothing can be said yet" in owned.run("rhythm").ok()
    owned.run("import", "orders", "o.csv").ok()
    said = owned.run("rhythm", "--csv", "f.csv").ok()
    assert "12 forecasts were made." in said
    assert "Together, up to" in said
    lines = (owned.data / "f.csv").read_text().splitlines()
    assert len(lines) == 13
    assert "Customer 03" in "".join(lines)
    assert "0 forecasts were made." in owned.run("rhythm").ok()
    assert "cannot be written" in owned.run("rhythm", "--csv", "no/such/f.csv").refused()
