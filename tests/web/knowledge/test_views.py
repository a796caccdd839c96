"""Pages of facts, wishes and preferences, for both sides."""

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from bothways.knowledge.kinds import FactStated, How, PreferenceSet, Way, WishStated
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.knowledge import actions, pages
from bothways_web.knowledge.models import Fact, Preference, Wish
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of
from bothways_web.parties.scene import scene
from tests.builders.acts import done, entries
from tests.cast import Cast
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import answers, book, desk, expected, post

SHOP = "Opens a second shop in autumn"


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    return browser(cast.claire)


def state(access: RelationshipAccess, how: How = How.ASSUMED, quote: bool = False) -> Fact:
    fact = FactStated(text=SHOP, how=how, quote=quote, decision="How many rolls we hold")
    return Fact.objects.get(id=done(actions.state(access, fact)))


def wish(access: RelationshipAccess) -> Wish:
    stated = WishStated(words="A glue that does not smell")
    return Wish.objects.get(id=done(actions.wish(access, Side.CUSTOMER, stated)))


def panel(template: str, access: RelationshipAccess, **context: object) -> str:
    """A panel as it stands on either side's page, without tags."""
    request = RequestFactory().get("/")
    return text(render_to_string(template, {**context_of(access), **context}, request))


@pytest.mark.parametrize("path", ["facts/", "wishes/", "contact/"])
def test_forms_open_for_the_two_sides_alone(cast: Cast, path: str) -> None:
    assert answers(cast, f"knowledge/{path}") == expected(cast, f"knowledge/{path}")


def test_what_is_known_opens_for_the_two_sides_alone(cast: Cast) -> None:
    fact, wished = state(cast.roy.merchants), wish(cast.roy.own)
    for path in (f"facts/{fact.id}/correct/", f"facts/{fact.id}/drop/", f"wishes/{wished.id}/met/"):
        assert answers(cast, f"knowledge/{path}") == expected(cast, f"knowledge/{path}"), path


def test_strangers_and_readers_change_nothing(cast: Cast) -> None:
    fact = state(cast.roy.merchants)
    before = entries(cast.roy.id)
    for path in (f"facts/{fact.id}/confirm/", f"facts/{fact.id}/drop/"):
        found = answers(cast, f"knowledge/{path}", "post")
        assert found["a reader"] == 403
        assert {found[who] for who in ("another customer", "a stranger", "another merchant")} == {404}
    after = entries(cast.roy.id)[len(before) :]
    assert after == ["fact_confirmed", "fact_confirmed", "fact_dropped"]


def test_acts_are_posted_never_got(cast: Cast, jan: Client, claire: Client) -> None:
    fact, wished = state(cast.roy.merchants), wish(cast.roy.own)
    assert jan.get(desk(cast.roy.id, f"knowledge/facts/{fact.id}/confirm/")).status_code == 405
    assert claire.get(book(cast.roy.id, f"knowledge/wishes/{wished.id}/let-go/")).status_code == 405


def test_the_merchant_says_how_it_knows(cast: Cast, jan: Client) -> None:
    typed = {"text": SHOP, "how": "assumed", "decision": "How many rolls we hold", "quote": "on"}
    post(jan, desk(cast.roy.id, "knowledge/facts/"), typed)
    row = Fact.objects.get()
    assert (row.how, row.decision, row.quote, row.about) == (
        "assumed",
        "How many rolls we hold",
        False,
        "customer",
    )
    post(jan, desk(cast.roy.id, "knowledge/facts/"), typed | {"how": "told"})
    told = Fact.objects.get(how="told")
    assert (told.quote, told.decision, told.own_word) == (True, "", False)


def test_the_customer_simply_says_it(cast: Cast, claire: Client) -> None:
    shown = page(claire, book(cast.roy.id, "knowledge/facts/"))
    assert "How do you know?" not in shown
    assert "Jan reads this" in text(shown)
    post(claire, book(cast.roy.id, "knowledge/facts/"), {"text": "We bake at night", "how": "assumed"})
    row = Fact.objects.get()
    assert (row.how, row.own_word, row.quote) == ("told", True, True)


