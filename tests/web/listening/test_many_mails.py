"""Where many mails wait, other processes listen, and what is kept is the same."""

import pytest

from bothways_web.channels.keeping import keep
from bothways_web.channels.models import KeptMail
from bothways_web.foundation import clock
from bothways_web.listening import mails, worker
from bothways_web.listening.models import Candidate
from tests.builders.mails import a_mail, a_mailbox
from tests.cast import Cast

CLAIRE, OURS = "claire@roy.example", "jan@linden.example"
TEXTS = (
    "I'll call the printer tomorrow.",
    "We'll send you the plate in three days.",
    "I'll bring six labels in a week.",
)


def kept(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(OURS, CLAIRE, text, text.split()[1]) for text in TEXTS])


def proposed() -> list[str]:
    return sorted(Candidate.objects.values_list("sentence", flat=True))


@pytest.mark.parametrize("portion", [1, 2, 200])
def test_portion_by_portion_everything_is_read_once(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, portion: int
) -> None:
    kept(cast)
    monkeypatch.setattr(mails, "PORTION", portion)
    assert worker.read_mail(clock.now()) == len(TEXTS)
    assert proposed() == sorted(TEXTS)
    assert not KeptMail.objects.filter(heard_at=None).exists()
    assert worker.read_mail(clock.now()) == 0


def test_other_processes_help_where_many_wait(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(cast)
    began: list[int] = []

    def two() -> int:
        began.append(2)
        return 2

    monkeypatch.setattr(mails, "PORTION", 1)
    monkeypatch.setattr(mails, "MANY", len(TEXTS))
    monkeypatch.setattr(mails, "free", two)
    assert worker.read_mail(clock.now()) == len(TEXTS)
    assert began == [2]
    assert proposed() == sorted(TEXTS)


def test_few_mails_are_read_here(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(cast)
    monkeypatch.setattr(mails, "MANY", len(TEXTS) + 1)
    monkeypatch.setattr(mails, "free", lambda: pytest.fail("nobody needs help"))
    assert worker.read_mail(clock.now()) == len(TEXTS)
