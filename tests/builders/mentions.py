"""Things that were said of a merchant elsewhere."""

from datetime import datetime, timedelta

from bothways.wordofmouth.kinds import Rating
from bothways.wordofmouth.mention import Said
from bothways_web.foundation import clock
from bothways_web.parties.models import Merchant
from bothways_web.wordofmouth.coming import Incoming, keep
from bothways_web.wordofmouth.models import Mention, Way

PRAISE = "The cream paper holds in the freezer. We order again."


def said(
    words: str = PRAISE,
    author: str = "Claire Roy",
    place: str = "Label Fair Board",
    at: datetime | None = None,
    rating: Rating | None = None,
    link: str = "",
) -> Said:
    """Something that was said, yesterday unless given."""
    return Said(place, author, at or clock.now() - timedelta(days=1), words, rating, link)


def a_mention(merchant: Merchant, number: str = "", address: str = "", **more: object) -> Mention:
    """A mention that came in by a program; each is another one unless ``number`` is given."""
    incoming = Incoming(said(**more), address=address, number=number or str(clock.new_id()))  # type: ignore[arg-type]
    return keep(merchant, [incoming], Way.PROGRAM)[0]
