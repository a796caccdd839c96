"""German and French acts: sentences with what they do, kept in ``acts/``; none was taken from anywhere."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.language.cues import Act, Who
from bothways.language.dates.moment import Said
from bothways.language.de.language import GERMAN
from bothways.language.findings import Finding, Language, findings
from bothways.language.fr.language import FRENCH

SAID = Said(date(2026, 3, 11), time(10, 15), "Europe/Berlin")
LANGUAGES: dict[str, Language] = {"de": GERMAN, "fr": FRENCH}
#: A finding as sure as this is shown without being asked for.
SURE = 0.5


def sentences(name: str) -> list[tuple[str, frozenset[str]]]:
    """The sentences of a file, each with the acts that it does."""
    lines = (Path(__file__).parent / "acts" / f"{name}.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(sentence, frozenset(acts.split(",")) - {"-"}) for acts, sentence in pairs]


def heard(sentence: str, code: str) -> list[Finding]:
    return findings(sentence, SAID, LANGUAGES[code], least=SURE)


@pytest.mark.parametrize(
    ("code", "sentence", "acts"),
    [(code, *each) for code in LANGUAGES for part in ("", "-2", "-3") for each in sentences(f"{code}{part}")],
)
def test_what_a_sentence_does(code: str, sentence: str, acts: frozenset[str]) -> None:
    assert {finding.act.value for finding in heard(sentence, code)} == acts


@pytest.mark.parametrize(
    ("code", "sentence", "day"),
    [
        ("de", "Ich schicke Ihnen das Angebot bis Freitag.", date(2026, 3, 13)),
        ("fr", "Je vous envoie le devis demain.", date(2026, 3, 12)),
    ],
)
def test_a_promise_names_its_day_and_who_owes_it(code: str, sentence: str, day: date) -> None:
    (promise,) = heard(sentence, code)
    assert (promise.act, promise.owes) == (Act.PROMISE, Who.SPEAKER)
    assert promise.whens[0].readings[0].day == day
    assert promise.because


@given(text=st.text(max_size=120), code=st.sampled_from(sorted(LANGUAGES)))
def test_nothing_that_is_written_breaks_it(text: str, code: str) -> None:
    for finding in findings(text, SAID, LANGUAGES[code], least=0):
        assert text[finding.start : finding.end] == finding.text
        assert 0 <= finding.confidence <= 1
