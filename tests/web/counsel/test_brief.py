"""The brief before a talk, from a real record: page, plain text, PDF, API."""

import pytest
from django.test import Client

from bothways.conversations.kinds import ConversationLogged, Medium, Topic
from bothways.knowledge.kinds import FactStated, How, PreferenceSet, Way, WishStated
from bothways.units.side import Side
from bothways_web.conversations import actions as conversations
from bothways_web.counsel.pages import brief_of
from bothways_web.counsel.printing import as_pdf
from bothways_web.journal import actions as journal
from bothways_web.knowledge import actions as knowledge
from bothways_web.promises import actions as promises
from tests.builders.acts import done
from tests.builders.owing import promised, question
from tests.cast import Cast
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import answers, desk, expected

pytestmark = pytest.mark.django_db
NOBODY_ELSE = ("the customer", "another customer", "the owner in the book", "a stranger", "nobody")


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def record(cast: Cast) -> None:
    """Something of everything between Linden and Roy."""
    ours, theirs = cast.roy.merchants, cast.roy.own
    promised(ours, "Send the proof", 3)
    promised(theirs, "Send the logo", 5)
    question(theirs, "Does it hold in frost?", 1)
    assumed = FactStated(text="Price matters most", how=How.ASSUMED, decision="which paper")
    done(knowledge.state(ours, assumed))
    done(knowledge.state(theirs, FactStated(text="Mondays are bad.", how=How.TOLD, quote=True)))
    done(knowledge.wish(theirs, Side.CUSTOMER, WishStated(words="A glue that does not smell")))
    done(knowledge.prefer(theirs, PreferenceSet(rather=Way.MAIL)))
    kept = promised(ours, "Call back", 2)
    done(promises.report_done(ours, kept))
    done(promises.accept(theirs, kept))


def test_the_brief_is_for_the_team_alone(cast: Cast) -> None:
    for path in ("brief/", "brief.txt", "brief.pdf"):
        own = dict.fromkeys(
            ("the customer", "another customer", "the owner in the book", "a stranger", "nobody"), 404
        )
        assert answers(cast, path) == expected(cast, path) | own, path


def test_everything_comes_from_the_record(cast: Cast, jan: Client) -> None:
    record(cast)
    shown = text(page(jan, desk(cast.roy.id, "brief/")))
    for words in (
        "They wait for an answer since today: “Does it hold in frost?”",
        "They look for: “A glue that does not smell”",
        "Send the proof",
        "Send the logo",
        "“Mondays are bad.”",
        "Is it still so: “Price matters most”?",
        "What hangs on it: which paper.",
        "“Call back” was done before it was due, today.",
        "Rather by: Mail",
    ):
        assert words in shown, words
    assert "Nothing has passed" not in shown


def test_with_nothing_in_the_book_a_first_talk_is_prepared(cast: Cast, jan: Client) -> None:
    shown = text(page(jan, desk(cast.roy.id, "brief/")))
    assert "Nothing has passed between us and" in shown
    assert "What made you look for somebody like us just now?" in shown
    assert "Why us" not in shown


def test_a_complaint_says_just_listen(cast: Cast, jan: Client) -> None:
    record(cast)
    question(cast.roy.own, "The roll is torn.", 1, Topic.WRONG)
    assert "Just listen first. Something is wrong for them: “The roll is torn.”" in text(
        page(jan, desk(cast.roy.id, "brief/"))
    )


def test_what_is_contested_is_named(cast: Cast) -> None:
    talked = ConversationLogged(medium=Medium.CALL, summary="They agreed to pay.")
    talk = done(conversations.log(cast.roy.merchants, talked))
    done(journal.contest(cast.roy.own.writer, Side.CUSTOMER, talk, "I did not agree"))
    found = brief_of(cast.roy.merchants)
    assert found.record.contested == ("I did not agree",)
    assert "I did not agree" in found.listen


def test_the_number_of_queries_does_not_grow_with_the_record(cast: Cast, jan: Client) -> None:
    record(cast)
    before = queries(jan, desk(cast.roy.id, "brief/"))
    for _ in range(3):
        record(cast)
    assert queries(jan, desk(cast.roy.id, "brief/")) == before


def test_the_same_stands_in_plain_text_and_on_paper(cast: Cast, jan: Client) -> None:
    record(cast)
    answered = jan.get(desk(cast.roy.id, "brief.txt"))
    assert answered["Content-Type"] == "text/plain; charset=utf-8"
    lines = answered.content.decode().splitlines()
    assert lines[2].startswith("1. They wait for an answer")
    assert "- Send the proof" in lines
    printed = jan.get(desk(cast.roy.id, "brief.pdf"))
    assert printed["Content-Type"] == "application/pdf"
    assert printed.content.startswith(b"%PDF-")


def test_what_people_write_is_no_markup_on_paper(cast: Cast) -> None:
    """Typst would stop at an unknown function, or read a file, if words were taken for its language."""
    promised(cast.roy.merchants, '#panic("x") = $ <b> #read("/etc/passwd") \\ "', 3)
    assert as_pdf(brief_of(cast.roy.merchants), '#panic("y")', "today").startswith(b"%PDF-")
