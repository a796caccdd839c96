"""How one's own promises went, and the team's: in words, opening to the promises, never a score."""

from datetime import timedelta
from typing import Any

import pytest

from bothways.journal.entry import Recorded
from bothways.units.due import Due
from bothways_web.foundation import clock
from bothways_web.foundation.keyset import Place
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises import actions, records
from bothways_web.promises.records import Whose
from tests.builders.promises import BEGINNING, day, number, owed
from tests.cast import Cast
from tests.web.api.conftest import membership_of, program
from tests.web.browsing import text
from tests.web.parties.test_sides import signed_in

PAGE = "/desk/linden-labels/went/"
LATER = BEGINNING + timedelta(days=10)


def seen_to(access: RelationshipAccess, who: MerchantAccess, n: int, due: Due | None, what: str) -> None:
    """A promise of the merchant's that a member sees to."""
    made = actions.promise(access, owed(access.side, due, id=number(n), what=what))
    assert isinstance(made, Recorded), made
    handed = actions.hand_over(access, number(n), who.member)
    assert isinstance(handed, Recorded), handed


def said(outcome: Any) -> None:
    assert isinstance(outcome, Recorded), outcome


@pytest.fixture
def year(cast: Cast) -> Cast:
    """Jan kept one in time and broke one, Ines kept one."""
    with clock.at(BEGINNING):
        seen_to(cast.roy.merchants, cast.owner, 11, day(3), "Samples of frost paper")
        seen_to(cast.roy.merchants, cast.owner, 12, day(1), "The quote for labels")
        seen_to(cast.brook.merchants, cast.staff, 13, None, "The proof")
        said(actions.accept(cast.roy.own, number(11)))
        said(actions.accept(cast.brook.own, number(13)))
    with clock.at(LATER):
        said(actions.say_breached(cast.roy.own, number(12), "It never came."))
    return cast


def test_one_reads_ones_own_in_words(year: Cast) -> None:
    with clock.at(LATER):
        shown = text(signed_in(year.jan).get(PAGE))
    assert "2 promises came to an end" in shown
    assert "1 was kept in time" in shown
    assert "1 was not kept" in shown
    assert "Samples of frost paper" in shown
    assert "The proof" not in shown, "it is Ines who saw to it"
    assert "%" not in shown


def test_after_a_year_it_counts_no_more(year: Cast) -> None:
    for days, judged in ((360, 1), (366, 0)):
        with clock.at(LATER + timedelta(days=days)):
            assert records.own_record(year.owner).judged == judged
            assert len(records.ended(year.owner, Whose.OWN)) == judged


def test_each_figure_opens_to_its_promises(year: Cast) -> None:
    with clock.at(LATER):
        broken = text(signed_in(year.jan).get(f"{PAGE}?of=broken"))
        nonsense = text(signed_in(year.jan).get(f"{PAGE}?of=rank&after=soon"))
    assert "The quote for labels" in broken
    assert "Samples of frost paper" not in broken
    assert "Samples of frost paper" in nonsense


def test_the_teams_is_for_those_who_see_all_customers_and_names_nobody(year: Cast) -> None:
    with clock.at(LATER):
        shown = text(signed_in(year.rita).get(f"{PAGE}?whose=team"))
        refused = signed_in(year.ines).get(f"{PAGE}?whose=team")
        own = text(signed_in(year.ines).get(PAGE))
    assert "3 promises came to an end" in shown
    assert "The proof" in shown
    main = shown.partition("The last twelve months")[2]
    assert "Ines" not in main
    assert "Jan" not in main
    assert refused.status_code == 404
    assert "The team’s" not in own
    assert "The proof" in own


def test_who_promised_nothing_reads_what_will_stand_here(cast: Cast) -> None:
    assert "No promise came to an end yet Promises that you see to stand here" in text(
        signed_in(cast.rita).get(PAGE)
    )


def test_page_by_page_nothing_is_left_out(year: Cast) -> None:
    with clock.at(LATER):
        every = records.ended(year.owner, Whose.TEAM)
        first = records.ended(year.owner, Whose.TEAM, limit=1)
        rest = records.ended(year.owner, Whose.TEAM, after=Place.read(first[-1].place))
    assert [one.owed.promise.id.int for one in every] == [12, 11, 13]
    assert [*first, *rest] == every


def test_programs_read_the_same(year: Cast) -> None:
    jan, ines = (program(membership_of(who)) for who in (year.owner, year.staff))
    with clock.at(LATER):
        own = jan.get("/record").ok()
        team = jan.get("/record", whose="team").ok()
        page = jan.get("/record/promises", whose="team", limit=2).ok()
        last = jan.get("/record/promises", whose="team", limit=2, cursor=page["next"]).ok()
        ines.get("/record", whose="team").problem(403)
        jan.get("/record/promises", cursor="soon").problem(422)
    assert (own["in_time"], own["broken"]) == (1, 1)
    assert (team["in_time"], team["broken"]) == (2, 1)
    assert not {"score", "rank"} & own.keys()
    assert [one["promise"]["what"] for one in page["items"]] == [
        "The quote for labels",
        "Samples of frost paper",
    ]
    assert [one["promise"]["what"] for one in last["items"]] == ["The proof"]
    assert last["next"] is None
