"""What is kept of a customer's mails is forgotten with an erasure."""

from django.db import transaction

from bothways_web.channels import uploads
from bothways_web.channels.models import KeptMail, MailLimit, Refining, WrittenMail
from bothways_web.foundation import clock
from bothways_web.journal.registry import Erasing


def erase(erasing: Erasing) -> None:
    """All kept mails with the customer go, and those sent until now are not taken in again.

    A mail names people in its text and its head, and nobody can say which words are whose.
    """
    KeptMail.objects.filter(relationship_id=erasing.relationship).delete()
    transaction.on_commit(lambda: uploads.forget_waiting(erasing.merchant))
    Refining.objects.filter(relationship_id=erasing.relationship).delete()
    WrittenMail.objects.filter(relationship_id=erasing.relationship).delete()
    MailLimit.objects.update_or_create(
        relationship_id=erasing.relationship,
        defaults={"merchant_id": erasing.merchant, "erased_before": clock.now()},
    )
