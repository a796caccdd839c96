"""What stands beside promises, for the matrix: a series, an appointment, standard amends, a need, a feed."""

from datetime import timedelta
from uuid import UUID

from bothways.promises.appointment_kinds import AppointmentProposed
from bothways.promises.need_kinds import NeedAsked
from bothways.promises.rhythm import Rhythm, Unit
from bothways.promises.series_kinds import SeriesBegun
from bothways.promises.standard_kinds import Case, StandardProposed
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.promises import beside, feed_tokens
from bothways_web.promises import standard as amends
from tests.builders import owing
from tests.builders.acts import done
from tests.cast import Cast


def series(cast: Cast) -> UUID:
    """Something that Jan promises Roy again and again."""
    body = SeriesBegun(
        series=clock.new_id(),
        debtor=Side.MERCHANT,
        what="Printer serviced",
        rhythm=Rhythm(every=3, unit=Unit.MONTH),
        first=owing.today(cast.roy.merchants) + timedelta(days=3),
        zone=cast.merchant.zone,
    )
    done(beside.begin_series(cast.roy.merchants, body))
    return body.series


def meeting(cast: Cast) -> UUID:
    """An appointment that Jan proposed to Roy."""
    start = clock.now() + timedelta(days=3)
    body = AppointmentProposed(
        appointment=clock.new_id(),
        about="The floor plan",
        start=start,
        end=start + timedelta(hours=1),
        zone=cast.merchant.zone,
    )
    done(beside.propose(cast.roy.merchants, body))
    return body.appointment


def standard(cast: Cast) -> UUID:
    """Standard amends that both agreed."""
    body = StandardProposed(
        standard=clock.new_id(), case=Case.LATE_DELIVERY, follows=f"Voucher {clock.new_id().hex}"
    )
    done(amends.propose(cast.roy.merchants, body))
    done(amends.agree(cast.roy.own, body.standard))
    return body.standard


def need(cast: Cast) -> UUID:
    """What a promise to Roy needs from Jan."""
    promised = owing.promised(cast.roy.merchants, "Samples", 3)
    body = NeedAsked(need=clock.new_id(), promise=promised, what="Paper", by=cast.owner.member)
    done(beside.ask_inside(cast.roy.merchants, body))
    return body.need


def feed(cast: Cast) -> str:
    """The secret of Jan's calendar feed."""
    return feed_tokens.make(cast.owner)
