"""What is predicted of one customer, as a panel for either side."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bothways.forecast.picture import Picture, Window, picture
from bothways.forecast.trust import Verdict, verdict
from bothways.units.side import Side
from bothways_web.forecast import queries, told
from bothways_web.forecast.models import BookState, Forecast, Rhythm
from bothways_web.forecast.records import read_record
from bothways_web.parties.scene import Scene

#: As many days with an order are drawn.
DAYS = 24


class Stands(StrEnum):
    """What can be said of a customer."""

    SAID = "said"
    OFF = "off"
    EARLY = "early"
    SOON = "soon"
    PRIVATE = "private"
    STOPPED = "stopped"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ForecastPanel:
    """One customer's forecast. ``stopped_here``: this side stopped it, ``stopped_there``: the other did."""

    stands: Stands
    picture: Picture | None = None
    when: str = ""
    likely: str = ""
    why: str = ""
    silent: str = ""
    active: str = ""
    within: str = ""
    worth: str = ""
    record: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    gap: str = ""
    stopped_here: bool = False
    stopped_there: bool = False


def forecast_panel(scene: Scene) -> ForecastPanel:
    """The panel. Four queries."""
    access = scene.access
    row, state = queries.rhythm(access), queries.state(access)
    current, days = queries.forecast(access), queries.order_days(access, DAYS)
    stands = stands_of(row, current, state)
    stopped = queries.predicting_of(row).stopped_by
    here, there = access.side in stopped, access.side.other in stopped
    if row is None or stands in (Stands.STOPPED, Stands.PRIVATE, Stands.NOTHING):
        return ForecastPanel(stands, stopped_here=here, stopped_there=there)
    window = None
    if current and stands is Stands.SAID and current.next_from and current.next_likely and current.next_to:
        window = Window(current.next_from, current.next_likely, current.next_to)
    drawn = picture(days, scene.today, window)
    usual = drawn.usual if drawn else None
    base = ForecastPanel(
        stands,
        drawn,
        why=told.why(row, usual, scene.today, scene.yours),
        rows=told.table_of(days, scene.today),
        gap=told.gap(drawn) if drawn else "",
    )
    return _said(base, current, state, scene) if current and stands in (Stands.SAID, Stands.OFF) else base


def _said(base: ForecastPanel, current: Forecast, state: BookState, scene: Scene) -> ForecastPanel:
    record = read_record(state)
    beside = told.record_beside(record, current.within)
    if base.stands is Stands.OFF:
        return replace(base, record=beside)
    return replace(
        base,
        when=told.when(current, scene.today, scene.yours),
        likely=told.likely(current, scene.today),
        silent=told.silent(current, scene.today),
        active=told.active(current, scene.yours),
        within=told.within(current, scene.today),
        worth=told.worth(current, scene.yours),
        record=beside,
    )


def stands_of(row: Rhythm | None, current: Forecast | None, state: BookState) -> Stands:
    """What can be said of a customer. No query."""
    if row is not None and queries.predicting_of(row).stopped:
        return Stands.STOPPED
    if row is None or not row.days:
        return Stands.NOTHING
    if row.private and not row.told and state.told_at is None:
        return Stands.PRIVATE
    if row.days == 1:
        return Stands.EARLY
    if current is None or not queries.holds(current, row, state.told_at is not None):
        return Stands.SOON
    return Stands.OFF if verdict(read_record(state)) is Verdict.OFF else Stands.SAID


def in_short(scene: Scene) -> str:
    """What is predicted of the customer, in one sentence for them; empty for nothing. Three queries."""
    access = scene.access
    row, state, current = queries.rhythm(access), queries.state(access), queries.forecast(access)
    if current is None or stands_of(row, current, state) is not Stands.SAID:
        return ""
    return told.when(current, scene.today, access.side is Side.MERCHANT)
