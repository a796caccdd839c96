"""Of a mention that was erased no byte is left by which somebody finds out what was said, and by whom."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bothways.journal.entry import Recorded
from bothways_web.journal.erasure import erase_entries, erase_relationship
from bothways_web.wordofmouth import actions
from bothways_web.wordofmouth.coming import Incoming, keep, key_of
from bothways_web.wordofmouth.models import Mention, Way
from tests.builders.acts import done
from tests.builders.leftovers import leftovers
from tests.builders.mentions import said
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)

WORDS, AUTHOR, MAIL, LINK = "Xylophones hold", "Zelda Quist", "zelda@quist.example", "https://fair.example/zq"
WAYS = {
    "by its number": Incoming(said(WORDS, AUTHOR, link=LINK), MAIL, number="zq-1"),
    "by its address": Incoming(said(WORDS, AUTHOR, link=LINK), MAIL),
    "by its words": Incoming(said(WORDS, AUTHOR), MAIL),
}


@pytest.fixture(autouse=True)
def _list_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.ERASURES = tmp_path / "data" / "erased.jsonl"


@pytest.mark.parametrize("way", WAYS)
def test_neither_words_nor_a_fingerprint_of_them(cast: Cast, way: str) -> None:
    """Whoever has the database guesses in vain: what they would compute of a guess stands nowhere."""
    incoming = WAYS[way]
    marks = (WORDS, AUTHOR, MAIL, key_of(incoming))
    (mention,) = keep(cast.merchant, [incoming], Way.FEED)
    tied = done(actions.tie(cast.roy.merchants, mention.id))
    assert set(leftovers(marks)) == set(marks)
    assert isinstance(erase_entries(cast.roy.merchants.writer, [tied], "They asked"), Recorded)
    assert leftovers(marks) == {}
    assert keep(cast.merchant, [incoming], Way.FEED) == []
    again, new = actions.note(cast.owner, incoming, Way.HAND)
    assert (again.id, new) == (mention.id, False)
    assert leftovers(marks) == {}


def test_what_was_erased_twice_is_known_still(cast: Cast) -> None:
    incoming = WAYS["by its words"]
    (mention,) = keep(cast.merchant, [incoming], Way.FEED)
    tied = done(actions.tie(cast.roy.merchants, mention.id))
    assert isinstance(erase_entries(cast.roy.merchants.writer, [tied], "They asked"), Recorded)
    assert isinstance(erase_relationship(cast.roy.merchants.writer, "They asked"), Recorded)
    assert keep(cast.merchant, [incoming], Way.FEED) == []
    assert Mention.objects.count() == 1
