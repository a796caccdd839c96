"""Patterns over kinds of words: what each sign of the notation means."""

import pytest

from bothways.language.grammar import Grammar
from bothways.language.tokens import places, tokens, written
from bothways.language.vocabulary import Words

WORDS = Words(
    kinds={"US": "i we", "WILL": "will", "ACT": "send call", "YOU": "you", "NOT": "not", "AND": "and"},
    together={"'ll": ("will",), "won't": ("will", "not"), "asap": ("soon",)},
    short={"shall": "WILL | going to"},
    endings=(("ing", "DOING"),),
    shapes={"US": "I", "ACT": "V", "NUMBER": "#", "OPEN": "o", "END": "."},
)
TABLE = [
    ("US WILL ACT", "We'll send it.", True),
    ("US WILL ACT", "Will we send it?", False),
    ("US {shall} ACT", "we going to call", True),
    ("US WILL ![NOT] _ ACT", "I won't really call", False),
    ("US WILL ![NOT] _ ACT", "I will really call", True),
    ("~YOU WILL", "you will", False),
    ("~YOU WILL", "they will", True),
    ("^ send ..2 back", "send the parcel back", True),
    ("^ send ..2 back", "please send it back", False),
    ("send ..1 back", "send the big parcel back", False),
    ("send ..4 back", "send it. Come back", False),
    ("[send bring] it $", "and send it", True),
    ("(US | YOU)? will? ACT", "call", True),
    ("DOING", "sending", True),
    ("soon", "asap", True),
    ("NUMBER", "12.50", True),
    ("LINK", "see https://shop.example/a", True),
    ("ASKS", "really?!", True),
]


@pytest.mark.parametrize(("pattern", "sentence", "matches"), TABLE)
def test_a_pattern(pattern: str, sentence: str, matches: bool) -> None:
    grammar = Grammar(WORDS, [pattern])
    read = grammar.read(sentence)
    compiled = grammar.compiled[pattern]
    assert (compiled.regex.search(read.letters) is not None) is matches
    assert read.may & compiled.bit or not matches


def test_a_kind_that_no_word_has_is_named() -> None:
    with pytest.raises(ValueError, match="ACTT: US ACTT"):
        Grammar(WORDS, ["US ACTT"])


def test_what_is_written_together_keeps_its_place() -> None:
    text = "Maria’ll call; I won't."
    found = [
        (each.word, *place)
        for raw, place in zip(written(text), places(text), strict=True)
        for each in tokens(raw, WORDS.together)
    ]
    assert found == [
        ("maria", 0, 8),
        ("will", 0, 8),
        ("call", 9, 13),
        (";", 13, 14),
        ("i", 15, 16),
        ("will", 17, 22),
        ("not", 17, 22),
        (".", 22, 23),
    ]
    read = Grammar(WORDS, []).read(text)
    assert read.places == [(start, end) for _, start, end in found]


def test_the_build_of_a_sentence_forgets_its_nouns() -> None:
    grammar = Grammar(WORDS, [])
    built = [grammar.read(text).shapes for text in ("I'll send 5 kits.", "We will call 9 vets.")]
    assert built[0] == built[1] == ["I", "will", "V", "#", "o", "."]


@pytest.mark.parametrize("name", ["V", "^ I", "I will V", "~I will V", "~^ I will V", "=send", "~o . $"])
def test_a_feature_is_found_by_its_name(name: str) -> None:
    shapes = Grammar(WORDS, []).shapes
    feature = shapes.feature(name)
    assert feature is not None
    assert shapes.name(feature) == name


def test_a_feature_of_shapes_that_no_word_has_is_none() -> None:
    assert Grammar(WORDS, []).shapes.feature("promise: will") is None


def test_the_build_is_named_in_ones_twos_and_threes_and_without_its_nouns() -> None:
    read = (grammar := Grammar(WORDS, [])).read("Call 9 vets.")
    assert {grammar.shapes.name(feature) for feature in read.build} == {
        *("^", "V", "#", "o", ".", "$", "=call", "=vets"),
        *("^ V", "V #", "# o", "o .", ". $", "^ V #", "V # o", "# o .", "o . $"),
        *("~^ V o", "~V o .", "~o . $", "~^ V o .", "~V o . $"),
    }


def test_a_word_that_was_met_before_is_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bothways.language.grammar._REMEMBERED", 2)
    grammar = Grammar(WORDS, ["US WILL"])
    texts = ["I'll send a kit.", "They won't call me back!", "I'll send a kit.", "x" * 50 + " sending"]
    assert [grammar.read(text).letters for text in texts] == [
        Grammar(WORDS, ["US WILL"]).read(text).letters for text in texts
    ]
