"""Patterns over kinds of words: what each sign of the notation means."""

import pytest

from bothways.language.grammar import Grammar, Words
from bothways.language.tokens import tokens

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
    read = grammar.read(tokens(sentence, WORDS.together))
    compiled = grammar.compiled[pattern]
    assert (compiled.regex.search(read.letters) is not None) is matches
    assert read.may & compiled.bit or not matches


def test_a_kind_that_no_word_has_is_named() -> None:
    with pytest.raises(ValueError, match="ACTT: US ACTT"):
        Grammar(WORDS, ["US ACTT"])


def test_what_is_written_together_keeps_its_place() -> None:
    found = tokens("Maria’ll call; I won't.", WORDS.together)
    assert [(each.word, each.start, each.end) for each in found] == [
        ("maria", 0, 8),
        ("will", 0, 8),
        ("call", 9, 13),
        (";", 13, 14),
        ("i", 15, 16),
        ("will", 17, 22),
        ("not", 17, 22),
        (".", 22, 23),
    ]


def test_the_build_of_a_sentence_forgets_its_nouns() -> None:
    grammar = Grammar(WORDS, [])
    built = [
        grammar.read(tokens(text, WORDS.together)).shapes
        for text in ("I'll send 5 kits.", "We will call 9 vets.")
    ]
    assert built[0] == built[1] == ["I", "will", "V", "#", "o", "."]
