"""The pictures that go week by week: the word of both sides, answers, and what waits."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.conversations.load import Band, Forecast
from bothways.insights.weeks import Word
from bothways_web.foundation import wording
from bothways_web.foundation.addresses import address
from bothways_web.insights.models import Week
from bothways_web.insights.pictures import Cell, Column, Fill, Kind, Picture, Row, number

#: So many weeks are told in a sentence.
TOLD = 4
_WORD = ("in_time", "late", "broken")


def word(weeks: Sequence[Week], slug: str, today: date) -> Picture:
    """How promises of both sides went."""
    columns = [
        Column(name, whose, fill, below=whose == "theirs")
        for whose, names in (
            ("ours", (_("We: in time"), _("We: late"), _("We: not kept"))),
            ("theirs", (_("They: in time"), _("They: late"), _("They: not kept"))),
        )
        for name, fill in zip(names, (Fill.SOLID, Fill.HATCH, Fill.HOLLOW), strict=True)
    ]
    rows = [
        Row(
            wording.full_day(week.begins, today),
            [
                number(
                    getattr(week, f"{whose}_{name}"), _behind(slug, f"{whose}-{name}".replace("_", "-"), week)
                )
                for whose in ("ours", "theirs")
                for name in _WORD
            ],
        )
        for week in weeks
    ]
    return Picture(
        "word",
        _("Do both sides keep their word?"),
        _word_told(weeks),
        Kind.STACK,
        _("Week from"),
        columns,
        rows,
        unit=_("promises that came to an end, ours upwards, our customers’ downwards"),
    )


def answers(weeks: Sequence[Week], slug: str, today: date) -> Picture:
    """How fast customers were answered."""
    columns = [
        Column(_("Asked"), plain=True),
        Column(_("In time"), plain=True),
        Column(_("Late"), plain=True),
        Column(_("Half within (hours)"), "ours", Fill.SOLID),
        Column(_("Nine of ten within (hours)"), "ours", Fill.DASH),
    ]
    rows = [
        Row(
            wording.full_day(week.begins, today),
            [
                number(week.asked, _behind(slug, "asked", week)),
                number(week.answered_in_time),
                number(week.answered_late),
                number(week.half, digits=1),
                number(week.most, digits=1),
            ],
        )
        for week in weeks
    ]
    return Picture(
        "answers",
        _("How long do our customers wait for an answer?"),
        _answers_told(weeks),
        Kind.LINES,
        _("Asked in the week from"),
        columns,
        rows,
        unit=_("hours until the answer"),
    )


def gestures(weeks: Sequence[Week], slug: str, today: date) -> Picture:
    """What we did beyond what was owed, and how it was taken."""
    rows = [
        Row(
            wording.full_day(week.begins, today),
            [
                number(week.landed_well),
                number(week.gestures - week.landed_well - week.landed_otherwise),
                number(week.landed_otherwise),
                number(week.gestures, _behind(slug, "gestures", week)),
            ],
        )
        for week in weeks
    ]
    return Picture(
        "gestures",
        _("What did we do beyond what was owed, and how did it land?"),
        _gestures_told(weeks),
        Kind.STACK,
        _("Week from"),
        [
            Column(_("Landed well"), "ours"),
            Column(_("Not heard yet"), "ours", Fill.HATCH),
            Column(_("Unnoticed or badly"), "ours", Fill.HOLLOW),
            Column(_("Together"), plain=True),
        ],
        rows if any(week.gestures for week in weeks) else [],
        unit=_("gestures of ours"),
    )


def _gestures_told(weeks: Sequence[Week]) -> str:
    made = sum(week.gestures for week in weeks)
    if not made:
        return _("Nothing was written down in half a year.")
    well = sum(week.landed_well for week in weeks)
    return ngettext(
        "In half a year it was one gesture; %(well)d landed well by their word or as you heard it.",
        "In half a year it was %(made)d gestures; %(well)d landed well by their word or as you heard it.",
        made,
    ) % {"made": made, "well": well}


def load(weeks: Sequence[Week], slug: str, today: date, ahead: Forecast | None, said: str) -> Picture:
    """How many questions wait, and will probably wait."""
    rows = [
        Row(
            wording.full_day(week.begins, today),
            [
                number(week.asked, _behind(slug, "asked", week)),
                number(week.waiting, _behind(slug, "waiting", week)),
            ],
        )
        for week in weeks
    ]
    if ahead is not None:
        if ahead.tonight is not None:
            rows.append(Row(_("this evening, probably"), [Cell("–"), _band(ahead.tonight)]))
        day = wording.day(ahead.next_day, today)
        rows.append(Row(_("%(day)s evening, probably") % {"day": day}, [Cell("–"), _band(ahead.then)]))
    return Picture(
        "load",
        _("How much waits for us, and will wait?"),
        said,
        Kind.BARS,
        _("Week from"),
        [
            Column(_("Asked in the week"), "theirs", Fill.HATCH),
            Column(_("Open at its end"), "ours", Fill.SOLID),
        ],
        rows,
        unit=_("questions of customers; a frame is what probably comes, eight times of ten"),
    )


def _behind(slug: str, what: str, week: Week) -> str:
    return address("desk:insights-behind", slug, what, week.begins.isoformat())


def _band(band: Band) -> Cell:
    text = _("%(middle)d (%(low)d to %(high)d)") % {
        "middle": band.middle,
        "low": band.low,
        "high": band.high,
    }
    return Cell(text, str(band.middle), str(band.low), str(band.high))


def _sum(weeks: Sequence[Week], whose: str) -> Word:
    words = [Word(*(getattr(week, f"{whose}_{name}") for name in _WORD)) for week in weeks[-TOLD:]]
    return sum(words, Word())


def _word_told(weeks: Sequence[Week]) -> str:
    ours, theirs = _sum(weeks, "ours"), _sum(weeks, "theirs")
    if not ours.ended and not theirs.ended:
        return _("No promise came to an end in the last four weeks.")
    said = [
        _of(ours, _("we kept %(kept)s of %(all)s in time")),
        _of(theirs, _("our customers %(kept)s of %(all)s")),
    ]
    told = wording.listed([each for each in said if each])
    return wording.sentence(_("In the last four weeks %(said)s") % {"said": told})


def _of(word: Word, words: str) -> str:
    return words % {"kept": word.in_time, "all": word.ended} if word.ended else ""


def _answers_told(weeks: Sequence[Week]) -> str:
    last = weeks[-TOLD:]
    asked = sum(week.asked for week in last)
    if not asked:
        return _("Nobody asked anything in the last four weeks.")
    in_time = sum(week.answered_in_time for week in last)
    return ngettext(
        "In the last four weeks one question came; %(in_time)d of them answered by when we had said.",
        "In the last four weeks %(asked)d questions came; %(in_time)d of them answered by when we had said.",
        asked,
    ) % {"asked": asked, "in_time": in_time}
