"""Orders of a real shop: the first rows of a public file, each of them accounted for."""

import csv
import gzip
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from bothways_web.intake import importing
from bothways_web.parties.models import Relationship
from bothways_web.trade.models import Order, Return
from tests.cast import Cast

FILE = Path(__file__).parents[4] / "shared/data/online_retail/online_retail_2010.csv.gz"
ROWS = 20_000

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FILE.exists(), reason=f"the file of Online Retail II is not at {FILE}"),
]


@pytest.fixture
def part(tmp_path: Path, settings: Any) -> Path:
    """The first rows, as a file."""
    settings.DATA = tmp_path / "data"
    part = tmp_path / "orders.csv"
    with gzip.open(FILE, "rt", encoding="utf-8", newline="") as whole, part.open("w", newline="") as some:
        csv.writer(some).writerows(islice(csv.reader(whole), ROWS + 1))
    return part


def expected(part: Path) -> Counter[str]:
    """What the rows say, counted without the product's own code."""
    counts: Counter[str] = Counter()
    with part.open(newline="") as opened:
        for row in csv.DictReader(opened):
            bare = row["Quantity"].startswith("-") and float(row["Price"]) == 0
            counts["stock" if bare else "sold" if row["Customer ID"] else "nobody"] += 1
    return counts


def test_every_row_is_accounted_for(cast: Cast, part: Path, client: Client) -> None:
    done = importing.run(cast.owner, importing.plan("orders", part))
    account = done.account.as_json()
    said = expected(part)
    assert account["rows"] == ROWS == account["new"] + account["skipped"]
    assert (account["joined"], account["unchanged"]) == (0, 0)
    assert account["new"] == said["sold"]
    assert account["skipped"] == said["nobody"] + said["stock"]
    assert sum(account["reasons"].values()) == account["skipped"]
    assert Order.objects.count() == account["orders"]
    assert Return.objects.count() == account["returns"]
    assert Relationship.objects.filter(name__startswith="Customer ").count() == account["customers"]
    again = importing.run(cast.owner, importing.plan("orders", part))
    assert again.batch is None
    assert again.account.as_json()["unchanged"] == account["new"]
    _pages_open(cast, client)


def _pages_open(cast: Cast, client: Client) -> None:
    """Today, the list, and the page of the customer with the most orders."""
    client.force_login(cast.jan)
    desk = "/desk/linden-labels/"
    numbers = Counter(Order.objects.values_list("relationship_id", flat=True))
    busiest = numbers.most_common(1)[0][0]
    for address in (desk, f"{desk}customers/", f"{desk}customers/{busiest}/"):
        assert client.get(address).status_code == 200
