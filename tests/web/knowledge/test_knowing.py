"""Facts and how they are known, wishes, and how somebody wishes to be contacted."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bothways.knowledge.kinds import FactStated, How, HowOften, PartOfDay, PreferenceSet, Way, WishStated
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal import actions as journal
from bothways_web.knowledge import actions, queries
from bothways_web.knowledge.models import Fact, Preference, Wish
from bothways_web.parties.access import RelationshipAccess
from tests.builders.acts import assert_replay_changes_nothing, done, entries, said
from tests.cast import Cast

M, C = Side.MERCHANT, Side.CUSTOMER
NOW = datetime(2126, 3, 8, 10, tzinfo=UTC)
SHOP = "Opens a second shop in autumn"


def state(access: RelationshipAccess, how: How = How.ASSUMED, at: datetime = NOW, text: str = SHOP) -> Fact:
    with clock.at(at):
        fact = FactStated(text=text, how=how, decision="How many rolls we hold for them")
        return Fact.objects.get(id=done(actions.state(access, fact)))


def again(fact: Fact) -> Fact:
    fact.refresh_from_db()
    return fact


def test_an_assumption_fades_and_what_was_told_does_not(cast: Cast) -> None:
    assumed, told = state(cast.roy.merchants), state(cast.roy.merchants, How.TOLD)
    assert (assumed.how, assumed.own_word) == ("assumed", False)
    assert assumed.fades_at == NOW + timedelta(days=90)
    assert (told.how, told.own_word, told.fades_at) == ("told", False, None)
    assert state(cast.roy.own, How.TOLD).own_word


def test_a_fact_tells_all_that_was_said_of_it(cast: Cast) -> None:
    claire = cast.roy.people["claire"]
    fact = FactStated(
        person=claire,
        text="Reads without her glasses",
        how=How.OBSERVED,
        quote=True,
        since=date(2126, 1, 5),
        half_life=30,
    )
    row = Fact.objects.get(id=done(actions.state(cast.roy.merchants, fact)))
    assert (row.person_id, row.about, row.since) == (claire, "customer", date(2126, 1, 5))
    assert (row.quote, row.half_life, row.decision) == (True, 30, "")
    assert row.merchant_id == cast.merchant.id


def test_whom_it_is_about_has_the_last_word(cast: Cast) -> None:
    fact = state(cast.roy.merchants)
    done(actions.correct(cast.roy.own, fact.id, "Opens one in spring", How.TOLD))
    assert (again(fact).text, fact.how, fact.own_word) == ("Opens one in spring", "told", True)
    assert fact.fades_at is None
    assert said(actions.correct(cast.roy.merchants, fact.id, SHOP, How.OBSERVED)) == "fact_is_in_their_words"
    assert said(actions.drop(cast.roy.merchants, fact.id)) == "fact_is_in_their_words"
    assert again(fact).text == "Opens one in spring"
    done(actions.drop(cast.roy.own, fact.id, "It closed"))
    assert not Fact.objects.exists()
    assert_replay_changes_nothing(cast.brook.id)


def test_an_assumption_that_was_asked_is_known(cast: Cast) -> None:
    fact = state(cast.roy.merchants)
    assert said(actions.confirm(cast.roy.merchants, fact.id, How.ASSUMED)) == "assumed_is_no_confirmation"
    with clock.at(NOW + timedelta(days=9)):
        done(actions.confirm(cast.roy.merchants, fact.id, How.OBSERVED))
    assert (again(fact).how, fact.fades_at) == ("observed", None)
    assert fact.fresh_at == NOW + timedelta(days=9)
    done(actions.confirm(cast.roy.merchants, fact.id, How.TOLD))
    done(actions.confirm(cast.roy.merchants, fact.id, How.OBSERVED))
    assert (again(fact).how, fact.own_word) == ("told", False)
    done(actions.confirm(cast.roy.own, fact.id, How.TOLD))
    assert again(fact).own_word
    assert_replay_changes_nothing(cast.roy.id)


def test_confirming_the_entry_makes_it_told_and_contesting_it_shows(cast: Cast) -> None:
    fact, other = state(cast.roy.merchants), state(cast.roy.merchants, text="Price comes first")
    own = cast.roy.own
    done(journal.confirm(own.writer, C, fact.worded_by))
    assert (again(fact).how, fact.own_word, fact.fades_at) == ("told", True, None)
    done(journal.contest(own.writer, C, other.worded_by, "Delivery does."))
    assert (again(other).contested, other.how) == ("Delivery does.", "assumed")
    done(actions.correct(cast.roy.merchants, other.id, "Delivery comes first", How.TOLD))
    assert again(other).contested == ""
    assert_replay_changes_nothing(cast.roy.id)


def test_a_merchants_word_makes_nothing_the_customers_own(cast: Cast) -> None:
    fact = state(cast.roy.own, How.TOLD)
    done(journal.confirm(cast.roy.merchants.writer, M, fact.worded_by))
    before = again(fact).fresh_at
    assert fact.own_word
    noted = state(cast.brook.merchants, How.TOLD)
    done(actions.confirm(cast.brook.merchants, noted.id, How.TOLD))
    assert not again(noted).own_word
    assert before == NOW


def test_facts_stand_by_how_they_are_known(cast: Cast) -> None:
    assumed = state(cast.roy.merchants)
    old = state(cast.roy.merchants, How.TOLD, NOW + timedelta(days=1))
    seen = state(cast.roy.merchants, How.OBSERVED)
    new = state(cast.roy.own, How.TOLD, NOW + timedelta(days=2))
    assert [row.id for row in queries.facts(cast.roy.own)] == [new.id, old.id, seen.id, assumed.id]
    assert queries.facts(cast.roy.own, about=M) == []
    assert queries.facts(cast.brook.own) == []


def test_faded_assumptions_of_all_customers_are_questions_to_ask(cast: Cast) -> None:
    oldest = state(cast.roy.merchants, at=NOW)
    brook = state(cast.brook.merchants, at=NOW + timedelta(days=1))
    state(cast.roy.merchants, How.OBSERVED)
    young = state(cast.roy.merchants, at=NOW + timedelta(days=60))
    soon = NOW + timedelta(days=100)
    assert [row.id for row in queries.fading(cast.owner, soon)] == [oldest.id, brook.id]
    assert [row.id for row in queries.fading(cast.staff, soon)] == [brook.id]
    assert queries.fading(cast.supplier, soon) == []
    assert young.id in [row.id for row in queries.fading(cast.owner, soon + timedelta(days=60))]


def test_a_wish_is_open_until_it_is_met_or_let_go(cast: Cast) -> None:
    smell = done(actions.wish(cast.roy.own, C, WishStated(words="A glue that does not smell")))
    cream = done(actions.wish(cast.roy.merchants, C, WishStated(words="A cream paper")))
    assert {row.id: row.own_word for row in Wish.objects.all()} == {smell: True, cream: False}
    assert said(actions.let_wish_go(cast.roy.merchants, smell)) == "wish_is_theirs"
    done(actions.meet_wish(cast.roy.merchants, smell, "The new glue"))
    done(actions.let_wish_go(cast.roy.own, cream))
    met, gone = Wish.objects.get(id=smell), Wish.objects.get(id=cream)
    assert (met.met, met.how, gone.met) == (True, "The new glue", False)
    assert said(actions.meet_wish(cast.roy.merchants, smell)) == "wish_is_closed"
    assert said(actions.meet_wish(cast.brook.merchants, smell)) == "wish_is_unknown"
    left = done(actions.wish(cast.roy.own, C, WishStated(words="Smaller boxes")))
    assert queries.wishes(cast.roy.own)[0].id == left
    assert_replay_changes_nothing(cast.roy.id)


PHONE = PreferenceSet(rather=Way.CALL, never=(Way.VISIT,), times=(PartOfDay.MORNING,))
MAIL = PreferenceSet(rather=Way.MAIL, often=HowOften.MONTHLY, language="fr", note="Not in August")


def wanted(cast: Cast) -> list[tuple[str, bool]]:
    return [(row.rather, row.own_word) for row in queries.preferences(cast.roy.merchants)]


def test_their_own_word_stands_beside_what_was_noted_until_they_say(cast: Cast) -> None:
    done(actions.prefer(cast.roy.own, MAIL))
    noted = done(actions.prefer(cast.roy.merchants, PHONE))
    assert wanted(cast) == [("mail", True), ("call", False)]
    done(journal.confirm(cast.roy.own.writer, C, noted))
    assert wanted(cast) == [("call", True)]
    row = Preference.objects.get()
    assert (row.never, row.times, row.language) == (["visit"], ["morning"], "")
    assert_replay_changes_nothing(cast.roy.id)


def test_what_they_say_themselves_ends_what_was_noted(cast: Cast) -> None:
    done(actions.prefer(cast.roy.merchants, PHONE))
    assert wanted(cast) == [("call", False)]
    done(actions.prefer(cast.roy.own, MAIL))
    assert wanted(cast) == [("mail", True)]
    row = Preference.objects.get()
    assert (row.often, row.language, row.note) == ("monthly", "fr", "Not in August")


def test_what_they_contest_they_never_wished(cast: Cast) -> None:
    noted = done(actions.prefer(cast.roy.merchants, PHONE))
    done(journal.contest(cast.roy.own.writer, C, noted, "Please write."))
    assert wanted(cast) == []
    assert_replay_changes_nothing(cast.brook.id)


def test_each_person_wishes_for_themselves(cast: Cast) -> None:
    claire = PHONE.model_copy(update={"person": cast.roy.people["claire"]})
    done(actions.prefer(cast.roy.own, claire))
    done(actions.prefer(cast.roy.own, MAIL))
    assert wanted(cast) == [("mail", True), ("call", True)]


def test_a_contradiction_is_refused(cast: Cast) -> None:
    before = entries(cast.roy.id)
    both = PreferenceSet(rather=Way.MAIL, never=(Way.MAIL,))
    assert said(actions.prefer(cast.roy.own, both)) == "way_is_both"
    assert entries(cast.roy.id) == before


@pytest.mark.parametrize("act", ["correct", "confirm", "drop"])
def test_a_fact_of_another_customer_is_unknown(cast: Cast, act: str) -> None:
    fact = state(cast.roy.merchants)
    arguments = {"correct": ("Other", How.TOLD), "confirm": (How.TOLD,), "drop": ()}[act]
    assert said(getattr(actions, act)(cast.brook.merchants, fact.id, *arguments)) == "fact_is_unknown"
