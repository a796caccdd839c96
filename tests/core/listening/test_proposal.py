"""What a text's findings would become."""

from datetime import date, time

import pytest

from bothways.language.dates.moment import Said
from bothways.language.en.language import ENGLISH
from bothways.language.findings import findings
from bothways.listening.proposal import Deed, Proposal, Sort, proposals
from bothways.units.side import Side

SAID = Said(date(2026, 3, 11), time(10), "Europe/London")


def read(text: str, writer: Side, sort: Sort = Sort.MAIL, offset: int = 0) -> list[Proposal]:
    return list(proposals(findings(text, SAID, ENGLISH), writer, sort, offset))


@pytest.mark.parametrize("writer", list(Side))
def test_a_promise_is_owed_by_who_writes_it_and_a_request_by_who_reads_it(writer: Side) -> None:
    promise, request = read("I'll send the sample on Friday. Could you please send the artwork?", writer)[:2]
    assert (promise.deed, promise.side, promise.what) == (Deed.PROMISE, writer, "Send the sample")
    assert (request.deed, request.side) == (Deed.REQUEST, writer.other)
    assert [due.on for due in promise.dues][:1] == [date(2026, 3, 13)]


def test_the_place_is_that_of_the_sentence_in_the_whole_text() -> None:
    text = "Hello Anna. I'll send the sample on Friday."
    (one,) = read(text, Side.MERCHANT)
    assert text[one.start : one.end] == one.sentence == "I'll send the sample on Friday."
    (moved,) = read(text, Side.MERCHANT, offset=100)
    assert (moved.start, moved.end) == (one.start + 100, one.end + 100)


@pytest.mark.parametrize("words", ["not before Monday", "from next week on", "after Easter"])
def test_from_when_on_is_no_day_by_which(words: str) -> None:
    (one,) = read(f"We'll send the sample {words}.", Side.MERCHANT)
    assert one.dues == ()
    assert not one.ours_with_date


def test_only_the_customers_wishes_and_complaints_are_asked_about() -> None:
    wrong = "Two of the rolls arrived damaged. We are looking for a matte ribbon."
    assert {one.deed for one in read(wrong, Side.CUSTOMER)} == {Deed.COMPLAINT, Deed.WISH}
    assert not read(wrong, Side.MERCHANT)


def test_what_was_asked_on_the_page_is_not_asked_again() -> None:
    text = "Could you please send a sample? I'll pay on Friday."
    assert [one.deed for one in read(text, Side.CUSTOMER, Sort.QUESTION)] == [Deed.PROMISE]


def test_ours_with_a_date_comes_first() -> None:
    ours, theirs = (read("I'll send the sample on Friday.", side)[0] for side in Side)
    assert (ours.ours_with_date, theirs.ours_with_date) == (True, False)
    assert not read("I'll send the sample.", Side.MERCHANT)[0].ours_with_date
