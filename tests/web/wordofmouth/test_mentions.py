"""Mentions over the book: they come in once, are tied, answered, set aside, and given back."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from django.test import Client

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways.wordofmouth.kinds import Rating
from bothways_web.foundation import clock
from bothways_web.journal import actions as recording
from bothways_web.journal.erasure import erase_entries
from bothways_web.journal.models import JournalEntry
from bothways_web.wordofmouth import actions, pages, queries
from bothways_web.wordofmouth.coming import Incoming, keep
from bothways_web.wordofmouth.models import TiedMention, Way
from bothways_web.wordofmouth.queries import Shown
from tests.builders.acts import done, entries
from tests.builders.mentions import PRAISE, a_mention, said
from tests.cast import Cast
from tests.web.pages import browser, page, text
from tests.web.pages import queries as counted
from tests.web.rooms import book, desk, post

LIST = "/desk/linden-labels/mentions/"


def at(mention: UUID, act: str = "") -> str:
    return f"{LIST}{mention}/{act}"


def listed(cast: Cast, shown: Shown) -> list[UUID]:
    return [row.id for row in pages.list_page(cast.owner, shown).rows]


def reason(outcome: object) -> str:
    return outcome.reason if isinstance(outcome, Refused) else ""


def test_what_comes_in_twice_is_there_once(cast: Cast) -> None:
    one = Incoming(said(link="https://board.example/7"), number="7")
    again = Incoming(said("Edited words", link="https://board.example/7"), number="7")
    assert len(keep(cast.merchant, [one, one, again], Way.FEED)) == 1
    assert keep(cast.merchant, [again], Way.PROGRAM) == []
    by_link = [Incoming(said(link="https://board.example/8", author=name)) for name in ("A", "B", "A")]
    assert len(keep(cast.merchant, by_link, Way.FILE)) == 2
    by_words = [Incoming(said(words)) for words in ("It holds.", "it  HOLDS", "It holds.")]
    assert len(keep(cast.merchant, by_words, Way.HAND)) == 2
    assert len(keep(cast.supplier.merchant, [one], Way.FEED)) == 1  # another book


def test_news_waits_for_an_answer_and_history_does_not(cast: Cast) -> None:
    fresh = a_mention(cast.merchant)
    old = a_mention(cast.merchant, at=clock.now() - timedelta(days=31))
    assert (fresh.due_on is not None, old.due_on) == (True, None)
    assert [row.id for row in pages.waiting(cast.owner, 5).rows] == [fresh.id]
    assert listed(cast, Shown.OPEN) == [fresh.id, old.id]


def test_what_lies_ahead_is_said_now(cast: Cast) -> None:
    assert a_mention(cast.merchant, at=clock.now() + timedelta(days=3)).said_at <= clock.now()


def test_one_press_ties_it_and_it_stands_in_their_book(cast: Cast, jan: Client, claire: Client) -> None:
    rating = Rating(value=Decimal("4.5"), best=Decimal(5))
    mention = a_mention(cast.merchant, rating=rating, link="https://board.example/7")
    assert "perhaps Roy Cosmetics, by the name" in text(page(jan, LIST))
    post(jan, at(mention.id, "tie/"), {"relationship": str(cast.roy.id)})
    row = TiedMention.objects.get()
    assert (row.relationship_id, row.words, row.rating, row.own_word) == (
        cast.roy.id,
        PRAISE,
        Decimal("4.50"),
        False,
    )
    assert listed(cast, Shown.OPEN) == []
    assert listed(cast, Shown.TIED) == [mention.id]
    for shown in (page(claire, book(cast.roy.id, "")), page(claire, book(cast.roy.id, "record/"))):
        for words in (PRAISE, "4.5 of 5", "you wrote at Label Fair Board", "as they think: is it yours?"):
            assert words in text(shown)
        assert "Yes, that was me" in shown
        assert 'rel="noopener noreferrer nofollow"' in shown
    ours = text(page(jan, desk(cast.roy.id, "")))
    assert "they wrote at Label Fair Board" in ours
    assert "they have not said that it was them" in ours


def test_the_customer_says_that_it_was_them(cast: Cast, claire: Client) -> None:
    row = done(actions.tie(cast.roy.merchants, a_mention(cast.merchant).id))
    post(claire, book(cast.roy.id, f"parties/entries/{row}/confirm/"))
    assert TiedMention.objects.get().own_word
    assert "Was it so?" not in page(claire, book(cast.roy.id, ""))


def test_the_customer_contests_it(cast: Cast, jan: Client) -> None:
    row = done(actions.tie(cast.roy.merchants, a_mention(cast.merchant).id))
    done(recording.contest(cast.roy.own.writer, Side.CUSTOMER, row, "I wrote of the white paper"))
    assert "contested: I wrote of the white paper" in text(page(jan, desk(cast.roy.id, "")))
    assert "they contest it" in page(jan, LIST + "?shown=tied")


def test_it_was_somebody_else(cast: Cast, claire: Client) -> None:
    mention = a_mention(cast.merchant)
    row = done(actions.tie(cast.roy.merchants, mention.id))
    done(actions.answer_tied(cast.roy.merchants, row, "Thank you.", "There"))
    assert "Somebody else said it" in page(claire, book(cast.roy.id, f"wordofmouth/{row}/somebody-else/"))
    post(claire, book(cast.roy.id, f"wordofmouth/{row}/somebody-else/"), {"why": "My sister"})
    assert not TiedMention.objects.exists()
    mention.refresh_from_db()
    assert (mention.answer, mention.answer_place) == ("Thank you.", "There")
    assert listed(cast, Shown.ANSWERED) == [mention.id]
    again = done(actions.tie(cast.owner.relationship(cast.brook.id), mention.id))
    tied = TiedMention.objects.get()
    assert (tied.id, tied.answer, tied.relationship_id) == (again, "Thank you.", cast.brook.id)


def test_a_mention_has_one_owner(cast: Cast) -> None:
    mention = a_mention(cast.merchant)
    done(actions.tie(cast.roy.merchants, mention.id))
    before = entries(cast.brook.id)
    again = actions.tie(cast.owner.relationship(cast.brook.id), mention.id)
    assert reason(again) == "mention_is_tied"
    assert entries(cast.brook.id) == before
    assert reason(actions.set_aside(cast.owner, mention.id)) == "mention_is_tied"


def test_customers_tie_nothing(cast: Cast) -> None:
    assert reason(actions.tie(cast.roy.own, a_mention(cast.merchant).id)) == "mention_is_unknown"
    strange = a_mention(cast.supplier.merchant)
    assert reason(actions.tie(cast.roy.merchants, strange.id)) == "mention_is_unknown"


def test_answers_are_kept_where_they_belong(cast: Cast, jan: Client) -> None:
    open_, tied = a_mention(cast.merchant), a_mention(cast.merchant)
    done(actions.tie(cast.roy.merchants, tied.id))
    given = {"text": "Thank you, we are glad.", "place": "Label Fair Board"}
    for mention in (open_, tied):
        post(jan, at(mention.id, "answered/"), given)
    open_.refresh_from_db()
    tied.refresh_from_db()
    assert (open_.answer, open_.answered_by) == (given["text"], cast.owner.member)
    assert (tied.answer, TiedMention.objects.get().answer) == ("", given["text"])
    assert set(listed(cast, Shown.ANSWERED)) == {open_.id, tied.id}
    assert pages.waiting(cast.owner, 5).rows == ()
    shown = page(jan, at(open_.id))
    assert "Jan answered at Label Fair Board" in text(shown)
    assert "readonly" in shown
    assert "mention_is_answered" in post(jan, at(open_.id, "answered/"), given, status=409)
    before = entries(cast.roy.id)
    assert "mention_is_answered" in post(jan, at(tied.id, "answered/"), given, status=409)
    assert entries(cast.roy.id) == before


def test_both_read_the_answer(cast: Cast, claire: Client) -> None:
    row = done(actions.tie(cast.roy.merchants, a_mention(cast.merchant).id))
    done(actions.answer_tied(cast.roy.merchants, row, "Thank you.", "the board"))
    assert "Jan answered at the board" in text(page(claire, book(cast.roy.id, "record/")))


def test_an_answer_that_cannot_be_read_loses_nothing(cast: Cast, jan: Client) -> None:
    mention = a_mention(cast.merchant)
    shown = post(jan, at(mention.id, "answered/"), {"text": "Thank you", "place": ""}, status=422)
    assert "Say where it is answered." in shown
    assert "Thank you" in shown
    shown = post(jan, at(mention.id, "tie/"), {"customer": "Nobody at all"}, status=422)
    assert "No customer is called so." in shown
    assert not JournalEntry.objects.filter(kind="mention_tied").exists()


def test_set_aside_and_put_back(cast: Cast, jan: Client) -> None:
    mention = a_mention(cast.merchant)
    post(jan, at(mention.id, "aside/"))
    assert listed(cast, Shown.ASIDE) == [mention.id]
    assert pages.waiting(cast.owner, 5).rows == ()
    assert reason(actions.tie(cast.roy.merchants, mention.id)) == "mention_is_set_aside"
    assert "mention_is_set_aside" in post(jan, at(mention.id, "aside/"), status=409)
    post(jan, at(mention.id, "back/"))
    assert listed(cast, Shown.OPEN) == [mention.id]


def test_somebody_else_answers(cast: Cast, jan: Client) -> None:
    mention = a_mention(cast.merchant)
    post(jan, at(mention.id, "hand/"), {"owner": str(cast.staff.member)})
    assert "Ines answers" in page(jan, LIST)
    for owner in (str(cast.reader.member), "nobody", str(cast.supplier.member)):
        assert "owner_is_not_a_member" in post(jan, at(mention.id, "hand/"), {"owner": owner}, status=409)
    mention.refresh_from_db()
    assert mention.owner == cast.staff.member


def test_a_fragment_is_the_row_as_it_stands(cast: Cast, jan: Client) -> None:
    mention = a_mention(cast.merchant)
    shown = jan.post(at(mention.id, "aside/"), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in shown
    assert "Put it back" in shown
    assert f'id="mention-{mention.id}"' in shown


def test_the_list_goes_on_where_it_ended(cast: Cast, jan: Client) -> None:
    same = clock.now() - timedelta(days=2)
    for number in range(queries.PER_PAGE + 3):
        a_mention(cast.merchant, words=f"Number {number}", at=same if number % 2 else None)
    first = pages.list_page(cast.owner, Shown.OPEN)
    second = pages.list_page(cast.owner, Shown.OPEN, first.more)
    seen = [row.id for row in (*first.rows, *second.rows)]
    assert (len(seen), len(set(seen)), second.more) == (queries.PER_PAGE + 3, queries.PER_PAGE + 3, "")
    assert "Older" in page(jan, LIST)
    assert "Older" in page(jan, LIST + "?after=nonsense")


def test_a_longer_list_asks_no_more_often(cast: Cast, jan: Client) -> None:
    a_mention(cast.merchant)
    few = counted(jan, LIST)
    for number in range(9):
        mention = a_mention(cast.merchant, author=f"Claire R{number}")
    done(actions.tie(cast.roy.merchants, mention.id))
    a_mention(cast.merchant, author="Bea Brook", address="bea@brook.example")
    assert counted(jan, LIST) <= few + 3  # who may be meant, and whether one may see them


def test_who_sees_some_customers_sees_what_is_open_and_theirs(cast: Cast) -> None:
    open_, roys, brooks = (a_mention(cast.merchant) for _ in range(3))
    done(actions.tie(cast.roy.merchants, roys.id))
    done(actions.tie(cast.brook.merchants, brooks.id))
    assert [row.id for row in pages.list_page(cast.staff, Shown.TIED).rows] == [brooks.id]
    assert [row.id for row in pages.list_page(cast.staff, Shown.OPEN).rows] == [open_.id]
    ines = browser(cast.ines)
    assert ines.get(at(roys.id)).status_code == 404
    assert ines.post(at(open_.id, "tie/"), {"relationship": str(cast.roy.id)}).status_code == 404
    (row,) = pages.list_page(cast.staff, Shown.OPEN).rows
    assert row.proposal is None  # it names a customer whom they do not see


def test_today_shows_what_waits(cast: Cast, jan: Client) -> None:
    assert "People speak of you" not in page(jan, "/desk/linden-labels/")
    a_mention(cast.merchant)
    assert "People speak of you" in page(jan, "/desk/linden-labels/")


def test_an_erased_entry_takes_the_words_along_and_they_do_not_come_back(cast: Cast) -> None:
    mention = a_mention(cast.merchant, number="7")
    row = done(actions.tie(cast.roy.merchants, mention.id))
    assert isinstance(erase_entries(cast.roy.merchants.writer, [row], "They asked"), Recorded)
    mention.refresh_from_db()
    assert (mention.words, mention.author, mention.place) == ("", "", "")
    assert keep(cast.merchant, [Incoming(said(), number="7")], Way.FEED) == []
    assert listed(cast, Shown.OPEN) == listed(cast, Shown.ASIDE) == []


def test_whoever_may_only_read_is_offered_no_button(cast: Cast) -> None:
    mention = a_mention(cast.merchant)
    rita = browser(cast.rita)
    for address in (LIST, at(mention.id)):
        shown = page(rita, address)
        assert PRAISE in shown
        assert "Set aside</" not in shown.replace("Set aside</a>", "")
        assert "btn main" not in shown
