"""Feeds: named by a member, read by the worker once an hour, and left alone when their server asks for it."""

from datetime import datetime, timedelta
from uuid import UUID

from bothways.units.refusal import Ground, Refused
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess
from bothways_web.wordofmouth import queries
from bothways_web.wordofmouth.coming import keep, safe_link
from bothways_web.wordofmouth.feed_text import read_feed
from bothways_web.wordofmouth.fetching import FeedTrouble, fetch
from bothways_web.wordofmouth.models import Feed, Way

EVERY, AT_MOST = timedelta(hours=1), timedelta(days=2)
#: So many feeds are read in one tick, so that other work is not kept waiting for slow servers.
AT_ONCE = 5
MOST_FEEDS = 50

FEED_IS_UNKNOWN = Refused(
    "feed_is_unknown", "There is no such feed here. Somebody may have removed it.", ground=Ground.ABSENCE
)
ADDRESS_IS_NO_FEED = Refused(
    "address_is_no_feed", "Write the whole address, with http:// or https:// at its beginning.", "address"
)
FEED_IS_THERE = Refused("feed_is_there", "This feed is read already; nothing needs to change.", "address")
FEEDS_ARE_MANY = Refused(
    "feeds_are_many", f"At most {MOST_FEEDS} feeds are read for one book. Remove one first.", "address"
)


def add(access: MerchantAccess, address: str) -> Feed | Refused:
    """Read this feed from now on; the first time at once, so that its member sees how it goes."""
    address = safe_link(address)
    if not address:
        return ADDRESS_IS_NO_FEED
    there = Feed.objects.filter(merchant_id=access.merchant_id)
    if there.filter(address=address).exists():
        return FEED_IS_THERE
    if there.count() >= MOST_FEEDS:
        return FEEDS_ARE_MANY
    feed = Feed(merchant=access.merchant, address=address, made_by=access.member)
    feed.save(force_insert=True)
    read(feed, clock.now())
    return feed


def drop(access: MerchantAccess, feed_id: UUID) -> Refused | None:
    """Read it no more; what came by it stays."""
    feed = queries.feed(access, feed_id)
    if feed is None:
        return FEED_IS_UNKNOWN
    feed.delete()
    return None


def again(access: MerchantAccess, feed_id: UUID) -> Feed | Refused:
    """Read it now."""
    feed = queries.feed(access, feed_id)
    if feed is None:
        return FEED_IS_UNKNOWN
    read(feed, clock.now())
    return feed


def read_due(now: datetime) -> int:
    """Read those feeds whose time has come; how many mentions were new."""
    due = Feed.objects.select_related("merchant").filter(due_at__lte=now).order_by("due_at", "id")
    return sum(read(feed, now) for feed in due[:AT_ONCE] if _claim(feed, now))


def read(feed: Feed, now: datetime) -> int:
    """Read one feed; how many mentions were new. What goes wrong is said on its line."""
    try:
        found = fetch(feed.address, feed.etag, feed.modified)
        new = 0
        if found.body is not None:
            title, items = read_feed(found.body, feed.address, now)
            new = len(keep(feed.merchant, items, Way.FEED, feed.id))
            feed.title, feed.etag, feed.modified = title, found.etag, found.modified
    except FeedTrouble as trouble:
        _failed(feed, trouble, now)
        return 0
    feed.read_at, feed.due_at, feed.failures, feed.error = now, now + EVERY, 0, ""
    feed.save()
    return new


def _failed(feed: Feed, trouble: FeedTrouble, now: datetime) -> None:
    """It is tried again, later each time, and no sooner than its server asked for."""
    feed.failures = min(feed.failures + 1, 20)
    wait = min(EVERY * 2 ** (feed.failures - 1), AT_MOST)
    feed.due_at = now + max(wait, timedelta(seconds=trouble.after))
    feed.error = str(trouble)
    feed.save()


def _claim(feed: Feed, now: datetime) -> bool:
    """Take a feed; False when another worker was quicker."""
    mine = Feed.objects.filter(id=feed.id, due_at=feed.due_at)
    return bool(mine.update(due_at=now + EVERY))
