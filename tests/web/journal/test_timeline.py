"""The timeline: in order, by stretches, filtered, for either side; and what each says of the other’s."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bothways.journal.entry import Accepted, Draft, Recorded, Stream
from bothways.journal.relationship import InterestStated, KeeperChosen, PersonAdded
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.actions import confirm, contest
from bothways_web.journal.door import write
from bothways_web.journal.queries import Moment
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.happenings import Happening
from bothways_web.parties.timeline import Chosen, Timeline, timeline
from tests.cast import Cast
from tests.web.pages import browser, page, queries, status, text

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def say(access: RelationshipAccess, words: str, at: datetime | None = None, says: Side | None = None) -> UUID:
    """One entry; its id."""
    draft = Draft(InterestStated(text=words), says or access.side, happened_at=at)
    recorded = write(access.writer, lambda _: Accepted((draft,)))
    assert isinstance(recorded, Recorded)
    return recorded.entries[0].id


def inside(access: RelationshipAccess) -> UUID:
    """One entry that only the team reads."""
    draft = Draft(KeeperChosen(member=access.member), access.side, Stream.INTERNAL)
    recorded = write(access.writer, lambda _: Accepted((draft,)))
    assert isinstance(recorded, Recorded)
    return recorded.entries[0].id


def shown(stretch: Timeline) -> list[Happening]:
    return [happening for month in stretch.months for happening in month.happenings]


def ids(stretch: Timeline) -> list[UUID]:
    return [happening.id for happening in shown(stretch)]


def stretches(access: RelationshipAccess, limit: int, what: str = "", who: str = "") -> list[Timeline]:
    """Every stretch from the newest to the first."""
    found = [timeline(access, Chosen(what, who), limit)]
    while found[-1].earlier:
        found.append(timeline(access, Chosen(what, who, found[-1].earlier), limit))
    return found


def test_newest_first_by_when_it_happened(cast: Cast) -> None:
    late = say(cast.roy.merchants, "later", START + timedelta(days=40))
    early = say(cast.roy.merchants, "earlier", START)
    found = ids(timeline(cast.roy.merchants, limit=100))
    assert found.index(late) < found.index(early)
    assert [month.first.month for month in timeline(cast.roy.merchants, limit=100).months][-2:] == [2, 1]


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_stretches_together_are_the_whole(cast: Cast, limit: int) -> None:
    for number in range(5):
        say(cast.roy.merchants, f"at one moment {number}", START)
    whole = ids(timeline(cast.roy.merchants, limit=100))
    assert [one for stretch in stretches(cast.roy.merchants, limit) for one in ids(stretch)] == whole
    assert len(whole) == len(set(whole))


def test_entries_of_one_act_keep_their_order(cast: Cast) -> None:
    drafts = tuple(
        Draft(PersonAdded(person=clock.new_id(), name=f"Person {n}"), Side.MERCHANT) for n in range(20)
    )
    recorded = write(cast.roy.merchants.writer, lambda _: Accepted(drafts))
    assert isinstance(recorded, Recorded)
    newest = ids(timeline(cast.roy.merchants, limit=20))
    assert newest == [entry.id for entry in reversed(recorded.entries)]


def test_filters_by_side_stream_and_sort(cast: Cast) -> None:
    ours, theirs = say(cast.roy.merchants, "ours"), say(cast.roy.own, "theirs")
    internal = inside(cast.roy.merchants)
    assert ids(timeline(cast.roy.merchants, Chosen(who="customer"))) == [theirs]
    assert theirs not in ids(timeline(cast.roy.merchants, Chosen(who="merchant")))
    assert ids(timeline(cast.roy.merchants, Chosen("internal"))) == [internal]
    assert ids(timeline(cast.roy.merchants, Chosen("promises"))) == []
    assert {ours, theirs} <= set(ids(timeline(cast.roy.merchants, Chosen("known"))))
    assert ids(timeline(cast.roy.merchants, Chosen("no such filter", "nobody")))


def test_the_customer_never_reads_the_internal_stream(cast: Cast) -> None:
    internal = inside(cast.roy.merchants)
    for what in ("", "internal"):
        assert internal not in ids(timeline(cast.roy.own, Chosen(what)))
        assert internal not in ids(timeline(cast.roy.merchants.as_customer_sees_it(), Chosen(what)))


def test_what_one_side_wrote_of_the_others_word_counts_for_nothing_yet(cast: Cast) -> None:
    claimed = say(cast.roy.merchants, "she wants it soon", says=Side.CUSTOMER)
    for access in (cast.roy.merchants, cast.roy.own):
        happening = next(one for one in shown(timeline(access)) if one.id == claimed)
        assert happening.understood
    assert isinstance(confirm(cast.roy.own.writer, Side.CUSTOMER, claimed), Recorded)
    happening = next(one for one in shown(timeline(cast.roy.own)) if one.id == claimed)
    assert (happening.understood, happening.stance) == (False, "confirmed")


def test_confirming_reads_as_what_was_confirmed(cast: Cast) -> None:
    written = say(cast.roy.merchants, "we stay")
    assert isinstance(contest(cast.roy.own.writer, Side.CUSTOMER, written, "not for ever"), Recorded)
    newest = shown(timeline(cast.roy.merchants, limit=1))[0]
    assert (newest.who, newest.told) == ("Claire", "said that it was not so")
    assert newest.about is not None
    assert ids(timeline(cast.roy.merchants, Chosen("contested"))) == [written]
    contested = next(one for one in shown(timeline(cast.roy.merchants)) if one.id == written)
    assert (contested.stance, contested.why) == ("contested", "not for ever")


def test_places_that_nobody_gave() -> None:
    for words in ("", "x", "1.x", "99999999999999999999999.00000000000000000000000000000000", ".."):
        assert Moment.read(words) is None
    moment = Moment(START + timedelta(microseconds=1), UUID(int=7))
    assert Moment.read(str(moment)) == moment


def test_the_number_of_queries_does_not_grow(cast: Cast) -> None:
    address = f"/desk/linden-labels/customers/{cast.roy.id}/"
    say(cast.roy.own, "first")
    confirm(cast.roy.merchants.writer, Side.MERCHANT, say(cast.roy.own, "second"))
    few = queries(browser(cast.jan), address)
    for number in range(30):
        written = say(cast.roy.own, f"wish {number}")
        confirm(cast.roy.merchants.writer, Side.MERCHANT, written)
    assert queries(browser(cast.jan), address) <= few


class TestSayingSo:
    """Confirming and contesting through the pages."""

    def addresses(self, cast: Cast, entry: UUID) -> tuple[str, str]:
        return (
            f"/desk/linden-labels/customers/{cast.roy.id}/parties/entries/{entry}",
            f"/book/{cast.roy.id}/parties/entries/{entry}",
        )

    def test_either_side_confirms_what_the_other_wrote(self, cast: Cast) -> None:
        for access, user, at in ((cast.roy.own, cast.jan, 0), (cast.roy.merchants, cast.claire, 1)):
            written = say(access, "as we said")
            address = self.addresses(cast, written)[at]
            assert status(browser(user), f"{address}/confirm/", "post") == 303
            assert status(browser(user), f"{address}/confirm/", "post") == 409
            happening = next(one for one in shown(timeline(access)) if one.id == written)
            assert happening.stance == "confirmed"

    def test_contesting_needs_a_reason(self, cast: Cast) -> None:
        address = self.addresses(cast, say(cast.roy.merchants, "on time"))[1] + "/contest/"
        claire = browser(cast.claire)
        assert "How was it" in page(claire, address)
        refused = claire.post(address, {"why": " "})
        assert refused.status_code == 422
        assert "Say in a few words how it was" in refused.content.decode()
        assert status(claire, address, "post", {"why": "two days late"}) == 303
        assert "two days late" in text(
            page(browser(cast.jan), f"/desk/linden-labels/customers/{cast.roy.id}/")
        )

    def test_nobody_confirms_their_own_words(self, cast: Cast) -> None:
        ours, _ = self.addresses(cast, say(cast.roy.merchants, "we are the best"))
        response = browser(cast.jan).post(f"{ours}/confirm/")
        assert response.status_code == 409
        assert "You wrote this yourself" in response.content.decode()

    def test_strangers_readers_and_the_anonymous(self, cast: Cast) -> None:
        ours, theirs = self.addresses(cast, say(cast.roy.own, "please"))
        for address in (f"{ours}/confirm/", f"{ours}/contest/", f"{theirs}/confirm/", f"{theirs}/contest/"):
            assert status(browser(), address, "post") == 302
            assert status(browser(cast.sam), address, "post") == 404
            assert status(browser(cast.bea), address, "post") == 404
        assert status(browser(cast.ines), f"{ours}/confirm/", "post") == 404
        assert status(browser(cast.rita), f"{ours}/confirm/", "post") == 403
        assert status(browser(cast.jan), f"{ours}/confirm/") == 405

    def test_an_entry_of_another_book_is_unknown(self, cast: Cast) -> None:
        other = say(cast.brook.own, "elsewhere")
        ours, _ = self.addresses(cast, other)
        assert status(browser(cast.jan), f"{ours}/confirm/", "post") == 409


def test_the_timeline_alone_is_the_timeline_of_the_page(cast: Cast) -> None:
    say(cast.roy.own, "a wish")
    for user, address in (
        (cast.jan, f"/desk/linden-labels/customers/{cast.roy.id}/"),
        (cast.claire, f"/book/{cast.roy.id}/record/"),
    ):
        whole, part = page(browser(user), address), page(browser(user), address, fragment=True)
        assert part.lstrip().startswith("<section")
        assert _unsigned(part) in _unsigned(whole)


def _unsigned(html: str) -> str:
    """Without the tokens that differ from answer to answer, and without spaces."""
    return re.sub(r"\s+", "", re.sub(r'value="\w{64}"', "", html))


def test_the_time_of_day_is_that_of_the_merchants_clock(cast: Cast) -> None:
    summer = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
    for minutes in (0, 5):
        say(cast.roy.merchants, "something", summer + timedelta(minutes=minutes))
    found = page(browser(cast.jan), f"/desk/linden-labels/customers/{cast.roy.id}/")
    assert 'datetime="2026-07-01T09:30:00+00:00"' in found
    assert "10:30" in text(found)
    assert "09:30" not in text(found)
