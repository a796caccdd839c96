"""The merchant's morning and evening."""

import re
from datetime import timedelta

import pytest

from bothways.promises.appointment_kinds import Came
from bothways.promises.appointments import AppointmentState
from bothways.units.side import Side
from bothways_web.desk.pages import today as pages
from bothways_web.desk.pages.summary import Owing, evening, morning
from bothways_web.foundation import clock
from bothways_web.promises import actions, beside, queries_beside
from tests.builders.acts import done
from tests.builders.meeting import needed, proposed
from tests.builders.owing import asked_for, promised, question
from tests.cast import Cast
from tests.web.pages import browser, page, queries, status, text

TODAY, EVENING = "/desk/linden-labels/", "/desk/linden-labels/evening/"
#: The Monday and the Wednesday of next week: later than what the cast wrote, and a login still holds.
MONDAY = clock.now().replace(hour=9) + timedelta(days=7 - clock.now().weekday())
WEDNESDAY = MONDAY + timedelta(days=2)


def side(html: str, name: str) -> str:
    """What stands on one page of the book."""
    return text(html.split(f'<section class="side {name}"')[1].split("</section>", maxsplit=1)[0])


def part(html: str, name: str) -> str:
    """The section with this id, or with a title of this id."""
    return html.split(f'="{name}"', maxsplit=1)[1].split("</section>", maxsplit=1)[0]


