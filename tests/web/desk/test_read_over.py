"""How words may sound, told while they are written."""

from django.test import Client

from tests.cast import Cast
from tests.web.pages import browser, page, text
from tests.web.rooms import desk

ADDRESS = "/desk/linden-labels/read-over/?field=note"


def read(client: Client, words: str, fragment: bool = True) -> str:
    headers = {"HX-Request": "true"} if fragment else {}
    response = client.post(ADDRESS, {"note": words, "text": "Hurry!"}, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_the_words_are_marked_with_a_better_way_to_say_them(cast: Cast) -> None:
    shown = read(browser(cast.jan), "You failed to call. Thank you.")
    assert "<html" not in shown
    assert "<mark>You failed to call" in shown
    assert "Rather: Could you still call" in text(shown)
    assert "Hurry" not in shown


def test_where_nothing_stands_out_the_place_stays_empty(cast: Cast) -> None:
    assert read(browser(cast.jan), "Thank you for calling.").strip() == ""


def test_without_javascript_it_is_a_page(cast: Cast) -> None:
    jan = browser(cast.jan)
    assert "Could you still call" in text(read(jan, "You failed to call.", fragment=False))
    assert "Nothing in it stands out." in read(jan, "Thank you.", fragment=False)
    assert "nothing to read yet" in read(jan, " ", fragment=False)


def test_words_are_shown_as_words(cast: Cast) -> None:
    shown = read(browser(cast.jan), "<b>You forgot</b> & more", fragment=False)
    assert "<b>You" not in shown
    assert "&lt;b&gt;" in shown


def test_boxes_of_ours_ask_for_it_and_those_of_customers_do_not(cast: Cast) -> None:
    ours = page(browser(cast.jan), desk(cast.roy.id, "conversations/note/"))
    assert 'hx-post="/desk/linden-labels/read-over/?field=note"' in ours
    assert 'id="sounds-id_note"' in ours
    theirs = page(browser(cast.claire), f"/book/{cast.roy.id}/conversations/ask/")
    assert "read-over" not in theirs
