"""Settings from the environment: each documented, each mistake a sentence, production only with secrets."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bothways_web.config import environment
from bothways_web.config.environment import Environment, NotReady
from bothways_web.config.mail import mail

SECRET = "forty characters are the least it takes, or more"
GOOD = {
    "BOTHWAYS_MODE": "production",
    "BOTHWAYS_SECRET_KEY": SECRET,
    "BOTHWAYS_ADDRESS": "https://book.example",
}


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("BOTHWAYS_")]:
        monkeypatch.delenv(name)


def read(monkeypatch: pytest.MonkeyPatch, **given: str) -> Environment:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    return environment.read()


def test_everything_may_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch).mode == "local"


def test_production_starts_with_its_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, **GOOD).host == "book.example"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOTHWAYS_SECRET_KEY", ""),
        ("BOTHWAYS_SECRET_KEY", "short"),
        ("BOTHWAYS_ADDRESS", "http://book.example"),
        ("BOTHWAYS_DEBUG", "true"),
    ],
)
def test_production_refuses_to_start(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    with pytest.raises(NotReady, match=name):
        read(monkeypatch, **{**GOOD, name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOTHWAYS_MODE", "staging"),
        ("BOTHWAYS_ADDRESS", "book.example"),
        ("BOTHWAYS_PORT", "0"),
        ("BOTHWAYS_PROXIES", "-1"),
        ("BOTHWAYS_MAIL_URL", "mail.example"),
        ("BOTHWAYS_MAIL_URL", "smtp://mail.example?tls=maybe"),
        ("BOTHWAYS_DATABASE_URL", "mysql://book.example/book"),
        ("BOTHWAYS_UPLOAD_MEGABYTES", "0"),
    ],
)
def test_a_mistake_names_its_variable(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    with pytest.raises(NotReady, match=name):
        read(monkeypatch, **{name: value})


def test_every_setting_says_what_it_is() -> None:
    silent = [name for name, field in Environment.model_fields.items() if not field.description]
    assert silent == []


@pytest.mark.parametrize(
    ("url", "port", "ssl", "tls"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtp://mail.example?tls=starttls", 587, False, True),
        ("smtps://mail.example", 465, True, False),
        ("smtp://mail.example:2525", 2525, False, False),
    ],
)
def test_a_mail_address_is_read(url: str, port: int, ssl: bool, tls: bool) -> None:
    read = mail(url, Path())
    assert (read["EMAIL_PORT"], read["EMAIL_USE_SSL"], read["EMAIL_USE_TLS"]) == (port, ssl, tls)


def test_a_mail_password_may_hold_any_letter() -> None:
    read = mail("smtp://jan%40book.example:a%2Fb%3Ac@mail.example", Path())
    assert (read["EMAIL_HOST_USER"], read["EMAIL_HOST_PASSWORD"]) == ("jan@book.example", "a/b:c")


ASK = """
import json, sys, django
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
def told(secure, host):
    answer = Client(SERVER_NAME=host).get("/me/login/", secure=secure)
    marks = ("secure", "httponly", "samesite", "path")
    cookies = {name: [one[mark] for mark in marks] for name, one in answer.cookies.items()}
    return {"status": answer.status_code, "headers": dict(answer.headers), "cookies": cookies}
json.dump({"safe": told(True, "book.example"), "plain": told(False, "book.example"),
           "other": told(True, "other.example")}, sys.stdout)
"""


def test_production_answers_over_tls_alone_with_strict_headers(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", ASK],
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("BOTHWAYS_")},
            **GOOD,
            "BOTHWAYS_DATA": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "bothways_web.config.settings",
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        capture_output=True,
        check=True,
    )
    answers = json.loads(told.stdout)
    assert answers["plain"]["status"] == 301
    assert answers["plain"]["headers"]["Location"] == "https://book.example/me/login/"
    assert answers["other"]["status"] == 400, "another host's name is not answered"
    headers = answers["safe"]["headers"]
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answers["safe"]["cookies"] == {"__Host-form": [True, True, "Lax", "/"]}
