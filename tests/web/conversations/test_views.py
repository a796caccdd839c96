"""Pages of talks and questions, for both sides."""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bothways.conversations.kinds import Outcome, Topic
from bothways.units.side import Side
from bothways_web.conversations import actions
from bothways_web.conversations.models import Attachment, Question
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.parties.access import RelationshipAccess
from tests.builders.acts import done, entries
from tests.cast import Cast
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import answers, book, desk, expected, post

PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256))


@pytest.fixture(autouse=True)
def data(settings: LazySettings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    return tmp_path


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    return browser(cast.claire)


def ask(access: RelationshipAccess, words: str = "Does the glue hold in the oven room?") -> Question:
    return Question.objects.get(id=done(actions.ask(access, NewQuestion(words, access.side))))


def answered(cast: Cast) -> Question:
    question = ask(cast.roy.own)
    done(actions.answer(cast.roy.merchants, question.id, "Up to 60 degrees."))
    return question


@pytest.mark.parametrize("path", ["log/", "ask/", "wrong/"])
def test_forms_open_for_the_two_sides_alone(cast: Cast, path: str) -> None:
    assert answers(cast, f"conversations/{path}") == expected(cast, f"conversations/{path}")


def test_notes_open_for_the_team_alone(cast: Cast) -> None:
    assert answers(cast, "conversations/note/") == expected(cast, "conversations/note/", the_customer=404)


def test_a_question_opens_for_the_two_sides_alone(cast: Cast) -> None:
    question = ask(cast.roy.own)
    for path in ("", "answer/", "missing/"):
        address = f"conversations/questions/{question.id}/{path}"
        assert answers(cast, address) == expected(cast, address), path


def test_a_question_of_another_relationship_is_not_there(cast: Cast, jan: Client) -> None:
    other = ask(cast.brook.own)
    assert jan.get(desk(cast.roy.id, f"conversations/questions/{other.id}/")).status_code == 404


@pytest.mark.parametrize("path", ["log/", "ask/", "wrong/", "note/"])
def test_who_may_only_read_posts_nothing(cast: Cast, path: str) -> None:
    before = entries(cast.roy.id)
    found = answers(cast, f"conversations/{path}", "post", data={"said": "x", "text": "x", "note": "x"})
    assert found["a reader"] == 403
    assert {found[who] for who in ("another customer", "a stranger", "another merchant")} == {404}
    assert {found[who] for who in ("nobody", "nobody at the desk")} == {302}
    written = entries(cast.roy.id)[len(before) :]
    assert "question_answered" not in written
    assert len(written) == (0 if path == "log/" else 1 if path == "note/" else 2)


@pytest.mark.parametrize("path", ["hand/", "settled/", "not-needed/"])
def test_acts_are_posted_never_got(cast: Cast, jan: Client, path: str) -> None:
    question = ask(cast.roy.own)
    before = entries(cast.roy.id)
    assert jan.get(desk(cast.roy.id, f"conversations/questions/{question.id}/{path}")).status_code == 405
    assert jan.put(desk(cast.roy.id, "conversations/log/")).status_code == 405
    assert jan.post(desk(cast.roy.id, f"conversations/questions/{question.id}/")).status_code == 405
    assert entries(cast.roy.id) == before


def test_the_customer_asks_and_is_told_who_answers_by_when(cast: Cast, claire: Client) -> None:
    shown = text(page(claire, book(cast.roy.id, "conversations/ask/")))
    assert "Jan answers by" in shown
    assert "Jan reads this" in shown
    post(claire, book(cast.roy.id, "conversations/ask/"), {"text": "Which paper?", "topic": "advise"})
    question = Question.objects.get()
    assert (question.topic, question.asker, question.own_word) == ("advise", "customer", True)


def test_the_merchant_asks_by_a_day(cast: Cast, jan: Client) -> None:
    shown = text(page(jan, desk(cast.roy.id, "conversations/ask/?text=Second shop?")))
    assert "Second shop?" in shown
    address = desk(cast.roy.id, "conversations/ask/")
    post(jan, address, {"text": "A second shop?", "due": "in 2 weeks"})
    assert Question.objects.get().due_on is not None
    assert "Write your question first." in post(jan, address, {"text": " ", "due": "soon"}, status=422)


def complaint(photo: bytes | None = PHOTO) -> dict[str, object]:
    said: dict[str, object] = {"text": "Two rolls came torn.", "topic": "replacement"}
    return said if photo is None else said | {"photo": SimpleUploadedFile("torn.jpg", photo)}


def test_something_is_wrong_with_a_photo_that_both_sides_see(cast: Cast, claire: Client, jan: Client) -> None:
    post(claire, book(cast.roy.id, "conversations/wrong/"), complaint())
    question = Question.objects.get()
    assert question.topic == "replacement"
    file = f"conversations/files/{Attachment.objects.get().id}/"
    assert file in page(jan, desk(cast.roy.id, f"conversations/questions/{question.id}/"))
    response = jan.get(desk(cast.roy.id, file))
    assert response.content == PHOTO
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert answers(cast, file) == expected(cast, file)


def test_something_is_wrong_without_a_photo(cast: Cast, claire: Client) -> None:
    post(claire, book(cast.roy.id, "conversations/wrong/"), complaint(None))
    assert Question.objects.get().attachments == []


@pytest.mark.parametrize(
    ("photo", "sentence"),
    [(b"<svg onload=alert(1)>", "Only photos"), (b"", "The file is empty.")],
)
def test_what_is_no_photo_is_refused_beside_its_field(
    cast: Cast, claire: Client, photo: bytes, sentence: str
) -> None:
    before = entries(cast.roy.id)
    shown = post(claire, book(cast.roy.id, "conversations/wrong/"), complaint(photo), status=422)
    assert sentence in shown
    assert "Two rolls came torn." in shown
    assert entries(cast.roy.id) == before


def test_a_pdf_is_handed_out_to_be_kept_not_shown(cast: Cast, jan: Client) -> None:
    new = NewQuestion("The bill is wrong.", Side.CUSTOMER, Topic.WRONG)
    pdf = b"%PDF-1.7 and so on"
    done(actions.ask_with_photo(cast.roy.own, new, BytesIO(pdf), len(pdf)))
    response = jan.get(desk(cast.roy.id, f"conversations/files/{Attachment.objects.get().id}/"))
    assert response.headers["Content-Disposition"].startswith("attachment")


def test_a_file_that_is_gone_is_not_found(cast: Cast, jan: Client, data: Path) -> None:
    new = NewQuestion("Torn.", Side.CUSTOMER, Topic.WRONG)
    done(actions.ask_with_photo(cast.roy.own, new, BytesIO(PHOTO), len(PHOTO)))
    for path in data.rglob("*"):
        if path.is_file():
            path.unlink()
    assert (
        jan.get(desk(cast.roy.id, f"conversations/files/{Attachment.objects.get().id}/")).status_code == 404
    )


def test_the_merchant_answers_and_the_customer_judges(cast: Cast, jan: Client, claire: Client) -> None:
    question = ask(cast.roy.own)
    at = f"conversations/questions/{question.id}/"
    assert "Answer" in page(jan, desk(cast.roy.id, at))
    post(jan, desk(cast.roy.id, at + "answer/"), {"text": "Up to 60 degrees."})
    shown = text(page(claire, book(cast.roy.id, at)))
    assert "Up to 60 degrees." in shown
    assert "That settles it" in shown
    empty = post(claire, book(cast.roy.id, at + "missing/"), {"text": ""}, status=422)
    assert "Say what is still open" in empty
    post(claire, book(cast.roy.id, at + "missing/"), {"text": "Ours has 70."})
    assert "Still open: Ours has 70." in text(page(jan, desk(cast.roy.id, at)))
    post(jan, desk(cast.roy.id, at + "answer/"), {"text": "Then the red one."})
    post(claire, book(cast.roy.id, at + "settled/"))
    question.refresh_from_db()
    assert question.state == "settled"
    assert "That settles it" not in page(claire, book(cast.roy.id, at))


def test_the_other_side_cannot_judge(cast: Cast, jan: Client) -> None:
    question = answered(cast)
    shown = post(jan, desk(cast.roy.id, f"conversations/questions/{question.id}/settled/"), status=409)
    assert "question_is_the_others" in shown


def test_whoever_asked_lets_it_go(cast: Cast, claire: Client) -> None:
    question = ask(cast.roy.own)
    assert "No longer needed" in page(claire, book(cast.roy.id, f"conversations/questions/{question.id}/"))
    post(claire, book(cast.roy.id, f"conversations/questions/{question.id}/not-needed/"))
    question.refresh_from_db()
    assert question.state == "not_needed"


def test_a_question_is_handed_over(cast: Cast, jan: Client, claire: Client) -> None:
    question = ask(cast.roy.own)
    at = f"conversations/questions/{question.id}/"
    shown = page(jan, desk(cast.roy.id, at))
    assert "Ines Linden" in shown
    assert "Rita Reeder" not in shown
    post(jan, desk(cast.roy.id, at + "hand/"), {"owner": str(cast.staff.member)})
    assert "Ines Linden answers" in text(page(claire, book(cast.roy.id, at)))
    assert "Hand it over" not in page(claire, book(cast.roy.id, at))
    post(jan, desk(cast.roy.id, at + "hand/"), {"owner": str(cast.reader.member)}, status=422)


def test_who_may_only_read_is_offered_nothing(cast: Cast) -> None:
    question = ask(cast.roy.own)
    shown = page(browser(cast.rita), desk(cast.roy.id, f"conversations/questions/{question.id}/"))
    assert "What you can do" not in shown


def test_pages_ask_the_same_few_queries_however_much_there_is(cast: Cast, jan: Client) -> None:
    question = ask(cast.roy.own)
    addresses = [
        desk(cast.roy.id, f"conversations/{path}") for path in ("log/", "ask/", f"questions/{question.id}/")
    ]
    few = [queries(jan, address) for address in addresses]
    for number in range(6):
        other = ask(cast.roy.own, f"Question {number}?")
        done(actions.answer(cast.roy.merchants, other.id, "Yes."))
        done(actions.close(cast.roy.own, other.id, Outcome.SETTLED))
    assert [queries(jan, address) for address in addresses] == few
    assert max(few) <= 10
