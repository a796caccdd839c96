"""Given this record, these suggestions in this order; and nothing that the record does not hold."""

from dataclasses import replace
from datetime import date

import pytest

from bothways.counsel.asking import FIRST_TALK, MOST
from bothways.counsel.brief import brief, just_listen
from bothways.counsel.library import Technique
from bothways.counsel.record import Asked, Assumed, Ended, Owed, Record, Talked, Wished

TODAY = date(2026, 3, 12)
LATE = date(2026, 3, 9)
KEPT = Ended("Send the proof", date(2026, 3, 2), kept=True, early=True)
MISSED = Ended("Deliver order 7", date(2026, 3, 5), kept=False)
#: Something has passed between the two, and nothing is open.
QUIET = Record(
    "Rosen & Co",
    "Ann",
    TODAY,
    orders=3,
    interest="labels that hold",
    dealing=("Rather by: Mail",),
    ended=(KEPT,),
)


LINES = [
    (
        QUIET,
        (
            "We owe them nothing that is written down.",
            "They owe us nothing that is written down.",
            "What they want from this: labels that hold",
        ),
    ),
    (
        replace(
            QUIET,
            ours=(
                Owed("Send samples", date(2026, 3, 20)),
                Owed("Deliver order 9", date(2026, 3, 9), late=True),
            ),
            theirs=(Owed("Pay invoice 4", date(2026, 3, 30)),),
            wishes=(Wished("a label that survives frost", date(2026, 1, 6)),),
        ),
        (
            "We owe them: Deliver order 9, 3 days late.",
            "They owe us: Pay invoice 4, due on 30 March.",
            "They look for: “a label that survives frost”",
        ),
    ),
    (
        replace(
            QUIET,
            their_questions=(Asked("Can it be thinner?", date(2026, 3, 11)),),
            our_questions=(Asked("Which printer?", date(2026, 3, 1)),),
            quotes=("Mondays are bad.",),
        ),
        (
            "They wait for an answer since yesterday: “Can it be thinner?”",
            "We wait for their answer: “Which printer?”",
            "In their words: “Mondays are bad.”",
        ),
    ),
    (
        replace(
            QUIET,
            ours=(Owed("Send samples", date(2026, 3, 9), reported=True),),
            talks=(Talked(date(2025, 12, 1), "They plan the year."),),
        ),
        (
            "We owe them nothing that is written down.",
            "You last spoke on 1 December 2025: They plan the year.",
            "What they want from this: labels that hold",
        ),
    ),
    (
        Record("Nuova", "Nuova", TODAY),
        (
            "Nothing has passed between us and Nuova yet.",
            "Find out what they need before you say what you have.",
            "Nothing they said is written down in their own words yet.",
        ),
    ),
]


@pytest.mark.parametrize(("record", "lines"), LINES)
def test_three_lines_say_what_matters_first(record: Record, lines: tuple[str, str, str]) -> None:
    assert brief(record).lines == lines


@pytest.mark.parametrize(
    ("record", "because"),
    [
        (QUIET, ""),
        (replace(QUIET, ended=(replace(MISSED, made_good=True),)), ""),
        (replace(QUIET, ended=(MISSED,)), "We did not keep our word: Deliver order 7"),
        (replace(QUIET, wrong=("The roll is torn.",)), "Something is wrong for them: “The roll is torn.”"),
        (
            replace(QUIET, contested=("It came on Friday",)),
            "They see something differently: It",
        ),
        (replace(QUIET, talks=(Talked(TODAY, "Prices", 0.72),)), "Last time we spoke 72% of the time."),
        (replace(QUIET, talks=(Talked(TODAY, "Prices", 0.6),)), ""),
        (replace(QUIET, talks=(Talked(TODAY, "Now"), Talked(TODAY, "Then", 0.9))), ""),
    ],
)
def test_sometimes_it_is_best_to_just_listen(record: Record, because: str) -> None:
    said = just_listen(record)
    assert said.startswith(because) if because else not said
    assert brief(record).lines[0].startswith("Just listen first. ") is bool(because)


