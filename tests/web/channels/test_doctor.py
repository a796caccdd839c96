"""The doctor says what is missing before mail and links reach customers, and what to do."""

import os
import ssl
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import connection

from bothways_web.channels import doctor, records
from bothways_web.channels.finding import Finding, Grade
from bothways_web.foundation import clock
from tests.builders.names import name_server
from tests.builders.smtp import Post, free_port
from tests.builders.tls import make_certificate, showing

GOOD = {
    "linden.example": ["some other text", "v=spf1 a:mail.linden.example -all"],
    "key1._domainkey.linden.example": ["v=DKIM1; k=rsa; p=abc"],
    "_dmarc.linden.example": ["v=DMARC1; p=quarantine"],
}


def asked(known: dict[str, list[str]], selector: str = "key1") -> dict[str, Finding]:
    with name_server(known) as resolver:
        ask = partial(records.texts, resolver=resolver)
        return {
            one.name: one for one in records.of_domain("linden.example", selector, "mail.linden.example", ask)
        }


@pytest.mark.parametrize(
    ("scheme", "host", "grade"),
    [
        ("https", "book.linden.example", Grade.OK),
        ("http", "book.linden.example", Grade.FAIL),
        ("https", "localhost", Grade.FAIL),
        ("https", "127.0.0.1", Grade.FAIL),
        ("https", "192.168.1.4", Grade.FAIL),
        ("https", "[::1]", Grade.FAIL),
        ("https", "desk.internal", Grade.FAIL),
    ],
)
def test_an_address_that_customers_reach(scheme: str, host: str, grade: Grade) -> None:
    found = doctor.address(f"{scheme}://{host}")
    assert found.grade is grade
    assert bool(found.do) == (grade is Grade.FAIL)


@pytest.mark.parametrize(("days", "grade"), [(90, Grade.OK), (20, Grade.WARN)])
def test_a_certificate_and_how_long_it_lasts(tmp_path: Path, days: int, grade: Grade) -> None:
    file = make_certificate(tmp_path, clock.now(), days)
    with showing(file) as address:
        found = doctor.certificate(address, ssl.create_default_context(cafile=str(file)))
    assert found.grade is grade
    assert f"{days}" in found.sentence


def test_a_certificate_that_nobody_trusts(tmp_path: Path) -> None:
    with showing(make_certificate(tmp_path, clock.now(), 90)) as address:
        found = doctor.certificate(address)
    assert found.grade is Grade.FAIL
    assert "self-signed" in found.sentence


def test_a_certificate_that_cannot_be_asked_for() -> None:
    assert doctor.certificate(f"https://localhost:{free_port()}").grade is Grade.WARN


def test_a_domain_that_says_everything() -> None:
    assert {name: one.grade for name, one in asked(GOOD).items()} == dict.fromkeys(
        ("SPF", "DKIM", "DMARC"), Grade.OK
    )


@pytest.mark.parametrize("missing", sorted(GOOD))
def test_the_exact_record_to_add(missing: str) -> None:
    found = asked({name: texts for name, texts in GOOD.items() if name != missing})
    (bad,) = [one for one in found.values() if one.grade is Grade.FAIL]
    assert bad.do.startswith(f"Add to {missing} the TXT record: v=")


def test_two_spf_records_count_as_none() -> None:
    twice = {**GOOD, "linden.example": ["v=spf1 -all", "v=spf1 a -all"]}
    assert asked(twice)["SPF"].grade is Grade.FAIL


def test_without_a_selector_the_key_is_not_known() -> None:
    assert asked(GOOD, selector="")["DKIM"].grade is Grade.WARN


def test_offline_it_says_that_it_could_not_ask() -> None:
    found = list(records.of_domain("linden.example", "key1", "mail.linden.example", lambda name: None))
    assert {one.grade for one in found} == {Grade.WARN}
    assert all(one.sentence.startswith("Nobody could be asked") for one in found)


def test_mail_from_nowhere() -> None:
    (found,) = doctor.sender("Bothways <book@localhost>")
    assert (found.name, found.grade) == ("Sender", Grade.FAIL)


def test_a_mail_server_that_answers_and_one_that_does_not(post: Post, settings: LazySettings) -> None:
    settings.ENVIRONMENT = settings.ENVIRONMENT.model_copy(update={"mail_url": "smtp://mail.example"})
    assert doctor.mail_server().grade is Grade.OK
    assert post.mails == []
    settings.EMAIL_PORT = free_port()
    found = doctor.mail_server()
    assert found.grade is Grade.FAIL
    assert "Nothing answers" in found.sentence


def test_no_mail_server_is_named() -> None:
    assert "only written to" in doctor.mail_server().sentence


@pytest.mark.django_db
def test_a_guard_that_is_missing() -> None:
    assert doctor.triggers().grade is Grade.OK
    suffix = "" if connection.vendor == "sqlite" else " ON journal_journalentry"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER journal_entry_no_delete{suffix}")
    found = doctor.triggers()
    assert found.grade is Grade.FAIL
    assert "journal_entry_no_delete" in found.sentence


def test_how_old_the_newest_backup_is(tmp_path: Path) -> None:
    assert doctor.backup(tmp_path / "nowhere").grade is Grade.WARN
    file = tmp_path / "book.zip"
    file.touch()
    assert doctor.backup(tmp_path).grade is Grade.OK
    old = (clock.now() - timedelta(days=5)).timestamp()
    os.utime(file, (old, old))
    found = doctor.backup(tmp_path)
    assert found.grade is Grade.WARN
    assert "5 days old" in found.sentence


@pytest.mark.django_db
def test_every_check_has_its_say() -> None:
    said = list(doctor.findings())
    assert [one.name for one in said] == [
        "Database",
        "Journal",
        "Address",
        "Certificate",
        "Mail server",
        "Sender",
        "Backup",
    ]
    assert all(one.do or one.grade is not Grade.FAIL for one in said if one.name != "Database")
