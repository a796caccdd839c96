"""A mail's button answers its one question, once, and opens nothing."""

from django.test import Client

from bothways_web.journal.models import JournalEntry
from bothways_web.parties.buttons import button_token
from bothways_web.parties.links import revoke_links
from bothways_web.parties.models import Address, Button, Relationship
from tests.cast import Cast
from tests.web.browsing import send, submit, text


def interest(cast: Cast) -> str:
    return Relationship.objects.get(id=cast.roy.id).customer_interest


def address(cast: Cast, act: str, who: Address) -> str:
    return f"/b/{button_token(who, act, cast.roy.id)}/"


def test_one_press_answers_as_the_person_whose_mail_it_was(
    cast: Cast, claire: Address, act: str, phone: Client
) -> None:
    said = submit(phone, address(cast, act, claire), {"choice": "labels"})
    assert said.status_code == 200
    assert "Thank you" in text(said)
    assert interest(cast) == "labels"
    entry = JournalEntry.objects.filter(relationship_id=cast.roy.id).latest("recorded_at")
    assert (entry.actor_role, entry.actor_member) == ("customer", cast.roy.people["claire"])


def test_the_page_says_who_asks_and_why(cast: Cast, claire: Address, act: str, phone: Client) -> None:
    said = text(phone.get(address(cast, act, claire)))
    assert "Jan Linden, Linden Labels, asks you: What do you want from us?" in said
    assert "because we ask everybody" in said
    assert "Roy Cosmetics" not in said


def test_opening_it_changes_nothing_and_opens_nothing(cast: Cast, claire: Address, act: str) -> None:
    scanner, button, entries = Client(), address(cast, act, claire), JournalEntry.objects.count()
    assert scanner.get(button).status_code == 200
    assert scanner.head(button).status_code == 200
    assert JournalEntry.objects.count() == entries
    assert "session" not in scanner.cookies


def test_a_press_without_the_page_before_it_is_refused(cast: Cast, claire: Address, act: str) -> None:
    scanner = Client(enforce_csrf_checks=True)
    assert scanner.post(address(cast, act, claire), {"choice": "labels"}).status_code == 403
    assert interest(cast) == ""


def test_a_press_opens_no_page(cast: Cast, claire: Address, act: str, phone: Client) -> None:
    submit(phone, address(cast, act, claire), {"choice": "labels"})
    assert "session" not in phone.cookies
    assert phone.get(f"/book/{cast.roy.id}/").status_code == 302


def test_it_answers_once(cast: Cast, claire: Address, act: str, phone: Client) -> None:
    button = address(cast, act, claire)
    page = phone.get(button)
    submit(phone, button, {"choice": "labels"})
    assert "This link has ended" in text(phone.get(button))
    entries = JournalEntry.objects.count()
    again = send(phone, page, button, {"choice": "labels"})
    assert again.status_code == 409
    assert JournalEntry.objects.count() == entries


def test_answered_elsewhere_it_has_ended(cast: Cast, claire: Address, act: str, phone: Client) -> None:
    paul = Address.objects.get(id=cast.roy.addresses["paul"])
    first, second = address(cast, act, claire), address(cast, act, paul)
    submit(phone, first, {"choice": "labels"})
    assert "This link has ended" in text(phone.get(second))
    assert Button.objects.filter(answered_at=None).count() == 1


def test_an_answer_that_needs_a_word_asks_for_it(
    cast: Cast, claire: Address, act: str, phone: Client
) -> None:
    button = address(cast, act, claire)
    asked = submit(phone, button, {"choice": "else", "note": " "})
    assert asked.status_code == 409
    assert "reads this" in text(asked)
    assert interest(cast) == ""
    submit(phone, button, {"choice": "else", "note": "Ribbons"})
    assert interest(cast) == "Ribbons"


def test_an_answer_that_was_not_offered_is_refused(
    cast: Cast, claire: Address, act: str, phone: Client
) -> None:
    assert submit(phone, address(cast, act, claire), {"choice": "all your money"}).status_code == 409
    assert interest(cast) == ""


def test_revoked_it_is_dead(cast: Cast, claire: Address, act: str, phone: Client) -> None:
    button = address(cast, act, claire)
    revoke_links(cast.roy.merchants, claire.id)
    assert phone.get(button).status_code == 404
    assert phone.post(button).status_code in (403, 404)


def test_an_act_that_no_room_knows_has_ended(cast: Cast, claire: Address, phone: Client) -> None:
    assert "This link has ended" in text(phone.get(address(cast, "gone", claire)))