def test_questions_come_in_this_order_and_never_more_than_five() -> None:
    record = replace(
        QUIET,
        interest="",
        dealing=(),
        ended=(MISSED,),
        theirs=(Owed("Send the logo", date(2026, 3, 1), late=True),),
        assumed=(
            Assumed("Price matters most", faded=False),
            Assumed("They print themselves", faded=True, decision="x"),
        ),
        wants_new="Frost labels",
    )
    asked = [each.question for each in brief(record).questions]
    assert asked == [
        "What would put it right for you that we did not keep this: Deliver order 7?",
        "Is there anything in the way of this: Send the logo?",
        "Is it still so: “They print themselves”?",
        "Is it still so: “Price matters most”?",
        "About “Frost labels”: is it for yourselves or for somebody else, and is there a budget?",
    ]
    assert len(asked) == MOST
    assert all(each.why for each in brief(record).questions)


def test_what_is_not_known_is_asked() -> None:
    asked = " ".join(each.question for each in brief(replace(QUIET, interest="", dealing=())).questions)
    for words in ("not found anywhere yet", "different for you in a year", "like to hear from us"):
        assert words in asked


def test_a_first_talk_has_ten_questions() -> None:
    assert brief(Record("Nuova", "Nuova", TODAY)).questions == FIRST_TALK
    assert len(FIRST_TALK) == 10


def test_what_stands_weak_comes_with_two_moves_for_it() -> None:
    record = replace(
        QUIET,
        ended=(MISSED,),
        ours=(Owed("Deliver order 9", date(2026, 3, 11), late=True),),
        their_questions=(Asked("When?", date(2026, 3, 10)),),
    )
    found = brief(record).moves
    assert [each.dimension for each in found] == ["accountability", "trust"]
    assert all(len(each.do) == 2 for each in found)
    assert found[1].because == "Deliver order 9, 1 day late."
    assert brief(QUIET).moves == ()


def test_objections_are_met_by_a_technique_each() -> None:
    met = {each.expect: each.technique for each in brief(replace(QUIET, ended=(MISSED, KEPT))).objections}
    assert met == {
        "“Last time you did not keep this: Deliver order 7.”": Technique.CONCEDE,
        "“Elsewhere it costs less.”": Technique.JUSTIFY,
    }
    assert [each.technique for each in brief(replace(QUIET, ended=())).objections] == [Technique.TRADE]
    first = [each.technique for each in brief(Record("Nuova", "Nuova", TODAY)).objections]
    assert first == [Technique.PERSUADE, Technique.CONCEDE]


def test_why_us_rests_on_kept_promises_alone() -> None:
    late = replace(KEPT, what="Answer the mail", early=False, on=date(2025, 11, 3))
    assert brief(replace(QUIET, ended=(MISSED,))).reasons == ()
    assert brief(replace(QUIET, ended=(late, KEPT, KEPT, MISSED))).reasons == (
        "3 of our last 4 promises to them were kept.",
        "“Send the proof” was done before it was due, on 2 March.",
        "“Answer the mail” was done as promised, on 3 November 2025.",
    )


def test_what_may_be_offered_needs_nobodys_leave() -> None:
    record = replace(
        QUIET,
        wishes=(Wished("thin foil", date(2026, 1, 6)),),
        last_order="3 × Rolls",
        last_order_on=date(2026, 2, 1),
        standards=("5 % off the next order",),
    )
    same = "The same again: 3 × Rolls, ordered on 1 February."
    assert brief(record).offers == ("Something that fits “thin foil”, if we have it by now.", same)
    assert (
        brief(replace(record, ended=(MISSED,))).offers[-1]
        == "What was agreed for such a case: 5 % off the next order."
    )
