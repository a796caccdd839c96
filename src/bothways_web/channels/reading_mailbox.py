"""Reading a mailbox on from where it was read to, and keeping what concerns a customer.

Of every new mail only its head is fetched; the mail itself follows only where it is to be kept. How far a
folder was read is remembered with what was kept, in one transaction, so a break at any moment loses nothing
and keeps nothing twice.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice
from uuid import UUID

from django.db import transaction
from imap_tools import BaseMailBox

from bothways_web.channels import imap, providers
from bothways_web.channels.actions_mail import tell_shared
from bothways_web.channels.imap import MailboxTrouble, Way
from bothways_web.channels.keeping import Became, Outcome, addresses_of, decide, keep, known, there
from bothways_web.channels.mail_reading import taken
from bothways_web.channels.models import KeptMail, Mailbox, MailboxLogin, MailFolder
from bothways_web.channels.providers import Tokens
from bothways_web.channels.taken import TakenMail
from bothways_web.foundation import clock
from bothways_web.foundation.sealing import CannotBeOpened, seal, unseal

#: Heads looked at together; mails read in one go, so that others get their turn.
HEADS_AT_ONCE, MOST_AT_ONCE = 200, 2000
#: A mail larger than this is kept by its head alone; so many bytes are fetched together.
LARGEST, BYTES_AT_ONCE = 25_000_000, 10_000_000
EVERY = timedelta(minutes=1)
#: How long to wait after the first, second, … try that failed.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15, 60))
_CLAIMED_FOR = timedelta(minutes=10)
_TOLD_AT_ONCE = 200

_TOO_LARGE = "It is too large; only its head was read."


def work(now: datetime) -> int:
    """Read every mailbox that is due; how many mails were kept. The worker's part."""
    kept = 0
    due = Mailbox.objects.filter(way="imap", paused=False, due_at__lte=now, member__active=True)
    for mailbox in due.select_related("merchant", "login").order_by("due_at")[:50]:
        if _claim(mailbox, now):
            kept += read(mailbox)[Became.KEPT]
    return kept


def read(mailbox: Mailbox) -> Counter[Became]:
    """Read on; what became of the new mails. Trouble is written down in words, and when to try again."""
    total: Counter[Became] = Counter()
    try:
        with imap.opened(way_of(mailbox.login)) as box:
            more = _read_folders(mailbox, box, total)
    except MailboxTrouble as trouble:
        _failed(mailbox, trouble)
        return total
    if mailbox.shared:
        more |= tell_shared(mailbox, _TOLD_AT_ONCE) == _TOLD_AT_ONCE
    now = clock.now()
    Mailbox.objects.filter(id=mailbox.id).update(
        error="", remedy="", error_at=None, tries=0, read_at=now, due_at=now if more else now + EVERY
    )
    return total


@transaction.atomic
def outcomes_of(mailbox: Mailbox, mails: Sequence[TakenMail]) -> list[Outcome]:
    """What would become of mails; nothing is kept."""
    about = known(mailbox, (address for mail in mails for address in addresses_of(mail)))
    return [decide(mailbox, mail, about) for mail in mails]


def way_of(login: MailboxLogin) -> Way:
    """With what one gets into the mailbox; a token that has run out is renewed. Raises ``MailboxTrouble``."""
    way = Way(login.host, login.port, login.security, login.user)
    again = "Sign in once more." if login.provider else "Type the password again."
    try:
        secret = unseal(login.secret) if login.secret else {}
    except CannotBeOpened:
        raise MailboxTrouble("The key of this installation has changed", again, waits=True) from None
    if not login.provider:
        return replace(way, password=secret.get("password", ""))
    at = providers.provider(login.provider)
    if at is None or not secret:
        raise MailboxTrouble("Nobody is signed in", again, waits=True)
    tokens = Tokens.of_secret(secret)
    if not tokens.is_fresh:
        tokens = providers.refreshed(at, tokens)
        MailboxLogin.objects.filter(mailbox_id=login.mailbox_id).update(secret=seal(tokens.as_secret()))
    return replace(way, token=tokens.access)


