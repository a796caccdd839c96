"""The brief (R45): one page before a call or a meeting, from one relationship's record.

Everything in it comes from the record or from a rule with a reason; the rules stand in tables of their own
(``asking``, ``moving``, ``objecting``). It proposes; who talks decides.
"""

from dataclasses import dataclass

from bothways.counsel.asking import Ask, questions
from bothways.counsel.library import BUILT_IN, Way
from bothways.counsel.moving import Move, moves
from bothways.counsel.objecting import Objection, objections
from bothways.counsel.record import Ended, Record
from bothways.counsel.wording import by, day, lateness, quoted, since

#: Somebody who spoke more than this of the last talk should rather listen in the next.
TALKATIVE = 0.6
REASONS = 3


@dataclass(frozen=True, slots=True)
class Craft:
    """How a merchant talks: the library of techniques, and their questions for a first talk."""

    ways: tuple[Way, ...] = BUILT_IN
    first_talk: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """What to know, ask and offer. ``lines`` are three to read while it rings.

    ``listen`` says why it is better to just listen first, empty where it is not. ``reasons`` why us, from
    kept promises only; ``offers`` what may be offered.
    """

    record: Record
    lines: tuple[str, str, str]
    listen: str
    questions: tuple[Ask, ...]
    moves: tuple[Move, ...]
    objections: tuple[Objection, ...]
    reasons: tuple[str, ...]
    offers: tuple[str, ...]


def brief(record: Record, craft: Craft | None = None) -> Brief:
    """The brief of a relationship. The same record and craft give the same brief."""
    craft = craft or Craft()
    listen = just_listen(record)
    return Brief(
        record,
        _lines(record, listen),
        listen,
        questions(record, craft.first_talk),
        moves(record),
        objections(record, craft.ways),
        _reasons(record),
        _offers(record),
    )


def just_listen(record: Record) -> str:
    """Why listening comes first this time (R33); empty where nothing says so."""
    if record.missed:
        return f"We did not keep our word: {record.missed[0].what}. Let {record.first} say what it meant."
    if record.wrong:
        return f"Something is wrong for them: “{record.wrong[0]}” Hear all of it before you answer."
    if record.contested:
        return f"They see something differently: {record.contested[0]}. Hear all of it before you answer."
    last = record.talks[0] if record.talks else None
    if last is not None and last.our_share is not None and last.our_share > TALKATIVE:
        return f"Last time we spoke {last.our_share:.0%} of the time."
    return ""


def _lines(record: Record, listen: str) -> tuple[str, str, str]:
    if record.is_new:
        return (
            f"Nothing has passed between us and {record.name} yet.",
            "Find out what they need before you say what you have.",
            _in_their_words(record),
        )
    first = f"Just listen first. {listen}" if listen else _ours(record)
    return first, _theirs(record), _in_their_words(record)


def _ours(record: Record) -> str:
    for each in record.ours:
        if each.late or each.broken:
            return f"We owe them: {each.what}, {lateness(each.due, record.today)}."
    if record.their_questions:
        asked = record.their_questions[0]
        return f"They wait for an answer {since(asked.since, record.today)}: “{asked.text}”"
    for owed in record.ours:
        if not owed.reported:
            return f"We owe them: {owed.what}{by(owed.due, record.today)}."
    return "We owe them nothing that is written down."


def _theirs(record: Record) -> str:
    for each in record.theirs:
        if each.late:
            return f"They owe us: {each.what}, {lateness(each.due, record.today)}."
    if record.our_questions:
        return f"We wait for their answer: “{record.our_questions[0].text}”"
    for owed in record.theirs:
        if not owed.reported:
            return f"They owe us: {owed.what}{by(owed.due, record.today)}."
    if record.talks:
        last = record.talks[0]
        return f"You last spoke {day(last.on, record.today)}: {last.summary}".rstrip(" :")
    return "They owe us nothing that is written down."


def _in_their_words(record: Record) -> str:
    if record.wishes:
        return f"They look for: “{record.wishes[0].words}”"
    if record.quotes:
        return f"In their words: “{record.quotes[0]}”"
    if record.interest:
        return f"What they want from this: {record.interest}"
    return "Nothing they said is written down in their own words yet."


def _reasons(record: Record) -> tuple[str, ...]:
    """Kept promises, the early ones first; nothing else is a reason."""
    one_of_each: dict[str, Ended] = {}
    for each in sorted(record.kept, key=lambda each: not each.early):
        one_of_each.setdefault(each.what, each)
    made = []
    for each in list(one_of_each.values())[:REASONS]:
        how = "before it was due" if each.early else "as promised"
        made.append(f"“{each.what}” was done {how}, {day(each.on, record.today)}.")
    if len(record.ended) >= REASONS:
        made.insert(0, _share(len(record.kept), len(record.ended)))
    return tuple(made)


def _share(kept: int, of: int) -> str:
    if kept == of:
        return f"All of our last {of} promises to them were kept."
    return f"{kept} of our last {of} promises to them were kept."


def _offers(record: Record) -> tuple[str, ...]:
    """What may be offered without asking anybody: the same again, what a wish asks for, agreed amends."""
    made = [f"Something that fits {quoted(each.words)}, if we have it by now." for each in record.wishes[:2]]
    if record.last_order:
        on = f", ordered {day(record.last_order_on, record.today)}" if record.last_order_on else ""
        made.append(f"The same again: {record.last_order}{on}.")
    if record.missed:
        made += [f"What was agreed for such a case: {each}." for each in record.standards[:2]]
    return tuple(made)
