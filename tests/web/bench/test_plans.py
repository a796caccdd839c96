"""Nothing that is measured reads a whole table of the book: SQLite says how it would do each statement."""

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import book, making
from bench.measures import import_contacts, import_orders
from bench.names import named
from bothways_web.foundation.tables import Table
from bothways_web.intake import importing
from bothways_web.parties.access import access_of
from bothways_web.parties.models import Membership
from bothways_web.users.models import User

pytestmark = pytest.mark.django_db
CUSTOMERS = 30


@pytest.fixture
def owner(settings: LazySettings, tmp_path: Path) -> making.Owner:
    """Whose book it is, with some customers in it, and what the planner knows of them."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL reads small tables whole, whatever indexes they have")
    settings.DATA = tmp_path
    made = making.make_owner()
    making.write(made, [book.customer(number, made.member) for number in range(CUSTOMERS)])
    return made


def test_a_customer_s_page(owner: making.Owner) -> None:
    browser = signed_in()
    address = f"/desk/{book.SLUG}/customers/{book.relationship_of(3)}/"
    assert read_whole(lambda: browser.get(address)) == {}


def test_searching(owner: making.Owner) -> None:
    browser = signed_in()
    for typed in (named(3).company, named(4).first, named(5).email, "Al"):
        assert read_whole(lambda: browser.get(f"/desk/{book.SLUG}/customers/find/", {"q": typed})) == {}  # noqa: B023


def test_logging_a_talk(owner: making.Owner) -> None:
    address = f"/api/v1/relationships/{book.relationship_of(3)}/conversations"
    talk = json.dumps({"medium": "call", "summary": "They asked."})
    sent = {"Authorization": f"Bearer {making.make_token()}", "Idempotency-Key": "a1"}
    assert read_whole(lambda: Client().post(address, talk, "application/json", headers=sent)) == {}


def test_importing(owner: making.Owner, tmp_path: Path) -> None:
    contacts = [[names.company, names.person, names.email, ""] for names in map(named, range(60))]
    orders = [import_orders._row(number) for number in range(60)]
    orders += [["C536379", *rest[:2], "-1", *rest[3:]] for _, *rest in orders[:1]]  # goods that came back
    for what, header, rows in (
        (importing.CONTACTS, import_contacts.HEADER, contacts),
        (importing.ORDERS, import_orders.HEADER, orders),
    ):
        file = tmp_path / f"{what}.csv"
        with file.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened).writerows([header, *rows])
        assert read_whole(lambda: brought_in(what, file)) == {}  # noqa: B023


def test_the_bulk_door(owner: making.Owner) -> None:
    more = [book.customer(number, owner.member, "more") for number in range(3)]
    assert read_whole(lambda: making.write(owner, more)) == {}


def test_reading_a_whole_table_would_be_seen(owner: making.Owner) -> None:
    assert read_whole(lambda: list(apps.get_model("parties", "Address").objects.filter(value="x")))


def signed_in() -> Client:
    browser = Client()
    browser.force_login(User.objects.get(email=making.EMAIL))
    return browser


def brought_in(what: str, file: Path) -> None:
    access = access_of(Membership.objects.select_related("merchant").get())
    found = importing.run(access, importing.plan(what, file))
    assert found.account.customers


def read_whole(act: Callable[[], object]) -> dict[str, Sequence[str]]:
    """The statements of an act that read whole tables which grow with the book, and which tables."""
    growing = {
        model._meta.db_table
        for model in apps.get_models()
        if getattr(model, "table", None) in (Table.JOURNAL, Table.PROJECTION)
    }
    with CaptureQueriesContext(connection) as done:
        act()
    found: dict[str, Sequence[str]] = {}
    for statement in {query["sql"] for query in done.captured_queries}:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            with connection.cursor() as cursor:
                steps = cursor.execute(f"EXPLAIN QUERY PLAN {statement}".replace("%", "%%"), ()).fetchall()
            scanned = [step.split()[1] for *_, step in steps if _whole(step)]
            if growing & set(scanned):
                found[statement] = scanned
    return found


def _whole(step: str) -> bool:
    """Whether a step of a plan reads a table from end to end, or all that one merchant has in it."""
    return (step.startswith("SCAN ") and " INDEX " not in step) or step.endswith("(merchant_id=?)")
