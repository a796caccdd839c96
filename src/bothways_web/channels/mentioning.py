"""A kept mail that is a mention of the merchant: the notice of a review, or praise that came by mail."""

from email.utils import parseaddr
from uuid import UUID

from bothways.units.refusal import Refused
from bothways.wordofmouth.mention import Said
from bothways_web.channels import queries_mail
from bothways_web.channels.actions_mail import MAIL_IS_EMPTY, MAIL_IS_UNKNOWN
from bothways_web.channels.pages_mails import said
from bothways_web.parties.access import RelationshipAccess
from bothways_web.wordofmouth.coming import Incoming, keep, there
from bothways_web.wordofmouth.models import Way


def take_as_mention(access: RelationshipAccess, mail_id: UUID, place: str) -> UUID | Refused:
    """The mention that a mail is, once; ``place`` is where it was said until somebody says better."""
    mail = queries_mail.mail(access, mail_id)
    if mail is None:
        return MAIL_IS_UNKNOWN
    words = said(mail)
    if not words:
        return MAIL_IS_EMPTY
    name, address = parseaddr(mail.sender)
    incoming = Incoming(
        Said(place, name or address, mail.sent_at, words[:10_000]),
        address,
        number=f"{mail.message_id or mail.id}"[:998],
    )
    new = keep(access.merchant, [incoming], Way.MAIL, mail.id)
    if new:
        return new[0].id
    return there(access.merchant_id, incoming).id
