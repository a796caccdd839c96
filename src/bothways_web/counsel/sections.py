"""The brief in sections, as page, plain text and print show it; what is empty is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from bothways.counsel.brief import Brief
from bothways.counsel.record import Asked, Owed, Record
from bothways.counsel.wording import by, day, lateness, since
from bothways.gestures.kinds import Landing

GESTURES = 4
_LANDINGS = {
    Landing.WELL: lambda: _("it was welcome"),
    Landing.UNNOTICED: lambda: _("it went by unnoticed"),
    Landing.BADLY: lambda: _("it was not welcome"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """One thing: what it is, a note beside it, and what to do about it."""

    text: str
    note: str = ""
    then: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its points; ``key`` names it for styles and tests."""

    key: str
    title: str
    points: tuple[Point, ...]


def sections(brief: Brief) -> tuple[Section, ...]:
    """All that has something to say, in the order in which it is read."""
    record = brief.record
    made = (
        ("ours", _("What we owe"), _open(record, record.ours, record.their_questions)),
        ("theirs", _("What they owe us"), _open(record, record.theirs, record.our_questions)),
        ("words", _("In their own words"), _words(record)),
        ("moves", _("What moves them, and what to advise"), _moves(record)),
        ("ask", _("What to ask"), _ask(brief)),
        ("weak", _("What stands weak, and what to do"), _weak(brief)),
        ("objections", _("What they may say"), _objections(brief)),
        ("met", _("How it was met before"), _met(record)),
        ("gestures", _("More than was owed"), _gestures(record)),
        ("why", _("Why us: promises that were kept"), (Point(each) for each in brief.reasons)),
        ("offer", _("What may be offered"), (Point(each) for each in brief.offers)),
        ("dealing", _("How they like to be dealt with"), (Point(each) for each in record.dealing)),
        ("pattern", _("How they buy"), (Point(each) for each in (record.pattern,) if each)),
        ("talks", _("The last talks"), _talks(record)),
    )
    found = (Section(key, title, tuple(points)) for key, title, points in made)
    return tuple(each for each in found if each.points)


def plain(brief: Brief) -> str:
    """The brief as plain text."""
    lines = [brief.record.name, "", *(f"{number}. {line}" for number, line in enumerate(brief.lines, 1))]
    for section in sections(brief):
        lines += ["", section.title.upper()]
        for point in section.points:
            lines.append(f"- {point.text}")
            lines += [f"  {rest}" for rest in (point.note, *point.then) if rest]
    return "\n".join(lines) + "\n"


def _open(record: Record, owed: Iterable[Owed], asked: Iterable[Asked]) -> Iterator[Point]:
    for each in owed:
        yield Point(each.what, _stands(each, record))
    for one in asked:
        yield Point(
            f"“{one.text}”", _("a question that waits %(since)s") % {"since": since(one.since, record.today)}
        )


def _stands(owed: Owed, record: Record) -> str:
    if owed.reported:
        return _("said to be done; the other side has not said so yet")
    if owed.broken:
        return _("not kept, not made good yet")
    return lateness(owed.due, record.today) if owed.late else by(owed.due, record.today).lstrip(", ")


def _words(record: Record) -> Iterator[Point]:
    for each in record.wishes:
        yield Point(
            f"“{each.words}”",
            _("looked for %(since)s, not found yet") % {"since": since(each.since, record.today)},
        )
    for quote in record.quotes:
        yield Point(f"“{quote}”")
    if record.interest:
        yield Point(record.interest, _("what they want from this"))


def _moves(record: Record) -> Iterator[Point]:
    for each in record.moved:
        yield Point(f"{each.what}: {each.by}", each.note, each.advice)


def _ask(brief: Brief) -> Iterator[Point]:
    for each in brief.questions:
        hangs = (_("What hangs on it: %(what)s.") % {"what": each.hangs_on},) if each.hangs_on else ()
        yield Point(each.question, each.why, hangs)


def _weak(brief: Brief) -> Iterator[Point]:
    for each in brief.moves:
        yield Point(each.because, each.dimension, each.do)


def _objections(brief: Brief) -> Iterator[Point]:
    for each in brief.objections:
        note = f"{each.because} {_('Technique')}: {each.technique.value}. {each.reason}"
        yield Point(each.expect, note.rstrip(), (each.begin,))


def _met(record: Record) -> Iterator[Point]:
    for each in record.met:
        yield Point(f"“{each.words}”", day(each.on, record.today), (each.answer,))


def _gestures(record: Record) -> Iterator[Point]:
    for each in record.gestures[:GESTURES]:
        who = _("we, for them") if each.ours else _("they, for us")
        unsaid = _("nobody said how it was taken") if each.ours else _("nobody gave thanks yet")
        taken = _LANDINGS[each.landing]() if each.landing else unsaid
        words = (f"“{each.words}”",) if each.words else ()
        yield Point(each.what, f"{who}, {day(each.on, record.today)} · {taken}", words)


def _talks(record: Record) -> Iterator[Point]:
    for each in record.talks:
        share = ""
        if each.our_share is not None:
            share = _("we spoke %(share)d %% of it") % {"share": round(each.our_share * 100)}
        yield Point(
            each.summary or _("nothing was written down"),
            " · ".join(filter(None, (day(each.on, record.today), share))),
        )