def test_a_form_that_cannot_be_read_keeps_what_was_typed(cast: Cast, jan: Client) -> None:
    before = entries(cast.roy.id)
    typed = {"text": "", "how": "guessed", "decision": "How many rolls"}
    shown = post(jan, desk(cast.roy.id, "knowledge/facts/"), typed, status=422)
    assert "Write what is known, in a sentence." in shown
    assert "How many rolls" in shown
    shown = post(jan, desk(cast.roy.id, "knowledge/facts/"), {"text": "x" * 501, "how": "told"}, status=422)
    assert "Say it in 500 characters or fewer; there are 501." in shown
    assert entries(cast.roy.id) == before


def test_the_customer_corrects_what_is_held(cast: Cast, claire: Client, jan: Client) -> None:
    fact = state(cast.roy.merchants)
    at = f"knowledge/facts/{fact.id}/"
    assert SHOP in page(claire, book(cast.roy.id, at + "correct/"))
    post(claire, book(cast.roy.id, at + "correct/"), {"text": "Opens one in spring"})
    fact.refresh_from_db()
    assert (fact.text, fact.how, fact.own_word) == ("Opens one in spring", "told", True)
    shown = post(jan, desk(cast.roy.id, at + "correct/"), {"text": SHOP, "how": "told"}, status=409)
    assert "fact_is_in_their_words" in shown
    post(claire, book(cast.roy.id, at + "drop/"))
    assert not Fact.objects.exists()
    assert claire.get(book(cast.roy.id, at + "correct/")).status_code == 404


def test_one_press_makes_an_assumption_known(cast: Cast, claire: Client, jan: Client) -> None:
    first, second = state(cast.roy.merchants), state(cast.roy.merchants)
    post(claire, book(cast.roy.id, f"knowledge/facts/{first.id}/confirm/"))
    post(jan, desk(cast.roy.id, f"knowledge/facts/{second.id}/confirm/"))
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.how, first.own_word) == ("told", True)
    assert (second.how, second.own_word) == ("told", False)


def test_both_read_the_same_facts_each_in_their_way(cast: Cast) -> None:
    state(cast.roy.merchants)
    state(cast.roy.merchants, How.OBSERVED)
    state(cast.roy.own, How.TOLD)
    ours, theirs = (
        panel("knowledge/_facts.html", access, facts=pages.facts_and_words(scene(access))[0])
        for access in (cast.roy.merchants, cast.roy.own)
    )
    for said in ("we assume it; fades in 90 days", "they said so", "we saw it", "What we know", "Ask them"):
        assert said in ours
    for said in ("they assume it; fades in 90 days", "you said so", "they saw it", "What we hold about you"):
        assert said in theirs
    assert ours.count("Correct it") == 2
    assert theirs.count("That is wrong") == 3
    assert theirs.count("That is so") == 2
    assert "Ask them" not in theirs


def test_who_may_only_read_is_offered_no_button(cast: Cast) -> None:
    state(cast.roy.merchants)
    access = cast.roy.merchants.as_customer_sees_it()
    shown = render_to_string(
        "knowledge/_facts.html", {**context_of(access), "facts": pages.facts_and_words(scene(access))[0]}
    )
    assert SHOP in shown
    assert "btn" not in shown


def test_an_assumption_comes_back_as_a_question_to_ask(cast: Cast, jan: Client) -> None:
    known = pages.known(scene(cast.roy.merchants), state(cast.roy.merchants))
    assert known.question == "Opens a second shop in autumn?"
    (fading,) = pages.fading(cast.owner, known.fact.fades_at or clock.now(), 5) or (None,)
    assert fading is None
    later = pages.fading(cast.owner, clock.now().replace(year=2300))
    assert [(row.customer, row.fact.decision) for row in later] == [
        ("Roy Cosmetics", "How many rolls we hold")
    ]


