"""What is new is read as it comes: found by query, in portions, from where the last one ended."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from bothways.conversations.kinds import ConversationLogged
from bothways.journal.entry import Entry
from bothways_web.listening import call_texts, entry_texts, mails, reading
from bothways_web.listening.models import Candidate, ReadUntil, State
from bothways_web.listening.source import Source
from bothways_web.listening.standing import closed_follow_ups
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Merchant

_ENTRIES = "entries"
#: So many texts are read in one portion, and so many portions in one tick.
PORTION, PORTIONS = 200, 25
#: Two writers commit in any order, so what was recorded just before is looked at again.
AGAIN = timedelta(minutes=2)
#: While nothing comes, it is written down this seldom how far one has read.
SELDOM = timedelta(minutes=10)
#: What is older than this was done or forgotten long ago; it is not read.
AT_FIRST = timedelta(days=56)


def read_talk(_access: RelationshipAccess, talk: UUID) -> int:
    """Read a talk at once that somebody just logged; how many candidates are new."""
    entry = entry_texts.one(talk)
    return read_entries([entry], entry.envelope.recorded_at - AT_FIRST) if entry else 0


def read_new(now: datetime) -> int:
    """Read the texts of entries that were recorded since the last time; how many candidates are new."""
    row = ReadUntil.objects.filter(sort=_ENTRIES).first()
    after = row.after if row else entry_texts.beginning(now - AT_FIRST)
    end, again = entry_texts.beginning(now), entry_texts.beginning(now - AGAIN)
    count, any_there = 0, False
    for _ in range(PORTIONS):
        found = entry_texts.made_between(after, end, PORTION)
        count += read_entries(found, now - AT_FIRST)
        any_there = any_there or bool(found)
        if len(found) < PORTION:
            after = max(after, again)
            break
        after = found[-1].id
    if any_there or row is None or now - entry_texts.made_at(row.after) > SELDOM:
        ReadUntil.objects.update_or_create(sort=_ENTRIES, defaults={"after": after})
    return count


def read_mail(now: datetime) -> int:
    """Read the mails that came in since the last time; how many candidates are new."""
    return mails.read_all(now - AT_FIRST)


def settle(_now: datetime) -> int:
    """What a text says of a promise or question that was closed meanwhile needs nobody's word any more."""
    gone = closed_follow_ups()
    return Candidate.objects.filter(id__in=gone).update(state=State.SETTLED) if gone else 0


def read_entries(entries: Iterable[Entry], since: datetime) -> int:
    """Read what these entries say, but for what was said before ``since``; how many candidates are new."""
    recent = {entry.id: entry for entry in entries if entry.envelope.happened_at >= since}
    talks = {key: entry for key, entry in recent.items() if isinstance(entry.body, ConversationLogged)}
    texts: dict[UUID, list[Source]] = defaultdict(list)
    for entry in recent.values():
        source = entry_texts.source_of(entry)
        if source is not None:
            texts[entry.envelope.merchant].append(source)
    for source in call_texts.of_talks(talks) if talks else ():
        texts[talks[source.id].envelope.merchant].append(source)
    merchants = Merchant.objects.in_bulk(list(texts)) if texts else {}
    return sum(reading.read(merchants[merchant], sources) for merchant, sources in texts.items())
