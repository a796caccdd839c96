"""Importing a file of order lines, four to an order, with the customers they name."""

import os
from datetime import date, timedelta

from bench.measures.importing import measure_file
from bench.measures.setting import Setting
from bench.plan import Figure

HEADER = ("Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country")
LINES = 4
FIRST = date(2024, 1, 1)


def measure(setting: Setting) -> Figure:
    """One file, one run; every customer orders ten times."""
    rows = [_row(number) for number in range(setting.size.file)]
    return measure_file(setting, "import_orders", "orders", HEADER, rows)


def _row(number: int) -> list[str]:
    order, line = divmod(number, LINES)
    day = FIRST + timedelta(days=order % 700)
    customer = f"{os.getpid()}-{order // 10}"
    return [
        f"{os.getpid()}{order:06}", f"L-{line:03}", f"Paper label {line}", str(6 + line),
        day.isoformat(), f"{1 + line}.25", customer, "United Kingdom",
    ]  # fmt: skip
