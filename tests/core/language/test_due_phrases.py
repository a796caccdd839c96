"""Phrases of business mail with what they mean, kept in ``due/``: how they are written says
``due/scoring.py``.
"""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Said
from bothways.language.dates.reading import times
from bothways.language.dates.told import as_values
from bothways.language.de.dates import GERMAN
from bothways.language.en.dates import ENGLISH
from bothways.language.fr.dates import FRENCH
from bothways.units.calendar import WorkingCalendar
from tests.core.language.due.scoring import among, phrases, plain, said_as

SAID = Said(date(2026, 3, 11), time(10, 15), "Europe/Berlin", WorkingCalendar("DE"))
LANGUAGES: dict[str, Lexicon] = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH}
PHRASES = [(code, words, meant) for code in LANGUAGES for words, meant in phrases(f"{code}.tsv")]
NONE = [(code, sentence) for code in LANGUAGES for sentence in plain(f"none-{code}.txt")]
#: Of phrases that were written before their reader, this share is read at least.
HELD_BACK = 0.9
WORDS = sorted({word for code in LANGUAGES for words, _ in phrases(f"{code}.tsv") for word in words.split()})
SENTENCES = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
)


@pytest.mark.parametrize(("code", "words", "meant"), PHRASES)
def test_a_phrase_means(code: str, words: str, meant: tuple[str, ...]) -> None:
    found = times(words, SAID, LANGUAGES[code])
    right, _ = among(found, meant)
    assert right, [(each.text, sorted(said_as(each, r))) for each in found for r in each.readings]


@pytest.mark.parametrize(("code", "sentence"), NONE)
def test_a_sentence_names_no_time(code: str, sentence: str) -> None:
    assert [each.text for each in times(sentence, SAID, LANGUAGES[code])] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_likeliest_reading_is_mostly_the_first(code: str) -> None:
    firsts = [among(times(words, SAID, LANGUAGES[code]), meant)[1] for words, meant in phrases(f"{code}.tsv")]
    assert sum(firsts) / len(firsts) >= HELD_BACK


@pytest.mark.parametrize("name", [f"held-back-en{number}" for number in ("", "-2", "-3", "-4")])
def test_phrases_that_were_held_back(name: str) -> None:
    scores = [among(times(words, SAID, ENGLISH), meant)[0] for words, meant in phrases(f"{name}.tsv")]
    assert sum(scores) / len(scores) >= HELD_BACK


@given(text=SENTENCES, code=st.sampled_from(sorted(LANGUAGES)))
def test_whatever_is_written_is_read_in_one_way_and_in_order(text: str, code: str) -> None:
    found = times(text, SAID, LANGUAGES[code], past=True)
    assert found == times(text, SAID, LANGUAGES[code], past=True)
    places = [(each.start, each.end) for each in found]
    assert places == sorted(places)
    for each in found:
        assert 0 <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text
        assert each.readings
        assert len(set(each.readings)) == len(each.readings)
        assert each.past or each.every or each.readings[0].day >= SAID.on
        assert as_values(each)["readings"]


@given(text=SENTENCES)
def test_a_range_never_ends_before_it_begins(text: str) -> None:
    for each in times(text, SAID, ENGLISH):
        for reading in each.readings:
            assert reading.opens <= reading.day