class TestToday:
    """What both sides owe each other today."""

    def test_what_is_owed_stands_on_the_page_of_who_owes_it(self, cast: Cast) -> None:
        promised(cast.roy.merchants, "Ribbon samples", 0)
        promised(cast.roy.own, "Final artwork", 1)
        seen = page(browser(cast.jan), TODAY)
        assert "Ribbon samples to Roy Cosmetics" in side(seen, "ours")
        assert "Final artwork from Roy Cosmetics" in side(seen, "theirs")
        assert "Final artwork" not in side(seen, "ours")

    def test_late_before_today_before_later(self, cast: Cast) -> None:
        with clock.at(MONDAY):
            promised(cast.roy.merchants, "Certificate", 3)
            promised(cast.roy.merchants, "Samples", 0)
            promised(cast.brook.merchants, "Quote", 2)
            promised(cast.brook.merchants, "Next year", 300)
        with clock.at(WEDNESDAY):
            ours = side(page(browser(cast.jan), TODAY), "ours")
        order = [ours.index(words) for words in ("2 days late", "Samples", "today", "Quote", "Certificate")]
        assert order == sorted(order)
        assert "Next year" not in ours

    def test_the_day_and_the_sentence(self, cast: Cast) -> None:
        with clock.at(MONDAY):
            promised(cast.roy.merchants, "Samples", 0)
            promised(cast.roy.merchants, "Quote", 2)
            promised(cast.roy.own, "Artwork", 2)
        with clock.at(WEDNESDAY):
            seen = text(page(browser(cast.jan), TODAY))
        assert f"{WEDNESDAY:%A}, {WEDNESDAY.day} {WEDNESDAY:%B}" in seen
        assert "Two things are due from us, one from others. One of ours is late." in seen

    def test_what_waits_for_our_word_is_there_without_a_date(self, cast: Cast) -> None:
        asked_for(cast.roy.own, "Hold the price until June")
        assert "Hold the price until June" in side(page(browser(cast.jan), TODAY), "ours")

    def test_what_we_understood_stands_on_their_page(self, cast: Cast) -> None:
        promised(cast.roy.merchants, "Sends the floor plan", 2, debtor=Side.CUSTOMER)
        theirs = side(page(browser(cast.jan), TODAY), "theirs")
        assert "as we understood Sends the floor plan" in theirs

    def test_a_question_waits_and_says_who_answers(self, cast: Cast) -> None:
        question(cast.roy.own, "Does the glue hold in the cold?", 9)
        whole = page(browser(cast.jan), TODAY)
        seen = text(whole.split('id="waiting-title"')[1])
        assert "Does the glue hold in the cold?" in seen
        assert "Roy Cosmetics · they asked today · Jan answers" in seen
        assert "Does the glue" not in side(whole, "ours")

    def test_whom_we_meet_and_what_waits_for_our_word(self, cast: Cast) -> None:
        with clock.at(MONDAY):
            for owner, name, hours in ((cast.roy, "Floor plan", 49), (cast.brook, "Far away", 300)):
                meeting = proposed(owner.merchants, name, MONDAY + timedelta(hours=hours))
                done(beside.agree_to_meet(owner.own, meeting))
            proposed(cast.roy.own, "Paper samples", MONDAY + timedelta(days=20))
            over = proposed(cast.brook.merchants, "Oven visit", MONDAY + timedelta(hours=1))
            done(beside.agree_to_meet(cast.brook.own, over))
        with clock.at(WEDNESDAY):
            seen = text(part(page(browser(cast.jan), TODAY), "appointments"))
            done(beside.say_how_it_was_kept(cast.brook.merchants, over, Came.ON_TIME))
            judged = text(part(page(browser(cast.jan), TODAY), "appointments"))
        order = [seen.index(words) for words in ("Oven visit", "Floor plan", "Paper samples")]
        assert order == sorted(order)
        assert "Far away" not in seen
        assert "with Roy Cosmetics" in seen
        assert "Oven visit" not in judged

    def test_yes_to_a_meeting_with_one_press(self, cast: Cast) -> None:
        meeting = proposed(cast.roy.own, "Paper samples", clock.now() + timedelta(days=20))
        jan = browser(cast.jan)
        act = re.search(r'action="([^"]+meetings/[^"]+/agree/)"', page(jan, TODAY))
        assert act
        answered = jan.post(act.group(1), {"next": TODAY})
        assert (answered.status_code, answered["Location"]) == (303, TODAY)
        stands = queries_beside.appointment(cast.roy.own, meeting)
        assert stands is not None
        assert stands.state is AppointmentState.AGREED
        assert 'id="appointments"' not in page(jan, TODAY)

    def test_what_a_colleague_asks_of_a_customer_one_does_not_see(self, cast: Cast) -> None:
        samples = promised(cast.roy.merchants, "Ribbon samples", 3)
        promised(cast.roy.merchants, "Quite another thing", 0)
        needed(cast.roy.merchants, samples, "Price of cream paper", cast.staff, 1)
        ines = browser(cast.ines)
        seen = page(ines, TODAY)
        asked = text(part(seen, "needed"))
        assert "tomorrow Price of cream paper Jan asks · for “Ribbon samples”, to Roy Cosmetics" in asked
        assert 'id="needed"' not in page(browser(cast.jan), TODAY)
        where = re.search(r'href="(/desk/linden-labels/needs/[^"?]+/)"', seen)
        assert where
        opened = page(ines, where.group(1))
        assert "Ribbon samples" in text(opened)
        assert f"customers/{cast.roy.id}" not in opened
        assert status(ines, f"/desk/linden-labels/customers/{cast.roy.id}/promises/{samples}/") == 404
        assert status(ines, where.group(1) + "promise/", "post") == 303
        assert "promised" in text(page(ines, where.group(1)))
        assert status(ines, where.group(1) + "meet/", "post", {"next": TODAY}) == 303
        assert 'id="needed"' not in page(ines, TODAY)

    def test_a_need_of_others_is_not_there(self, cast: Cast) -> None:
        samples = promised(cast.roy.merchants, "Ribbon samples", 3)
        need = needed(cast.roy.merchants, samples, "Price of cream paper", cast.owner, 1)
        for user, answered in ((cast.ines, 404), (cast.mia, 404), (cast.claire, 404), (cast.rita, 200)):
            assert status(browser(user), f"/desk/linden-labels/needs/{need}/") == answered
        assert "<form" not in part(page(browser(cast.rita), f"/desk/linden-labels/needs/{need}/"), "waits")

    def test_nothing_is_owed(self, cast: Cast) -> None:
        seen = text(page(browser(cast.jan), TODAY))
        assert "Nothing is due today, from us or from others." in seen
        assert "Nothing is due from us in the next days." in seen
        assert "Nobody waits for an answer." in seen

    def test_done_with_one_press(self, cast: Cast) -> None:
        promised(cast.roy.merchants, "Samples", 0)
        jan = browser(cast.jan)
        act = re.search(r'action="([^"]+report_done[^"]*)"', page(jan, TODAY))
        assert act
        assert status(jan, act.group(1), "post", {"next": TODAY}) == 303
        assert "Received" not in side(page(jan, TODAY), "ours")

    def test_more_than_a_page_goes_on(self, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pages, "PER_SIDE", 3)
        for number in range(8):
            promised(cast.roy.merchants, f"Sample {number}", 0)
        jan, seen, found = browser(cast.jan), page(browser(cast.jan), TODAY), []
        assert "More than three things are due from us" in text(seen)
        while True:
            found += re.findall(r"Sample \d", side(seen, "ours"))
            link = re.search(r'href="(\?ours=[^"#]+)', seen)
            if not link:
                break
            seen = page(jan, TODAY + link.group(1).replace("&amp;", "&"))
        assert sorted(found) == [f"Sample {number}" for number in range(8)]

    def test_a_member_sees_only_their_own(self, cast: Cast) -> None:
        promised(cast.roy.merchants, "For Roy", 0)
        promised(cast.brook.merchants, "For Brook", 0)
        question(cast.roy.own, "Roy asks", 9)
        seen = text(page(browser(cast.ines), TODAY))
        assert "For Brook" in seen
        assert "Roy" not in seen

    def test_a_reader_presses_nothing(self, cast: Cast) -> None:
        promised(cast.roy.merchants, "Samples", 0)
        seen = page(browser(cast.rita), TODAY)
        assert "Samples" in seen
        assert "<form" not in seen.split("<main")[1].split("</main>")[0]

    def test_the_number_of_queries_does_not_grow(self, cast: Cast) -> None:
        def everything() -> None:
            promised(cast.roy.merchants, "Samples", 0)
            promised(cast.roy.own, "Artwork", 1)
            promised(cast.brook.merchants, "Plan", 1, debtor=Side.CUSTOMER)
            asked_for(cast.roy.own, "Price")
            question(cast.brook.own, "Cold?", 9)
            proposed(cast.roy.own, "Paper samples", clock.now() + timedelta(hours=2))
            ours = promised(cast.brook.merchants, "Plan of ours", 1)
            needed(cast.brook.merchants, ours, "Measures", cast.owner)

        everything()
        few = queries(browser(cast.jan), TODAY)
        for _ in range(8):
            everything()
        assert queries(browser(cast.jan), TODAY) == few


