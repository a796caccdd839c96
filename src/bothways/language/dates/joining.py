"""Putting pieces together: a day and its time, an edge and its span, the two ends of a range."""

from dataclasses import dataclass, field
from datetime import timedelta

from bothways.language.dates import periods
from bothways.language.dates.asked import day_made
from bothways.language.dates.counted import before, week_beside, weekday_beside
from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Moment, Said, one
from bothways.language.dates.pieces import Piece
from bothways.language.dates.tokens import Tokens

#: A day of the week is looked for in spans up to this long.
_LONGEST_SPAN = 366
#: Between "two days before" and its day at most so many words name what happens then.
_NAMED = 4


@dataclass(slots=True)
class Group:
    """Pieces that make one time expression, and the days that they come to so far.

    ``waiting`` are edges and leads whose day is still to come. ``ranged``: two ends were named;
    ``weekdays`` are those of a bare "Monday" or "Monday to Wednesday".
    """

    said: Said
    pieces: list[Piece] = field(default_factory=list)
    days: list[Moment] = field(default_factory=list)
    clocks: list[Piece] = field(default_factory=list)
    ranged: bool = False
    weekdays: tuple[int, int] | None = None
    number: int | None = None
    waiting: list[Piece] = field(default_factory=list)

    @property
    def start(self) -> int:
        """The first token."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.pieces[-1].end

    def first(self, name: str) -> object:
        """The first piece that has an edge, a lead, a zone or something that comes round, if any."""
        return next((getattr(piece, name) for piece in self.pieces if getattr(piece, name)), None)

    def takes(self, piece: Piece, line: Tokens, words: Lexicon) -> bool:
        """Add the piece if it belongs to this group; says whether it did."""
        if not self.pieces:
            return self._add(piece, ranged=False)
        between = line.codes[self.end : piece.start]
        near, ranged = words.joins
        last = self.pieces[-1]
        if last.edge or last.lead:
            return self._reaches(piece, line, words) and self._add(piece, ranged=False)
        if ranged.fullmatch(between) and not self.ranged:
            both = (last.days and (piece.days or piece.edge)) or (last.clocks and piece.clocks)
            if both and self._add(piece, ranged=True):
                return True
        return near.fullmatch(between) is not None and self._fits(piece) and self._add(piece, ranged=False)

    def _reaches(self, piece: Piece, line: Tokens, words: Lexicon) -> bool:
        """Whether an edge or a lead stands close enough: "the end of [the] week", "two days before [the
        fair on]".
        """
        if not (piece.days or piece.edge):
            return False
        between = line.codes[self.end : piece.start]
        if self.pieces[-1].edge:
            return all(words.value("ARTICLE", item.form) for item in line.items[self.end : piece.start])
        named = between.replace(words.codes.shape("X"), "")
        return len(between) <= _NAMED and words.joins[0].fullmatch(named) is not None

    def _fits(self, piece: Piece) -> bool:
        if piece.lead or piece.edge:
            return False
        if piece.zone:
            return bool(self.clocks)
        if piece.every:
            return bool(self.clocks) and not self.days
        if piece.clocks:
            exact = piece.meaning != "part"
            return not any(each.meaning != "part" and exact for each in self.clocks)
        return True

    def _add(self, piece: Piece, *, ranged: bool) -> bool:
        if piece.edge or piece.lead:
            self.waiting.append(piece)
        if piece.days and not self._add_days(piece, ranged=ranged or (self.ranged and bool(self.waiting))):
            return False
        if piece.clocks:
            self.clocks.append(piece)
        self.ranged = self.ranged or ranged
        self.pieces.append(piece)
        return True

    def _add_days(self, piece: Piece, *, ranged: bool) -> bool:
        days = self._shaped(list(piece.days))
        if not self.days:
            self.days, self.number = days, piece.number
            self.weekdays = None if piece.weekday is None else (piece.weekday, piece.weekday)
            return bool(days)
        if ranged:
            made = _ranged(self._opening(piece), days, bare=piece.weekday is not None)
            both = self.weekdays and piece.weekday is not None
            self.weekdays = (self.weekdays[0], piece.weekday) if both else None  # type: ignore[index, assignment]
        else:
            made = self._met(piece, days)
        if made:
            self.days = made
        return bool(made)

    def _shaped(self, days: list[Moment]) -> list[Moment]:
        """The days after the edges and the lead that stand before them: the end of, two days before."""
        waiting, self.waiting = self.waiting, []
        for piece in reversed(waiting):
            if piece.edge:
                days = [made for span in days for made in periods.edge(piece.edge, span, self.said)]
            elif piece.lead:
                days = [self._led(piece, day) for day in days[:2]]
        return days

    def _led(self, piece: Piece, day: Moment) -> Moment:
        lead = piece.lead
        assert lead is not None
        if lead.weekday is not None:
            return weekday_beside(day, lead.weekday, int(lead.count) or 1, lead.sign)
        if lead.unit == "week" and piece.meaning == "lead" and lead.count == 0:
            return week_beside(day, lead.sign, self.said)
        if lead.unit == "weekend":
            saturday = weekday_beside(day, 5, 1, lead.sign).first
            return Moment(saturday, saturday + timedelta(days=1))
        return before(day, (lead.sign * (lead.count or 1), lead.unit), self.said)

    def _opening(self, end: Piece) -> list[Moment]:
        """The first end of a range: "the 3rd" of the month that the second end names, "Monday" of its
        week.
        """
        if self.weekdays and end.meaning in ("weekday_of_week", "weekday") and end.weekday is None:
            last = end.days[0].first
            return [one(last - timedelta(days=(last.weekday() - self.weekdays[0]) % 7))]
        if self.number is None or end.number is not None or not end.days:
            return self.days
        month = end.days[0].first.replace(day=1)
        for start in (month, periods.add_months(month, -1)):
            made = day_made(start.year, start.month, self.number)
            if made and made[0].first <= end.days[0].first:
                return made
        return self.days

    def _met(self, piece: Piece, days: list[Moment]) -> list[Moment]:
        """What two expressions for days have in common: Wednesday and next week, Friday and the 27th."""
        if self.weekdays is not None:
            return _within(self.weekdays, days, self.said)
        if piece.weekday is not None:
            return _within((piece.weekday, piece.weekday), self.days, self.said)
        if piece.number is not None or self.number is not None:
            number = piece.number or self.number or 1
            return _numbered(number, self.days if piece.number is not None else days, self.said)
        if self.ranged:  # the second end in other words: "Monday to Friday, the 27th"
            return [span for span in self.days if any(day.is_day and day.last == span.last for day in days)]
        pairs = [(a, b) for a in self.days for b in days]
        inner = [b if a.holds(b) else a for a, b in pairs if a.holds(b) or b.holds(a)]
        return list(dict.fromkeys(inner))


def _ranged(firsts: list[Moment], lasts: list[Moment], *, bare: bool) -> list[Moment]:
    made = []
    for first in firsts[:2]:
        end = min(
            (each for each in lasts if each.last >= first.first), key=lambda each: each.last, default=None
        )
        if end is None and lasts[0].is_day and first.is_day:
            weeks = -(-(first.first - lasts[0].last).days // 7)
            later = lasts[0].last + timedelta(weeks=weeks)
            end = one(later) if bare else None
        if end is not None:
            made.append(Moment(first.first, end.last, ends=end.ends))
    return list(dict.fromkeys(made))


def _within(weekdays: tuple[int, int], spans: list[Moment], said: Said) -> list[Moment]:
    """Days of the week within each span; a single day that is another day of the week stays, with a
    remark.
    """
    made = []
    for span in spans:
        if span.is_day:
            if weekdays[0] == weekdays[1]:
                made.append(span)
            continue
        if (span.last - span.first).days > _LONGEST_SPAN:
            continue
        start = max(span.first, min(said.on, span.last))
        first = start + timedelta(days=(weekdays[0] - start.weekday()) % 7)
        last = first + timedelta(days=(weekdays[1] - weekdays[0]) % 7)
        if first <= span.last:
            made.append(Moment(first, last))
    fitting = [day for day in made if day.first.weekday() == weekdays[0]]
    if fitting or not made:
        return fitting
    near = made[0].first + timedelta(days=(weekdays[0] - made[0].first.weekday() + 3) % 7 - 3)
    return [made[0].noted("the date as written"), one(near, "the day of the week as written")]


def _numbered(number: int, spans: list[Moment], said: Said) -> list[Moment]:
    """The day of this number in each span that has one; a day of the week, if it is that day."""
    made = []
    for span in spans:
        if span.is_day:
            month = span.first.replace(day=1)
            for ahead in range(6):
                there = periods.add_months(month, ahead)
                day = day_made(there.year, there.month, number)
                if day and day[0].first.weekday() == span.first.weekday() and day[0].first >= said.on:
                    made += day
                    break
            continue
        month = span.first.replace(day=1)
        while month <= span.last:
            made += [day for day in day_made(month.year, month.month, number) if span.holds(day)]
            month = periods.add_months(month, 1)
    return list(dict.fromkeys(made[:2]))


def groups(line: Tokens, found: list[Piece], said: Said, words: Lexicon) -> list[Group]:
    """The pieces of a sentence in groups, in reading order."""
    made: list[Group] = []
    for piece in found:
        if piece.is_nothing:
            made.append(Group(said))
        elif not made or not made[-1].takes(piece, line, words):
            group = Group(said)
            if group.takes(piece, line, words):
                made.append(group)
    return [group for group in made if group.pieces]
