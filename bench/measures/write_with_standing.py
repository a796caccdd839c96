"""A promise made, reported done and accepted: three writes with standing kept, against three without it."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from unittest import mock
from uuid import UUID

from bench.book import relationship_of
from bench.clockwork import Sample, timed
from bench.measures.setting import Operation, Setting
from bench.plan import Figure
from bench.processes import Processes
from bothways.journal.entry import Recorded
from bothways.journal.obligation import Obligation
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal import door
from bothways_web.journal.projector import Projectors
from bothways_web.journal.registry import projectors
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Merchant
from bothways_web.promises import actions

AGAINST = "the same three writes without standing"


def measure(setting: Setting) -> Figure:
    """Both take turns, in this process, on the same relationships."""
    merchant = Merchant.objects.get(id=setting.owner.merchant)
    here = Processes((os.getpid(),)) | setting.database_processes
    ours, bare = Sample(), Sample()
    for turn in range(-1, setting.size.rounds):
        kept, without = (ours, bare) if turn >= 0 else (Sample(), Sample())
        timed(kept, here, _acts(setting, merchant, turn))
        with _without("standing"):
            timed(without, here, _acts(setting, merchant, turn))
    return Figure(
        "write_with_standing",
        setting.size.name,
        setting.database,
        ours.median,
        ours.p99,
        ours.cpu_each,
        ours.rate,
        ours.median / bare.median,
        AGAINST,
        {"against_median_ms": bare.median, "against_cpu_ms": bare.cpu_each},
    )


def _acts(setting: Setting, merchant: Merchant, turn: int) -> Sequence[Operation]:
    handles = [
        RelationshipAccess(merchant, relationship_of(number), Side.MERCHANT, setting.owner.member)
        for number in setting.numbers(turn)
    ]
    return [partial(_keep, handle) for handle in handles]


def _keep(handle: RelationshipAccess) -> None:
    promise = clock.new_id()
    theirs = RelationshipAccess(handle.merchant, handle.relationship_id, Side.CUSTOMER, None)
    _done(actions.promise(handle, Obligation(id=promise, debtor=Side.MERCHANT, what="A sample")))
    _done(actions.report_done(handle, promise))
    _done(actions.accept(theirs, promise))


def _done(outcome: Recorded | Refused) -> UUID:
    assert isinstance(outcome, Recorded), outcome
    return outcome.entries[0].id


@contextmanager
def _without(room: str) -> Iterator[None]:
    """The write door without one room's projector."""
    fewer = Projectors()
    for projector in projectors.all():
        if projector.room != room:
            fewer.add(projector)
    with mock.patch.object(door, "projectors", fewer):
        yield
