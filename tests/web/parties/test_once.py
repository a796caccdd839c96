"""A form that is sent twice is carried out once; changed and sent again, it is another act."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile

from bothways_web.conversations.models import Attachment, Conversation, Question
from tests.cast import Cast
from tests.web.pages import browser, page
from tests.web.rooms import book, desk, post

PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256))


def mark(shown: str) -> str:
    """The mark of the form on a page."""
    found = re.search(r'name="once" value="([^"]+)"', shown)
    assert found is not None
    return found.group(1)


def test_the_same_form_twice_is_one_act(cast: Cast) -> None:
    jan, address = browser(cast.jan), desk(cast.roy.id, "conversations/log/")
    form = {"medium": "call", "said": "She likes it.", "once": mark(page(jan, address))}
    assert post(jan, address, form) == post(jan, address, form)
    assert Conversation.objects.count() == 1


def test_what_was_changed_before_it_was_sent_again_is_another_act(cast: Cast) -> None:
    jan, address = browser(cast.jan), desk(cast.roy.id, "conversations/log/")
    form = {"medium": "call", "said": "She likes it.", "once": mark(page(jan, address))}
    post(jan, address, form)
    post(jan, address, form | {"said": "She likes it. He does not."})
    assert Conversation.objects.count() == 2


def test_every_form_has_a_mark_of_its_own(cast: Cast) -> None:
    jan, address = browser(cast.jan), desk(cast.roy.id, "conversations/log/")
    first, second = mark(page(jan, address)), mark(page(jan, address))
    assert first != second
    for once in (first, second):
        post(jan, address, {"medium": "call", "said": "She likes it.", "once": once})
    assert Conversation.objects.count() == 2


def test_a_mark_means_nothing_to_somebody_else_or_elsewhere(cast: Cast) -> None:
    form = {"medium": "call", "said": "She likes it.", "once": "one"}
    post(browser(cast.jan), desk(cast.roy.id, "conversations/log/"), form)
    post(browser(cast.claire), book(cast.roy.id, "conversations/log/"), form)
    post(browser(cast.jan), desk(cast.brook.id, "conversations/log/"), form)
    assert Conversation.objects.count() == 3


def test_a_photo_that_is_sent_twice_is_kept_once(cast: Cast) -> None:
    claire, address = browser(cast.claire), book(cast.roy.id, "conversations/wrong/")
    for _ in range(2):
        photo = SimpleUploadedFile("torn.jpg", PHOTO)
        post(claire, address, {"text": "Torn.", "topic": "wrong", "once": "one", "photo": photo})
    assert Question.objects.count() == 1
    assert Attachment.objects.count() == 1
