"""What a language model is asked, and what its answer may change."""

import json

import pytest

from bothways.listening.proposal import Deed
from bothways.listening.refining import ASKED, Asked, Refined, messages, refined
from bothways.units.side import Side

SENTENCE = "We'll send you the “new” proof by Friday."


@pytest.mark.parametrize("deed", sorted(ASKED))
def test_only_the_sentence_and_its_neighbours_are_sent(deed: Deed) -> None:
    asked = Asked(deed, Side.CUSTOMER, "Before. ", SENTENCE, " After.", "Send the proof")
    task, given = messages(asked)
    assert (task["role"], given["role"]) == ("system", "user")
    assert "of the customer" in task["content"]
    assert json.loads(given["content"]) == {
        "before": "Before. ",
        "sentence": SENTENCE,
        "after": " After.",
        "taken_for": "Send the proof",
    }


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ('{"holds": true, "what": "Send the proof"}', Refined(holds=True, what="Send the proof")),
        ('Sure!\n```json\n{"holds": false, "what": "Nothing"}\n```', Refined(holds=False, what="Nothing")),
        (
            '{"holds": true, "what": "Send\\n the \\u0000proof", "due": "never"}',
            Refined(True, "Send the proof"),
        ),
        ('{"holds": "yes", "what": "Send it"}', None),
        ('{"holds": true, "what": ""}', None),
        ('{"holds": true}', None),
        ('{"holds": true, "what": "' + "x" * 201 + '"}', None),
        ("[1, 2]", None),
        ("I cannot help with that.", None),
        ("", None),
    ],
)
def test_an_answer_says_what_was_asked_for_or_nothing(answer: str, expected: Refined | None) -> None:
    assert refined(answer) == expected
