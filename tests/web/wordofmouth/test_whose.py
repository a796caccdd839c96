"""Who may have said it, and what is written down by hand."""

from decimal import Decimal
from uuid import UUID

import pytest
from django.test import Client

from bothways_web.parties.actions import open_relationship
from bothways_web.wordofmouth import actions, pages
from bothways_web.wordofmouth.models import Mention, TiedMention
from bothways_web.wordofmouth.queries import Shown
from tests.builders.acts import done
from tests.builders.mentions import a_mention
from tests.cast import Cast
from tests.web.pages import text
from tests.web.rooms import post

LIST = "/desk/linden-labels/mentions/"


def at(mention: UUID, act: str = "") -> str:
    return f"{LIST}{mention}/{act}"


@pytest.mark.parametrize(
    ("author", "address", "expected"),
    [
        ("Claire Roy", "", "Roy Cosmetics"),
        ("roy, CLAIRE", "", "Roy Cosmetics"),
        ("Claire R.", "", "Roy Cosmetics"),
        ("Roy Cosmetics", "", "Roy Cosmetics"),
        ("Somebody", "claire@roy.example", "Roy Cosmetics"),
        ("Claire B.", "", ""),
        ("Claire", "", ""),
        ("C. R.", "", ""),
        ("Claire Brook", "", ""),
        ("", "", ""),
        ("Somebody", "nobody@roy.example", ""),
    ],
)
def test_who_it_may_be_is_proposed(cast: Cast, author: str, address: str, expected: str) -> None:
    a_mention(cast.merchant, author=author, address=address)
    (row,) = pages.list_page(cast.owner, Shown.OPEN).rows
    assert (row.proposal.name if row.proposal else "") == expected


def test_two_of_one_name_are_not_guessed_at(cast: Cast) -> None:
    open_relationship(cast.owner, "Claire Roy Prints")
    a_mention(cast.merchant, author="Claire Roy")
    (row,) = pages.list_page(cast.owner, Shown.OPEN).rows
    assert row.proposal is None


@pytest.mark.parametrize(
    ("typed", "found"), [("Roy Cosmetics", True), ("roy", True), ("claire", True), ("o", False), ("", False)]
)
def test_a_customer_is_typed(cast: Cast, jan: Client, typed: str, found: bool) -> None:
    mention = a_mention(cast.merchant)
    post(jan, at(mention.id, "tie/"), {"customer": typed}, status=303 if found else 422)
    assert TiedMention.objects.filter(relationship_id=cast.roy.id).exists() is found


def test_written_down_by_hand_and_put_right(cast: Cast, jan: Client) -> None:
    typed = {"place": "The fair", "author": "Bea", "words": "They keep their word.", "rating": "", "link": ""}
    where = post(jan, LIST + "new/", typed)
    row = Mention.objects.get()
    assert where == at(row.id)
    assert (row.way, row.place, row.due_on is not None) == ("hand", "The fair", True)
    changed = typed | {"words": "They kept their word.", "rating": "5/5", "link": "https://fair.example/1"}
    post(jan, at(row.id, "change/"), changed)
    row.refresh_from_db()
    assert (row.words, row.rating, row.link) == (
        "They kept their word.",
        Decimal(5),
        "https://fair.example/1",
    )
    done(actions.tie(cast.roy.merchants, row.id))
    assert "mention_is_tied" in post(jan, at(row.id, "change/"), changed, status=409)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"place": ""}, "Say where it was said."),
        ({"words": ""}, "Write what was said, or the rating."),
        ({"rating": "very good"}, "Write the rating as it stands there"),
        ({"link": "javascript:alert(1)"}, "Write the whole address"),
        ({"on": "2999-01-01"}, "This day is still to come."),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field(
    cast: Cast, jan: Client, typed: dict[str, str], sentence: str
) -> None:
    given = {"place": "The fair", "words": "They keep their word."} | typed
    assert sentence in text(post(jan, LIST + "new/", given, status=422))
    assert not Mention.objects.exists()
