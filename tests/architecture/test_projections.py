"""No action writes a projection: an action records an entry, and a projector turns it into rows."""

import pytest

from tests.architecture import projections
from tests.architecture.sources import Source, python_files, snippet

MODELS = snippet(
    "src/bothways_web/trade/models.py",
    """
from typing import ClassVar
from django.db import models
from bothways_web.foundation.tables import Projection, Register, Table

class Order(Projection): pass
class LateOrder(Order): pass
class Cursor(Register): pass
class Line(models.Model):
    table: ClassVar[Table] = Table.PROJECTION
class Seen(models.Model):
    table = "register"
""",
)
SORTS = projections.tables([MODELS])


def found(text: str, path: str = "src/bothways_web/trade/actions.py") -> list[str]:
    return list(projections.writes(_importing(path, text), SORTS))


def test_no_action_writes_a_projection() -> None:
    sources = list(python_files("src/bothways_web"))
    sorts = projections.tables(sources)
    written = [place for source in sources for place in projections.writes(source, sorts)]
    assert not written, "\n".join(written)


def test_every_sort_of_declaration_is_read() -> None:
    sorts = {name.rpartition(".")[2]: sort for name, sort in SORTS.items() if ".trade." in name}
    assert sorts == {
        "Order": "projection",
        "LateOrder": "projection",
        "Cursor": "register",
        "Line": "projection",
        "Seen": "register",
    }


@pytest.mark.parametrize(
    "bad",
    [
        "Order.objects.create(number='7')",
        "Order.objects.filter(number='7').update(late=True)",
        "models.Order.objects.all().delete()",
        "Line.objects.bulk_create([])",
        "LateOrder.objects.get_or_create(number='7')",
        "async def act(): await Order.objects.aupdate_or_create(number='7')",
        "Order(number='7')",
        "row = Order.objects.get(number='7')\nrow.save()",
        "def act(order: Order) -> None: order.delete()",
        "def act(orders: list[Order]) -> None:\n    for order in orders: order.save()",
        "def act(row): row.save()",
        "def act(customer): customer.order_set.update(late=True)",
        "from bothways_web.journal.rows import Rows",
    ],
)
def test_an_action_that_writes_a_projection_is_found(bad: str) -> None:
    assert found(bad)
    assert found(bad, "src/bothways_web/trade/views.py")
    assert found(bad, "src/bothways_web/journal/actions.py")


@pytest.mark.parametrize(
    "good",
    [
        "Cursor.objects.update_or_create(name='mail')",
        "def act(cursor: Cursor) -> None: cursor.save()",
        "seen = Seen(name='a')\nseen.save()",
        "digest.update(b'x')",
        "{}.update(a=1)",
        "rows = Order.objects.filter(number='7')",
    ],
)
def test_an_action_that_writes_a_register_is_left_alone(good: str) -> None:
    assert found(good) == []


def test_a_projector_writes_its_projection() -> None:
    assert found("Order(number='7')", "src/bothways_web/trade/projections.py") == []
    assert found("Order(number='7')", "src/bothways_web/trade/queries.py")


def _importing(path: str, text: str) -> Source:
    imports = "from bothways_web.trade import models\n"
    imports += "from bothways_web.trade.models import Cursor, LateOrder, Line, Order, Seen\n"
    return snippet(path, imports + text)