def _claim(mailbox: Mailbox, now: datetime) -> bool:
    """Two workers do not read the same mailbox at once."""
    mine = Mailbox.objects.filter(id=mailbox.id, due_at=mailbox.due_at)
    return mine.update(due_at=now + _CLAIMED_FOR) == 1


def _read_folders(mailbox: Mailbox, box: BaseMailBox, total: Counter[Became]) -> bool:
    """Whether there is more than was read now."""
    left = MOST_AT_ONCE
    for name in mailbox.login.folders:
        cursor = _cursor(mailbox, name, imap.examine(box, name))
        uids = iter(imap.new_uids(box, cursor.last_uid, mailbox.login.since))
        while left > 0 and (some := list(islice(uids, min(HEADS_AT_ONCE, left)))):
            total += _read_some(mailbox, box, cursor, some)
            left -= len(some)
        if next(uids, None) is not None:
            return True
    return False


def _cursor(mailbox: Mailbox, name: str, validity: int) -> MailFolder:
    """How far a folder was read. Where its UIDs are no longer the same ones, it is read anew."""
    cursor, _ = MailFolder.objects.get_or_create(mailbox=mailbox, name=name)
    if cursor.validity != validity:
        cursor.validity, cursor.last_uid = validity, 0
        cursor.save()
    return cursor


def _read_some(
    mailbox: Mailbox, box: BaseMailBox, cursor: MailFolder, uids: Sequence[int]
) -> Counter[Became]:
    heads = imap.heads(box, uids)
    account, wanted = sift(mailbox, [taken(mail) for _, _, mail in heads])
    sized = [heads[number] for number in wanted]
    found = [replace(taken(mail), wrong=(_TOO_LARGE,)) for _, size, mail in sized if size > LARGEST]
    for some in _portions([(uid, size) for uid, size, _ in sized if size <= LARGEST]):
        found += [taken(mail) for mail in imap.mails(box, some)]
    with transaction.atomic():
        account += keep(mailbox, found)
        MailFolder.objects.filter(id=cursor.id).update(last_uid=uids[-1])
        remember(mailbox, account)
    cursor.last_uid = uids[-1]
    return account


@transaction.atomic
def sift(mailbox: Mailbox, heads: Sequence[TakenMail]) -> tuple[Counter[Became], list[int]]:
    """What becomes of mails by their heads, and the numbers of those that are to be read whole."""
    outcomes = outcomes_of(mailbox, heads)
    kept = there(mailbox, [row for outcome in outcomes for row in outcome.rows])
    account: Counter[Became] = Counter()
    wanted = []
    for number, (mail, (became, rows)) in enumerate(zip(heads, outcomes, strict=True)):
        if became is not Became.KEPT:
            account[became] += 1
        elif _is_there(mail, rows, kept):
            account[Became.THERE] += 1
        else:
            wanted.append(number)
    return account, wanted


def _is_there(mail: TakenMail, rows: Sequence[KeptMail], kept: set[tuple[UUID, str]]) -> bool:
    return bool(mail.message_id) and all((row.relationship_id, row.key) in kept for row in rows)


def _portions(sized: Sequence[tuple[int, int]]) -> list[list[int]]:
    """UIDs in portions that are not too large together."""
    found: list[list[int]] = []
    room = 0
    for uid, size in sized:
        if not found or size > room:
            found.append([])
            room = BYTES_AT_ONCE
        found[-1].append(uid)
        room -= size
    return found


def remember(mailbox: Mailbox, account: Counter[Became]) -> None:
    """Add to the mailbox's account what became of its mails."""
    row = Mailbox.objects.select_for_update().get(id=mailbox.id)
    counted = Counter({Became(name): count for name, count in row.account.items()}) + account
    row.account = {became.value: count for became, count in counted.items()}
    row.save(update_fields=["account"])


def _failed(mailbox: Mailbox, trouble: MailboxTrouble) -> None:
    now = clock.now()
    wait = WAITS[min(mailbox.tries, len(WAITS) - 1)]
    Mailbox.objects.filter(id=mailbox.id).update(
        error=trouble.sentence[:500],
        remedy=trouble.remedy,
        error_at=now,
        tries=mailbox.tries + 1,
        due_at=None if trouble.waits else now + wait,
    )
