"""Waiting for new mails: the server says when one comes in (IDLE, RFC 2177), so it is read within seconds.

The worker asks every minute anyway. A watch only makes it quicker; where a server has no IDLE, or a watch
ends, nothing is missed.
"""

import logging
from threading import Event, Thread
from uuid import UUID

from django.db import connection
from imap_tools import BaseMailBox

from bothways_web.channels import imap
from bothways_web.channels.imap import MailboxTrouble
from bothways_web.channels.models import Mailbox, Way
from bothways_web.channels.reading_mailbox import way_of
from bothways_web.foundation import clock

log = logging.getLogger(__name__)
#: Seconds between looks at whether to stop; and after which IDLE is asked for anew.
LOOK, RENEW = 2.0, 600.0
#: So many mailboxes are watched at most; the others are asked every minute.
MOST = 100


class Watches:
    """One thread for each mailbox that is read; ``follow`` begins and ends them as mailboxes come and go."""

    def __init__(self) -> None:
        self._watches: dict[UUID, tuple[Event, Thread]] = {}
        self._without: set[UUID] = set()

    def follow(self) -> None:
        """Watch the mailboxes that are read and have no trouble, and no others."""
        rows = Mailbox.objects.filter(way=Way.IMAP, paused=False, error="", member__active=True)
        wanted = set(rows.exclude(read_at=None).order_by("id").values_list("id", flat=True)[:MOST])
        for key, (stop, thread) in list(self._watches.items()):
            if key not in wanted or not thread.is_alive():
                stop.set()
                del self._watches[key]
        for key in wanted - self._watches.keys() - self._without:
            stop = Event()
            thread = Thread(target=self._watch, args=(key, stop), name=f"watch {key}", daemon=True)
            self._watches[key] = (stop, thread)
            thread.start()

    def end(self) -> None:
        """End all of them; none is left when this returns."""
        for stop, _ in self._watches.values():
            stop.set()
        for _, thread in self._watches.values():
            thread.join()
        self._watches.clear()

    @property
    def count(self) -> int:
        """How many mailboxes are watched."""
        return sum(thread.is_alive() for _, thread in self._watches.values())

    def _watch(self, key: UUID, stop: Event) -> None:
        try:
            login = Mailbox.objects.select_related("login").get(id=key).login
            with imap.opened(way_of(login)) as box:
                if "IDLE" not in box.client.capabilities:
                    self._without.add(key)
                    return
                imap.examine(box, login.folders[0])
                connection.close()
                while not stop.is_set():
                    if _something_arrived(box, stop):
                        Mailbox.objects.filter(id=key).update(due_at=clock.now())
                        connection.close()
        except (MailboxTrouble, Mailbox.DoesNotExist) as error:
            log.info("watch of %s ended: %s", key, error)
        finally:
            connection.close()


def _something_arrived(box: BaseMailBox, stop: Event) -> bool:
    """Wait until the server says that there are more mails, for a while."""
    with box.idle as idle:
        left = RENEW
        while left > 0 and not stop.is_set():
            if any(b"EXISTS" in line for line in idle.poll(LOOK)):
                return True
            left -= LOOK
    return False
