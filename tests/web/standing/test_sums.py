"""The sums of a relationship follow from its entries: in every order of work the same, and in fixed steps."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.journal.entry import Entry
from bothways.standing.dimension import Dimension
from bothways.standing.sums import Sums
from bothways.units.side import Side
from bothways_web.journal import actions as recording
from bothways_web.journal.models import JournalEntry
from bothways_web.journal.projector import Projector, Projectors
from bothways_web.journal.registry import projectors
from bothways_web.journal.rows import Rows
from bothways_web.promises import actions as promising
from bothways_web.standing import actions, queries
from bothways_web.standing.models import Item, Sum
from bothways_web.standing.queries import Key
from bothways_web.standing.stored import evidence_of
from tests.builders import standing as corpora
from tests.builders.acts import assert_replay_changes_nothing, done
from tests.builders.memory import RELATIONSHIP, Memory
from tests.builders.owing import promised
from tests.cast import Cast

CORPORA = [corpora.corpus, corpora.meeting, corpora.contested, corpora.switched, corpora.a_person]
TRUST = Key(Side.MERCHANT, Dimension.TRUST)


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda each: each.__name__)
def test_sums_are_those_of_the_items_that_count(corpus: Callable[[], list[Entry]]) -> None:
    memory = Memory()
    rows = Rows([RELATIONSHIP], store=memory)
    for entry in corpus():
        for room in projectors.with_others("standing"):
            room.apply(entry, rows)
    rows.flush()
    items = memory.load(Item)
    assert items or corpus is corpora.a_person
    for row in memory.load(Sum):
        counted = [each for each in items if (each.side, each.dimension) == (row.side, row.dimension)]
        counted = [each for each in counted if each.weight and not (row.stopped or row.untold)]
        expected = Sums()
        for each in counted:
            expected = expected.with_item(evidence_of(each))
        assert (row.good, row.bad) == pytest.approx((expected.good, expected.bad), rel=1e-9, abs=1e-9)
        assert row.items == len(counted)
        assert row.well == sum(each.outcome >= 500 for each in counted)


@pytest.mark.django_db
def test_a_contest_takes_the_weight_and_a_confirmation_gives_it_back(cast: Cast) -> None:
    promise = promised(cast.roy.merchants, "Samples", 3)
    done(promising.report_done(cast.roy.merchants, promise))
    claimed = queries.sums(cast.roy.own)[TRUST].good
    report = JournalEntry.objects.get(kind="promise_reported_done").id
    done(recording.contest(cast.roy.own.writer, Side.CUSTOMER, report, "Nothing came"))
    assert queries.sums(cast.roy.own)[TRUST].good == 0.0
    done(recording.confirm(cast.roy.own.writer, Side.CUSTOMER, report))
    assert queries.sums(cast.roy.own)[TRUST].good > claimed
    assert all(row.side == "merchant" for row in Sum.objects.all()), (
        "contesting gained the customer something"
    )
    assert_replay_changes_nothing(cast.roy.id)


@pytest.mark.django_db
def test_what_is_switched_off_is_summed_nowhere(cast: Cast) -> None:
    for what in ("Artwork", "Measures"):
        done(promising.accept(cast.roy.merchants, promised(cast.roy.own, what, 3)))
    done(actions.stop(cast.roy.own, Dimension.TRUST))
    key = Key(Side.CUSTOMER, Dimension.TRUST)
    off = queries.sums(cast.roy.merchants)[key]
    assert (off.good, off.bad, off.items, off.well) == (0.0, 0.0, 0, 0)
    done(actions.allow(cast.roy.own, Dimension.TRUST))
    assert queries.sums(cast.roy.merchants)[key].items == 2
    assert_replay_changes_nothing(cast.roy.id)


@pytest.mark.django_db
def test_an_entry_costs_the_same_however_long_the_record_is(cast: Cast) -> None:
    def writing() -> int:
        promise = promised(cast.roy.merchants, "Samples", 3)
        with CaptureQueriesContext(connection) as captured:
            done(promising.accept(cast.roy.own, promise))
        return len(captured)

    writing()
    first = writing()
    for _ in range(8):
        writing()
    assert writing() == first


def test_a_room_follows_only_rooms_that_take_entries_in_before() -> None:
    every = Projectors()
    with pytest.raises(ValueError, match="room a takes entries in before b"):
        every.add(Projector("a", 1, (), follows=("b",)))
    for room, follows in (("a", ()), ("b", ("a",)), ("c", ()), ("d", ("b", "c"))):
        every.add(Projector(room, 1, (), follows=follows))
    assert [each.room for each in every.with_others("a")] == ["a", "b", "c", "d"]
    alone = Projectors()
    alone.add(Projector("a", 1, ()))
    alone.add(Projector("b", 1, ()))
    assert [each.room for each in alone.with_others("a")] == ["a"]
