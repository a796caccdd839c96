"""The steps of an import, one by one: looked at, brought in, taken back; at once, or by the worker.

A worker claims a file by saying when it began, and says so again while it is at it. Whoever is killed leaves
a file that is found again after some minutes; bringing it in again goes on where it stopped.
"""

import logging
from datetime import datetime, timedelta

from django.db.models import F, Q

from bothways.journal.entry import Actor
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.intake import importing, uploads
from bothways_web.intake.models import Upload, Wanted
from bothways_web.intake.queries import Import
from bothways_web.intake.refusals import FileDoesNotFit
from bothways_web.intake.taking_back import take_back
from bothways_web.parties.access import MerchantAccess, access_of

log = logging.getLogger(__name__)
#: A worker that has said nothing for so long is gone.
SILENT_FOR = timedelta(minutes=5)
BROKE_OFF = (
    "It broke off because something went wrong here. What was written stays, and trying again goes on "
    "where it stopped."
)


def want(upload: Upload, wanted: Wanted) -> None:
    """This is to be done next."""
    upload.wanted, upload.rows, upload.error, upload.tried_at = wanted, 0, "", None
    if wanted is Wanted.LOOK:
        upload.looked = None
    upload.save()


def work(now: datetime) -> int:
    """The worker's part: every file that waits, one after the other; how many there were."""
    count = 0
    while (upload := _waiting(now)) is not None:
        if not _claim(upload, now):
            break
        access = access_of(upload.member)
        if upload.member.active and access.can_write and not access.only_keeper:
            take(upload, access)
        else:
            _finish(upload, error="Who handed this in no longer may. Somebody else has to do it again.")
        count += 1
    return count + uploads.sweep(now)


def take(upload: Upload, access: MerchantAccess) -> None:
    """Do what is wanted with a file; what goes wrong is said on its page."""
    try:
        if upload.wanted == Wanted.UNDO:
            undo(upload)
        else:
            _read(upload, access)
    except FileDoesNotFit as error:
        _finish(upload, error=error.refused.sentence)
    except Exception:  # whatever it was, the page must not say that it is still at work
        log.exception("import %s broke off", upload.id)
        _finish(upload, error=BROKE_OFF)


def undo(upload: Upload) -> Refused | None:
    """Take back what was brought in, in the name of whoever asks."""
    actor = Actor.of(Side.MERCHANT, upload.member_id)
    outcome = take_back(upload.merchant_id, upload.id, actor, lambda count: _progress(upload, count))
    if isinstance(outcome, Refused):
        _finish(upload, error=outcome.sentence)
        return outcome
    _finish(upload, looked={**(upload.looked or {}), "withdrawn": outcome.gone, "kept": outcome.kept})
    return None


def upload_of_batch(access: MerchantAccess, found: Import) -> Upload:
    """Something to note the progress on, for an import that was not handed in on a page."""
    upload, _ = Upload.objects.get_or_create(
        id=found.id,
        defaults={
            "merchant": access.merchant,
            "member_id": access.member,
            "what": found.what,
            "name": found.name,
            "done_at": clock.now(),
        },
    )
    return upload


def _read(upload: Upload, access: MerchantAccess) -> None:
    plan = importing.plan(upload.what, uploads.path_of(upload), upload.given, upload.name)
    if upload.wanted == Wanted.LOOK:
        looked = importing.look(access, plan, progress=lambda count: _progress(upload, count))
        _finish(upload, looked=looked.account.as_json())
        return
    done = importing.run(access, plan, lambda count: _progress(upload, count), batch=upload.id)
    _finish(upload, looked=done.account.as_json(), done_at=clock.now())
    uploads.forget(upload)


def _waiting(now: datetime) -> Upload | None:
    rows = Upload.objects.exclude(wanted="").select_related("member__merchant", "merchant")
    return rows.filter(Q(tried_at=None) | Q(tried_at__lt=now - SILENT_FOR)).order_by("asked_at").first()


def _claim(upload: Upload, now: datetime) -> bool:
    """Take a file; False when another worker was quicker."""
    mine = Upload.objects.filter(id=upload.id, wanted=upload.wanted, tried_at=upload.tried_at)
    return bool(mine.update(tried_at=now, rows=0))


def _progress(upload: Upload, count: int) -> None:
    Upload.objects.filter(id=upload.id).update(rows=F("rows") + count, tried_at=clock.now())


def _finish(upload: Upload, **values: object) -> None:
    """Nothing more is wanted."""
    for name, value in {"wanted": Wanted.NOTHING, "tried_at": None, "error": "", **values}.items():
        setattr(upload, name, value)
    upload.save(update_fields=["wanted", "tried_at", "error", *values.keys() - {"error"}])