class TestEvening:
    """What was kept today, by both."""

    def test_what_was_kept_and_what_is_open(self, cast: Cast) -> None:
        with clock.at(MONDAY):
            kept = promised(cast.roy.own, "Artwork", 2)
            promised(cast.roy.merchants, "Certificate", 2)
            promised(cast.roy.merchants, "Order 4411", 3)
        with clock.at(WEDNESDAY):
            actions.accept(cast.roy.merchants, kept)
            seen = page(browser(cast.jan), EVENING)
        assert "Artwork" in side(seen, "theirs")
        assert "1 kept of 1" in side(seen, "theirs")
        assert "Certificate" in side(seen, "ours")
        assert "None of ours were kept today, and one of theirs. One of ours is still open." in text(seen)
        assert "Order 4411" in text(seen.split('id="tomorrow-title"')[1])

    def test_what_ended_yesterday_is_not_today(self, cast: Cast) -> None:
        with clock.at(MONDAY):
            actions.accept(cast.roy.merchants, promised(cast.roy.own, "Artwork", 2))
        with clock.at(WEDNESDAY):
            seen = text(page(browser(cast.jan), EVENING))
        assert "Artwork" not in seen
        assert "Nothing came to its end today." in seen


@pytest.mark.parametrize("address", [TODAY, EVENING])
def test_who_may_come_in(cast: Cast, address: str) -> None:
    for user, answered in (
        (None, 302),
        (cast.sam, 404),
        (cast.claire, 404),
        (cast.mia, 404),
        (cast.rita, 200),
    ):
        assert status(browser(user), address) == answered
    assert status(browser(cast.jan), address, "post") == 405


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (Owing(0, 0), Owing(0, 0), "Nothing is due today, from us or from others."),
        (Owing(1, 0), Owing(0, 0), "One thing is due from us, nothing from others."),
        (Owing(3, 0), Owing(2, 0), "Three things are due from us, two from others."),
        (Owing(0, 0), Owing(1, 1), "Nothing is due from us, one thing from others. One of theirs is late."),
        (Owing(0, 0), Owing(4, 0), "Nothing is due from us, four things from others."),
        (
            Owing(2, 1),
            Owing(2, 1),
            "Two things are due from us, two from others. One of ours and one of theirs are late.",
        ),
        (
            Owing(25, 3, True),
            Owing(0, 0),
            "More than 25 things are due from us, nothing from others. Three of ours are late.",
        ),
    ],
)
def test_the_morning_in_words(ours: Owing, theirs: Owing, said: str) -> None:
    assert morning(ours, theirs) == said


@pytest.mark.parametrize(
    ("us", "them", "left", "said"),
    [
        (0, 0, 0, "Nothing came to its end today."),
        (1, 0, 0, "One of ours was kept today, and none of theirs."),
        (3, 1, 2, "Three of ours were kept today, and one of theirs. Two of ours are still open."),
    ],
)
def test_the_evening_in_words(us: int, them: int, left: int, said: str) -> None:
    assert evening(us, them, left) == said
