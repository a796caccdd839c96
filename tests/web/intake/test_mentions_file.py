"""Mentions from a file: looked at, brought in once, and taken back where nobody has worked on them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bothways_web.foundation import clock
from bothways_web.intake import importing
from bothways_web.intake.refusals import FileDoesNotFit
from bothways_web.journal.models import Batch
from bothways_web.wordofmouth import actions
from bothways_web.wordofmouth.models import Mention, Way
from tests.builders.acts import done
from tests.cast import Cast
from tests.web.pages import browser, text

IMPORT = "/desk/linden-labels/import/"
GERMAN = """Bewertungs-ID;Plattform;Name;E-Mail;Datum;Titel;Bewertung;Sterne;Link
1;Zunftblatt;Claire Roy;Claire@roy.example;10.03.2026 15:20;Gut;Hält im Frost.;4,5 von 5;https://zunft.example/1
2;Zunftblatt;Bea B.;;09.03.2026;;Pünktlich.;★★★★☆;javascript:alert(1)
3;Zunftblatt;;;08.03.2026;;;sehr gut;
4;Zunftblatt;;;;;Ohne Tag.;5;
5;Zunftblatt;;;morgen;;Anders.;5;
6;Zunftblatt;;;01.01.2999;;Noch nicht.;5;
1;Zunftblatt;Claire Roy;;10.03.2026;Gut;Zweimal.;5;
7;Zunftblatt;Noor;;07.03.2026;;;3;
""".encode()
NOW = datetime(2026, 3, 11, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    """The data folder."""
    settings.DATA = tmp_path
    return tmp_path


def written(folder: Path, content: bytes, name: str = "reviews.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def hand_in(jan: Client, content: bytes) -> str:
    """Hand a file in; the address of its page."""
    response = jan.post(IMPORT, {"what": "mentions", "file": SimpleUploadedFile("reviews.csv", content)})
    assert response.status_code == 303, text(response.content.decode())
    return str(response.headers["Location"])


def test_every_row_is_accounted_for(cast: Cast, folder: Path) -> None:
    with clock.at(NOW):
        looked = importing.look(cast.owner, importing.plan("mentions", written(folder, GERMAN)))
        assert not Mention.objects.exists()
        ran = importing.run(cast.owner, importing.plan("mentions", written(folder, GERMAN)))
    for account in (looked.account.as_json(), ran.account.as_json()):
        counted = {name: account[name] for name in ("rows", "new", "unchanged", "skipped")}
        assert counted == {"rows": 8, "new": 3, "unchanged": 1, "skipped": 4}
        told = dict(account["reasons"])
        assert told["not used, because it is not a web address"] == 1
        assert told["neither words nor a rating"] == told["no date"] == 1


def test_what_a_row_says(cast: Cast, folder: Path) -> None:
    with clock.at(NOW):
        importing.run(cast.owner, importing.plan("mentions", written(folder, GERMAN)))
    first = Mention.objects.get(author="Claire Roy")
    assert (first.place, first.words, first.link) == (
        "Zunftblatt",
        "Gut\nHält im Frost.",
        "https://zunft.example/1",
    )
    assert (first.address, str(first.rating), str(first.best)) == ("claire@roy.example", "4.50", "5.00")
    assert first.said_at == datetime(2026, 3, 10, 15, 20, tzinfo=UTC)  # London, in winter
    assert (first.way, first.line, first.due_on is not None) == (Way.FILE, 2, True)
    assert Mention.objects.get(author="Bea B.").link == ""
    assert Mention.objects.get(author="Noor").words == ""


def test_a_second_run_changes_nothing(cast: Cast, folder: Path) -> None:
    with clock.at(NOW):
        importing.run(cast.owner, importing.plan("mentions", written(folder, GERMAN)))
        again = importing.run(cast.owner, importing.plan("mentions", written(folder, GERMAN)))
    assert (again.batch, Mention.objects.count()) == (None, 3)
    assert again.account.as_json()["unchanged"] == 4


def test_the_place_is_that_of_the_link_or_the_file(cast: Cast, folder: Path) -> None:
    content = b"date,text,url\n2026-03-01,It holds.,https://board.example/7\n2026-03-02,It came.,\n"
    with clock.at(NOW):
        importing.run(cast.owner, importing.plan("mentions", written(folder, content, "the-fair.csv")))
    places = Mention.objects.order_by("said_at").values_list("place", flat=True)
    assert list(places) == ["board.example", "the-fair"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"text\nIt holds.\n", "No column looks like a date"), (b"date\n2026-03-01\n", "what was said")],
)
def test_a_file_without_what_is_needed(cast: Cast, folder: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(FileDoesNotFit, match=sentence):
        importing.plan("mentions", written(folder, content))


def test_taken_back_where_nobody_has_worked_on_it(cast: Cast) -> None:
    jan = browser(cast.jan)
    with clock.at(NOW):
        where = hand_in(jan, GERMAN)
        shown = text(jan.get(where).content.decode())
        assert "Who said it is for you to confirm, one by one." in shown
        assert "Bring in 3 rows" in shown
        jan.post(where, {"bring": ""})
        assert "It is in the book" in text(jan.get(where).content.decode())
        done(actions.tie(cast.roy.merchants, Mention.objects.get(author="Claire Roy").id))
        jan.post(where, {"undo": ""})
        shown = text(jan.get(where).content.decode())
        assert "One mention stays, because somebody has worked on it since." in shown
        assert list(Mention.objects.values_list("author", flat=True)) == ["Claire Roy"]
        assert Batch.objects.get().undone_at is None


def test_taken_back_whole(cast: Cast) -> None:
    jan = browser(cast.jan)
    with clock.at(NOW):
        where = hand_in(jan, GERMAN)
        jan.post(where, {"bring": ""})
        jan.post(where, {"undo": ""})
        assert "It was taken back" in text(jan.get(where).content.decode())
    assert not Mention.objects.exists()
