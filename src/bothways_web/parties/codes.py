"""Opening a customer's page: a mail to the address on record, then a click or its code in the same browser.

A mail scanner opens and even presses what it finds, a mail is forwarded: neither has the browser that asked.
"""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext

from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.parties.links import address_of_link, in_force
from bothways_web.parties.models import Code, PageLink, Purpose
from bothways_web.parties.tokens import hash_of, mint, subject_of

GOOD_FOR = timedelta(minutes=10)
TRIES = 5
DIGITS = 6
PAUSE = timedelta(seconds=30)
PER_HOUR = 5

SENDING_IS_OFF = Refused(
    "sending_is_off", "They have not switched mail on yet. Ask them to; nothing can be opened without it."
)
MAIL_JUST_WENT = Refused(
    "mail_just_went", "A mail is on its way. Give it a minute before you ask for another."
)
ASKED_TOO_OFTEN = Refused(
    "asked_too_often", "Five mails went in the last hour. Look for the newest one, or try again in an hour."
)
CODE_DOES_NOT_FIT = Refused(
    "code_does_not_fit", "This is not the code of the newest mail. It has six digits.", "code"
)
CODE_HAS_ENDED = Refused(
    "code_has_ended", "This code was used, tried too often, or is older than ten minutes. Ask for a new mail."
)
BROWSER_IS_ANOTHER = Refused(
    "browser_is_another", "You asked in another browser. Type the short code of this mail there."
)


def ask(link: PageLink, browser: str) -> Code | Refused:
    """Let a mail go to the link's address that opens the page in ``browser`` (a secret of that browser)."""
    if not link.merchant.sending_on:
        return SENDING_IS_OFF
    with transaction.atomic():
        PageLink.objects.select_for_update().get(id=link.id)
        recent = Code.objects.filter(link=link, made_at__gt=clock.now() - timedelta(hours=1))
        if recent.filter(made_at__gt=clock.now() - PAUSE).exists():
            return MAIL_JUST_WENT
        if recent.count() >= PER_HOUR:
            return ASKED_TOO_OFTEN
        code = Code.objects.create(link=link, browser_hash=hash_of(browser))
        Outbox.objects.create(
            merchant_id=link.merchant_id,
            relationship_id=link.relationship_id,
            effect="mail",
            key=f"code:{code.id}",
            payload={
                "to": address_of_link(link),
                "subject": gettext("Open your page at %(name)s") % {"name": link.merchant.name},
                "template": "parties/mail/code.txt",
                "context": {"merchant": link.merchant.name},
                "code": str(code.id),
            },
        )
        return code


def digits_of(code: Code) -> str:
    """The six digits of a code; only the mail shows them."""
    mac = salted_hmac("bothways.page.code", str(code.id), algorithm="sha256").digest()
    return f"{int.from_bytes(mac[:8]) % 10**DIGITS:0{DIGITS}d}"


def waiting(key: UUID) -> Code | None:
    """A code that can still open a page."""
    return _live().select_related("link").filter(id=key).first()


def code_token(code: Code) -> str:
    """A token for the mail's link."""
    return mint(Purpose.CODE, code.id)


def open_by_digits(browser: str, digits: str) -> PageLink | Refused:
    """The page that a typed code opens in the browser that asked for it."""
    tried = _live().filter(browser_hash=hash_of(browser))
    waiting = list(tried)
    if not waiting:
        return CODE_HAS_ENDED
    tried.update(tries=F("tries") + 1)
    for code in waiting:
        if constant_time_compare(digits_of(code), digits):
            return _use(code)
    return CODE_DOES_NOT_FIT


def same_browser(token: str, browser: str) -> bool:
    """Whether this browser asked for the mail whose link has this token."""
    code = _code_of(Code.objects.all(), token)
    return code is not None and constant_time_compare(code.browser_hash, hash_of(browser))


def open_by_click(token: str, browser: str) -> PageLink | Refused:
    """The page that a mail's link opens in the browser that asked for it."""
    code = _code_of(_live(), token)
    if code is None:
        return CODE_HAS_ENDED
    if not constant_time_compare(code.browser_hash, hash_of(browser)):
        return BROWSER_IS_ANOTHER
    return _use(code)


def _live() -> "QuerySet[Code]":
    return Code.objects.filter(used_at=None, tries__lt=TRIES, made_at__gt=clock.now() - GOOD_FOR)


def _code_of(codes: "QuerySet[Code]", token: str) -> Code | None:
    subject = subject_of(Purpose.CODE, token)
    return codes.filter(id=subject).first() if subject else None


def _use(code: Code) -> PageLink | Refused:
    if not Code.objects.filter(id=code.id, used_at=None).update(used_at=clock.now()):
        return CODE_HAS_ENDED
    link = in_force().filter(id=code.link_id).first()
    if link is None:
        return CODE_HAS_ENDED
    PageLink.objects.filter(id=link.id).update(opened_at=clock.now())
    return link
