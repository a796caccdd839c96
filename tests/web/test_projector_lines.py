"""Nothing in a projector is there for nothing: without any one of its statements, some row is another."""

from collections.abc import Callable
from types import ModuleType

import pytest

from bothways.journal.entry import Entry
from bothways_web.advice import projections as advice
from bothways_web.conversations import projections as conversations
from bothways_web.forecast import projections as forecast
from bothways_web.gestures import projections as gestures
from bothways_web.journal import projections as journal
from bothways_web.knowledge import projections as knowledge
from bothways_web.parties import projections as parties
from bothways_web.programme import projections as programme
from bothways_web.promises import projections as promises
from bothways_web.reflection import projections as reflection
from bothways_web.standing import projections as standing
from bothways_web.statements import projections as statements
from bothways_web.trade import projections as trade
from bothways_web.wordofmouth import projections as wordofmouth
from tests.builders import advice as advising
from tests.builders import conversations as talking
from tests.builders import forecast as predicting
from tests.builders import gestures as giving
from tests.builders import journal as recording
from tests.builders import knowledge as knowing
from tests.builders import parties as being
from tests.builders import programme as planning
from tests.builders import promising
from tests.builders import reflection as thinking
from tests.builders import standing as judging
from tests.builders import statements as assuring
from tests.builders import trade as trading
from tests.builders import wordofmouth as praising
from tests.builders.memory import stages
from tests.builders.shortened import without_each_statement

Corpus = Callable[[], list[Entry]]


#: The projectors, each with entries that show what it does.
ROOMS: list[tuple[ModuleType, list[Corpus]]] = [
    (conversations, [talking.corpus]),
    (knowledge, [knowing.corpus]),
    (promises, [promising.corpus]),
    (reflection, [thinking.corpus]),
    (trade, [trading.corpus, trading.bought_twice, trading.cancelled_again]),
    (parties, [being.corpus, being.nameless, being.since_long, being.erased]),
    (
        forecast,
        [
            predicting.corpus,
            predicting.all_gone,
            predicting.switched,
            predicting.a_person,
            predicting.nobody_knows_who,
            predicting.told_and_erased,
        ],
    ),
    (
        standing,
        [
            judging.corpus,
            judging.meeting,
            judging.contested,
            judging.switched,
            judging.a_person,
            judging.nobody_knows_who,
        ],
    ),
    (wordofmouth, [praising.corpus]),
    (gestures, [giving.corpus]),
    (advice, [advising.corpus]),
    (statements, [assuring.corpus]),
    (programme, [planning.corpus, planning.all_gone, planning.forgotten]),
    (journal, [recording.corpus]),
]


@pytest.mark.parametrize(("module", "corpora"), ROOMS)
def test_every_statement_of_a_projector_shows(module: ModuleType, corpora: list[Corpus]) -> None:
    entries = [corpus() for corpus in corpora]
    whole = [list(stages(module.projector, each)) for each in entries]
    unnoticed = []
    for left_out, shortened in without_each_statement(module):
        try:
            same = [list(stages(shortened["projector"], each)) for each in entries] == whole
        except Exception:  # noqa: BLE001  a projector that fails is noticed
            same = False
        if same:
            unnoticed.append(left_out)
    assert not unnoticed, "\n".join(unnoticed)


def test_a_statement_that_does_nothing_would_be_found() -> None:
    """The check itself: a line without effect goes unnoticed, and is named."""
    names = [left_out for left_out, _ in without_each_statement(knowledge)]
    assert any("rows.put(fact)" in name for name in names)
    assert not any('"""' in name for name in names)
