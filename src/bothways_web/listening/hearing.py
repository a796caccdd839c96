"""How well listening does for this merchant: what was read, what people said, and what follows from it."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _

from bothways.listening.proposal import Deed
from bothways.listening.threshold import LOWEST, NEVER, WANTED, WIDTH, expected
from bothways_web.listening import queries
from bothways_web.listening.learning import AT_FIRST, bands_of
from bothways_web.listening.models import Candidate, Learned, State
from bothways_web.listening.words import DEEDS
from bothways_web.parties.access import MerchantAccess


@dataclass(frozen=True, slots=True)
class BandLine:
    """What was read with a confidence of ``low`` to ``high`` per cent, and how often that was right."""

    low: int
    high: int
    right: int
    wrong: int
    expected: int
    shown: bool


@dataclass(frozen=True, slots=True)
class DeedLine:
    """One deed: how many were read, what people said, from which confidence on it is shown, and why."""

    deed: Deed
    name: str
    read: int
    confirmed: int
    rejected: int
    waiting: int
    threshold: str
    why: str
    bands: tuple[BandLine, ...]
    learned: bool


@dataclass(frozen=True, slots=True)
class HearingPage:
    """All deeds; how many thanks were heard, which nobody is asked about."""

    deeds: tuple[DeedLine, ...]
    thanks: int
    wanted: int


def hearing_page(access: MerchantAccess) -> HearingPage:
    """The page. Two queries."""
    counted = Candidate.objects.filter(merchant_id=access.merchant_id).order_by()
    counts = Counter(
        {
            (row["deed"], row["state"]): row["count"]
            for row in counted.values("deed", "state").annotate(count=Count("id"))
        }
    )
    learned = queries.learned(access)
    lines = tuple(_line(deed, str(name), counts, learned.get(deed.value)) for deed, name in DEEDS.items())
    return HearingPage(lines, counts[Deed.THANKS.value, State.COUNTED.value], round(WANTED * 100))


def _line(deed: Deed, name: str, counts: Counter[tuple[str, str]], row: Learned | None) -> DeedLine:
    of_deed = {state: counts[deed.value, state.value] for state in State}
    least, bands = row.least if row else AT_FIRST, bands_of(row)
    right, wrong = sum(band.right for band in bands), sum(band.wrong for band in bands)
    return DeedLine(
        deed,
        name,
        sum(of_deed.values()),
        of_deed[State.CONFIRMED],
        of_deed[State.REJECTED],
        of_deed[State.OPEN],
        _("never") if least == NEVER else _("from %(n)d %%") % {"n": least // 10},
        _why(right, wrong),
        tuple(
            BandLine(
                low := (LOWEST + WIDTH * place) // 10,
                low + WIDTH // 10,
                band.right,
                band.wrong,
                round(expected(place, band) * 100),
                least <= LOWEST + WIDTH * place,
            )
            for place, band in enumerate(bands)
        ),
        bool(right + wrong),
    )


def _why(right: int, wrong: int) -> str:
    if not right + wrong:
        return _("Nobody has said yes or no yet, so confidence is taken at its word.")
    return _("%(right)d of %(all)d answers were yes.") % {"right": right, "all": right + wrong}