def test_a_wish_stands_in_their_words_until_something_fits(cast: Cast, claire: Client, jan: Client) -> None:
    post(claire, book(cast.roy.id, "knowledge/wishes/"), {"text": "A glue that does not smell"})
    wished = Wish.objects.get()
    state(cast.roy.merchants, How.TOLD, quote=True)

    def shown(access: RelationshipAccess) -> str:
        return panel("knowledge/_words.html", access, words=pages.facts_and_words(scene(access))[1])

    assert "A glue that does not smell" in shown(cast.roy.merchants)
    assert SHOP in shown(cast.roy.merchants)
    assert "No longer wanted" in shown(cast.roy.own)
    assert "No longer wanted" not in shown(cast.roy.merchants)
    post(jan, desk(cast.roy.id, f"knowledge/wishes/{wished.id}/met/"), {"how": "The new glue"})
    assert "found: The new glue" in shown(cast.roy.own)
    assert "wish_is_closed" in post(
        claire, book(cast.roy.id, f"knowledge/wishes/{wished.id}/let-go/"), status=409
    )
    assert "Write the wish first." in post(jan, desk(cast.roy.id, "knowledge/wishes/"), {}, status=422)


CONTACT = {
    "rather": "mail",
    "never": ["visit", "call"],
    "times": ["morning"],
    "often": "monthly",
    "much": "short",
    "language": "DE-at",
    "note": "Not in August",
}


def test_the_customer_says_how_to_be_contacted(cast: Cast, claire: Client, jan: Client) -> None:
    post(claire, book(cast.roy.id, "knowledge/contact/"), CONTACT)
    row = Preference.objects.get()
    assert (row.own_word, row.rather, row.never, row.times) == (True, "mail", ["visit", "call"], ["morning"])
    assert (row.often, row.much, row.language, row.note) == ("monthly", "short", "de-at", "Not in August")
    assert 'value="mail"' in page(claire, book(cast.roy.id, "knowledge/contact/"))
    shown = panel(
        "knowledge/_preferences.html",
        cast.roy.merchants,
        preferences=pages.preferences_panel(scene(cast.roy.merchants)),
    )
    assert "they said so" in shown
    assert "Visit and Phone" in shown
    post(jan, desk(cast.roy.id, "knowledge/contact/"), {"rather": "call"})
    assert Preference.objects.filter(own_word=False).count() == 1
    theirs = pages.preferences_panel(scene(cast.roy.own))
    assert "it holds once you say so" in panel(
        "knowledge/_preferences.html", cast.roy.own, preferences=theirs
    )
    assert theirs.short == "rather by mail, mornings, once a month"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"never": ["mail"]}, "The way you like best cannot also be one you never want."),
        ({"language": "French please"}, "Write two letters, such as fr, en or de-AT."),
        ({"rather": "pigeon"}, "Select a valid choice."),
    ],
)
def test_a_contradiction_is_said_beside_its_field(
    cast: Cast, claire: Client, wrong: dict[str, object], sentence: str
) -> None:
    before = entries(cast.roy.id)
    shown = post(claire, book(cast.roy.id, "knowledge/contact/"), CONTACT | wrong, status=422)
    assert sentence in shown
    assert "Not in August" in shown
    assert entries(cast.roy.id) == before


def test_nothing_ticked_is_an_answer_too(cast: Cast, claire: Client) -> None:
    done(actions.prefer(cast.roy.own, PreferenceSet(rather=Way.MAIL)))
    post(claire, book(cast.roy.id, "knowledge/contact/"))
    assert Preference.objects.get().rather == ""


def test_pages_ask_the_same_few_queries_however_much_there_is(cast: Cast, jan: Client) -> None:
    fact = state(cast.roy.merchants)
    addresses = [
        desk(cast.roy.id, f"knowledge/{path}") for path in ("facts/", "contact/", f"facts/{fact.id}/correct/")
    ]
    few = [queries(jan, address) for address in addresses]
    for _ in range(5):
        state(cast.roy.merchants)
        wish(cast.roy.own)
    assert [queries(jan, address) for address in addresses] == few
    assert max(few) <= 10
