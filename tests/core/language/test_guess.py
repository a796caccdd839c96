"""Which language a text is written in: every labelled sentence of the repository is taken for its own."""

import json
from pathlib import Path

import pytest

from bothways.language.guess import language_of
from bothways.language.tongues import tongue_of

HERE = Path(__file__).parent


def english() -> list[str]:
    return [
        json.loads(line)["text"]
        for path in sorted((HERE / "corpus").glob("**/*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def others(code: str) -> list[str]:
    lines = [
        line
        for part in ("", "-2", "-3")
        for line in (HERE / f"acts/{code}{part}.tsv").read_text("utf-8").splitlines()
    ]
    return [line.split("\t")[1] for line in lines if line and not line.startswith("#")]


def test_hardly_an_english_sentence_is_taken_for_another_language() -> None:
    texts = english()
    assert len(texts) > 2000
    assert sum(language_of(text) != "en" for text in texts) <= 2


@pytest.mark.parametrize("code", ["de", "fr"])
def test_nearly_every_sentence_of_another_language_is_taken_for_it(code: str) -> None:
    texts = others(code)
    assert len(texts) > 150
    assert sum(language_of(text) != code for text in texts) <= 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Wir schicken Ihnen das Angebot bis Freitag.", "de"),
        ("Je vous envoie le devis demain.", "fr"),
        ("We will send the quote by Friday.", "en"),
        ("Hallo Ann, the proof is ready and we will post it tomorrow.", "en"),
        ("On it.", "en"),
    ],
)
def test_a_sentence_is_taken_for(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("otherwise", ["en", "de"])
def test_where_no_word_tells_it_is_what_was_said(otherwise: str) -> None:
    assert language_of("OK 4711!", otherwise) == otherwise


def test_what_is_listened_with_is_the_language_of_the_text_unless_it_is_named() -> None:
    german = tongue_of("Wir schicken Ihnen das Angebot bis Freitag.")
    assert german is tongue_of("", "de")
    assert german is not tongue_of("We will send it.")
