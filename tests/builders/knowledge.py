"""Entries of every kind of knowledge, with all that can happen to them."""

from datetime import UTC, date, datetime
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.knowledge import kinds
from bothways.knowledge.kinds import How, HowMuch, HowOften, PartOfDay, Way
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN, CLAIRE = UUID(int=404), UUID(int=77)
ASSUMED = kinds.FactStated(
    person=CLAIRE,
    text="Opens a second shop",
    how=How.ASSUMED,
    since=date(2026, 1, 5),
    decision="How many rolls we hold",
    half_life=30,
)
MAIL = kinds.PreferenceSet(
    rather=Way.MAIL,
    never=(Way.VISIT,),
    times=(PartOfDay.MORNING,),
    often=HowOften.MONTHLY,
    much=HowMuch.SHORT,
    language="fr",
    note="Not in August",
)


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    _facts(told)
    _stances(told)
    _wishes(told)
    _preferences(told)
    return told.entries


def _facts(told: Told) -> None:
    told.by(M, ASSUMED)
    told.by(C, kinds.FactStated(text="We bake at night", how=How.TOLD, quote=True))
    corrected, observed, stronger, own, dropped = (told.by(M, ASSUMED) for _ in range(5))
    told.by(C, kinds.FactCorrected(fact=corrected, text="In spring", how=How.TOLD, quote=True))
    told.by(M, kinds.FactConfirmed(fact=observed, how=How.OBSERVED))
    told.by(M, kinds.FactConfirmed(fact=stronger, how=How.TOLD), says=C)
    told.by(M, kinds.FactConfirmed(fact=stronger, how=How.OBSERVED))
    told.by(C, kinds.FactConfirmed(fact=own, how=How.TOLD))
    told.by(C, kinds.FactDropped(fact=dropped))
    told.by(C, kinds.FactCorrected(fact=UNKNOWN, text="Nothing", how=How.TOLD))
    told.by(C, kinds.FactConfirmed(fact=UNKNOWN, how=How.TOLD))
    told.by(C, kinds.FactDropped(fact=UNKNOWN))


def _stances(told: Told) -> None:
    confirmed, contested, again, by_us = (told.by(M, ASSUMED) for _ in range(4))
    told.by(C, EntryConfirmed(entry=confirmed))
    told.by(C, EntryContested(entry=contested, why="In spring."))
    told.by(C, EntryContested(entry=again, why="Never."))
    told.by(M, kinds.FactConfirmed(fact=again, how=How.OBSERVED))
    told.by(M, EntryConfirmed(entry=by_us))


def _wishes(told: Told) -> None:
    told.by(C, kinds.WishStated(words="Smaller boxes", person=CLAIRE))
    met = told.by(M, kinds.WishStated(words="A glue that does not smell"), says=C)
    gone = told.by(C, kinds.WishStated(words="A cream paper"))
    told.by(M, kinds.WishMet(wish=met, how="The new glue"))
    told.by(C, kinds.WishDropped(wish=gone))
    told.by(M, kinds.WishMet(wish=UNKNOWN))


def _preferences(told: Told) -> None:
    told.by(C, MAIL)
    told.by(M, kinds.PreferenceSet(rather=Way.CALL), says=C)
    claire = kinds.PreferenceSet(person=CLAIRE, rather=Way.LETTER)
    noted = told.by(M, claire, says=C)
    told.by(C, EntryConfirmed(entry=noted))
    paul = kinds.PreferenceSet(person=UNKNOWN, rather=Way.VISIT)
    told.by(M, paul, says=C)
    told.by(C, paul)
    never = told.by(M, kinds.PreferenceSet(person=UUID(int=80), rather=Way.CALL), says=C)
    told.by(C, EntryContested(entry=never, why="Please write."))
    ours = told.by(C, kinds.PreferenceSet(side=M, rather=Way.CALL), says=M)
    told.by(C, EntryConfirmed(entry=ours))
