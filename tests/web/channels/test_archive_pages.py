"""The pages of archives: from the file to what was kept."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bothways_web.channels import archive_jobs
from bothways_web.channels.models import KeptMail, Mailbox
from bothways_web.foundation import clock
from tests.cast import Cast
from tests.web.channels.test_archive_jobs import OURS, mbox
from tests.web.pages import browser, page
from tests.web.pages import text as words_of

pytestmark = pytest.mark.django_db

LIST = "/desk/linden-labels/mailboxes/"


@pytest.fixture(autouse=True)
def data(settings: LazySettings, tmp_path: Path) -> None:
    settings.DATA = tmp_path


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def typed(content: bytes = b"", name: str = "old.mbox", **more: Any) -> dict[str, Any]:
    file = SimpleUploadedFile(name, content or mbox(6))
    return {"file": file, "address": OURS, "purpose": "Why", "keep_days": "365", **more}


def test_from_the_file_to_the_kept_mails(jan: Client) -> None:
    assert f"{LIST}archive/" in page(jan, LIST)
    made = jan.post(f"{LIST}archive/", typed())
    address = made.headers["Location"]
    shown = words_of(page(jan, address))
    assert "With customers, to be kept 4" in shown
    assert "They are with one customer. Nothing is kept yet" in shown
    assert "waits for you" in words_of(page(jan, LIST))
    jan.post(address, {"act": "bring"})
    shown = words_of(page(jan, address))
    assert "Kept here now 4" in shown
    assert "may have forgotten" in shown
    assert jan.post(address, {"act": "bring"}).status_code == 409
    assert jan.post(address, {"act": "remove"}).status_code == 303
    assert not KeptMail.objects.exists()


def test_while_it_is_at_work_the_page_asks_again(jan: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_jobs, "BYTES_AT_ONCE", 1)
    address = jan.post(f"{LIST}archive/", typed()).headers["Location"]
    assert 'hx-trigger="every 2s"' in page(jan, address)
    asked = {"HX-Request": "true"}
    assert "HX-Refresh" not in jan.get(address, headers=asked).headers
    archive_jobs.work(clock.now())
    assert jan.get(address, headers=asked).headers["HX-Refresh"] == "true"
    assert "With customers, to be kept 4" in words_of(page(jan, address))


def test_what_does_not_fit_is_said_beside_its_field(jan: Client) -> None:
    for given, sentence in (
        (typed(b"x,y\n", "a.csv"), "a.csv is no mail archive"),
        (typed(address="nobody"), "Enter a valid email address."),
        ({"address": OURS}, "This field is required."),
    ):
        answer = jan.post(f"{LIST}archive/", given)
        assert answer.status_code == 422
        assert sentence in answer.content.decode()


def test_readers_bring_nothing_in(cast: Cast) -> None:
    rita = browser(cast.rita)
    assert "Bring an archive in" not in page(rita, LIST)
    assert rita.post(f"{LIST}archive/", typed()).status_code in (403, 422)
    assert not Mailbox.objects.exists()
