"""One user on both sides."""

import pytest
from django.test import Client

from bothways_web.users.models import User
from tests.cast import Cast
from tests.web.browsing import text


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_jan_sees_his_customers_and_his_suppliers_on_one_screen(cast: Cast) -> None:
    page = signed_in(cast.jan).get("/sides/")
    said = text(page)
    assert "Linden Labels 2 customers" in said
    assert "Mill Paper they know you as Linden Labels" in said
    assert f'href="/book/{cast.linden_at_mill.id}/"' in page.content.decode()


def test_both_sides_of_jan_open(cast: Cast) -> None:
    jan = signed_in(cast.jan)
    assert jan.get(f"/book/{cast.linden_at_mill.id}/").status_code == 200
    assert jan.get(f"/desk/linden-labels/customers/{cast.roy.id}/").status_code == 200


def test_ines_counts_only_the_customers_she_sees(cast: Cast) -> None:
    assert "Linden Labels one customer" in text(signed_in(cast.ines).get("/sides/"))


@pytest.mark.parametrize(
    ("who", "to"),
    [("ines", "/desk/linden-labels/"), ("mia", "/desk/mill-paper/"), ("jan", "/sides/"), ("sam", "/sides/")],
)
def test_home_leads_to_the_only_book_or_to_both_sides(cast: Cast, who: str, to: str) -> None:
    assert signed_in(getattr(cast, who)).get("/")["Location"] == to


def test_home_of_a_customer_is_their_page(cast: Cast) -> None:
    assert signed_in(cast.claire).get("/")["Location"] == f"/book/{cast.roy.id}/"


def test_a_stranger_signs_in_first(cast: Cast) -> None:
    assert Client().get("/sides/")["Location"].startswith("/me/login/")


def test_sides_asks_five_times_however_many_books(cast: Cast, django_assert_num_queries: object) -> None:
    client = signed_in(cast.jan)
    with django_assert_num_queries(7):  # type: ignore[operator]  # session and user are the other two
        client.get("/sides/")
