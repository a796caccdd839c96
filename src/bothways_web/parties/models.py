"""Who is who: merchants and their members (registers), customers with people and addresses (projections)."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Projection, Register


class Merchant(Register):
    """One merchant's book, and how that merchant works.

    ``weekdays`` are those worked, Monday is 0; ``closed`` other days on which nobody works, as ISO dates.
    ``zone`` was guessed (``zone_guessed``) until the owner said that it is so.
    ``year_begins`` is the month with which the financial year begins, 0 where nobody said.
    ``remind_days``: so many working days before a promise is due its owner is reminded (0: nobody is);
    ``remind_customers``: whether customers are too, of theirs, where mail may go to them.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    slug = models.SlugField(unique=True, max_length=60)
    name = models.CharField(max_length=200)
    zone = models.CharField(max_length=64, default="UTC")
    zone_guessed = models.BooleanField(default=False)
    currency = models.CharField(max_length=3, default="EUR")
    country = models.CharField(max_length=2, default="", blank=True)
    subdivision = models.CharField(max_length=10, default="", blank=True)
    weekdays = models.CharField(max_length=7, default="01234")
    closed = models.JSONField(default=list, blank=True)
    answer_days = models.PositiveSmallIntegerField(default=1)
    year_begins = models.PositiveSmallIntegerField(default=0)
    remind_days = models.PositiveSmallIntegerField(default=1)
    remind_customers = models.BooleanField(default=False)
    sending_on = models.BooleanField(default=False)
    mail_from = models.CharField(max_length=254, default="", blank=True)
    sample = models.BooleanField(default=False)
    opened_at = models.DateTimeField(default=clock.now)


class BookChange(Register):
    """What was changed about how a merchant works, by whom; values as people read them."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey(Merchant, on_delete=models.CASCADE)
    member = models.ForeignKey("parties.Membership", on_delete=models.CASCADE)
    field = models.CharField(max_length=20)
    before = models.TextField()
    after = models.TextField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["merchant", "at"], name="parties_book_changes")]


class Role(models.TextChoices):
    """What a member may do in the merchant's book."""

    OWNER = "owner", "Owner"
    STAFF = "staff", "Staff"
    READER = "reader", "Reader"


class Sees(models.TextChoices):
    """Which customers a member sees."""

    ALL = "all", "All customers"
    OWN = "own", "Only those they look after"


class Membership(Register):
    """A user acting for a merchant. Its id is the member that entries name."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey(Merchant, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey("users.User", on_delete=models.CASCADE, related_name="memberships")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=6, choices=Role.choices, default=Role.STAFF)
    sees = models.CharField(max_length=3, choices=Sees.choices, default=Sees.ALL)
    active = models.BooleanField(default=True)
    morning_mail = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["merchant", "user"], name="parties_member_once")]


class Claim(Register):
    """A user who proved an address of a customer and so acts for that customer's side."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    user = models.ForeignKey("users.User", on_delete=models.CASCADE, related_name="claims")
    merchant = models.ForeignKey(Merchant, on_delete=models.CASCADE)
    relationship_id = models.UUIDField(db_index=True)
    address_id = models.UUIDField()
    person_id = models.UUIDField(null=True)
    proved_at = models.DateTimeField(default=clock.now)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "relationship_id"], name="parties_claim_once")]


class Relationship(Projection):
    """A customer as the merchant's list shows them. ``id`` equals ``relationship_id``.

    ``sort_key`` is the folded name as bytes, so that both databases order and page it the same way.
    """

    scope: ClassVar[str] = "id"

    id = models.UUIDField(primary_key=True)
    party_id = models.UUIDField()
    form = models.CharField(max_length=12)
    name = models.CharField(max_length=200)
    sort_key = models.BinaryField()
    number = models.CharField(max_length=60, default="")
    since = models.DateField()
    keeper = models.UUIDField(null=True)
    merchant_interest = models.TextField(default="")
    customer_interest = models.TextField(default="")

    class Meta:
        indexes = [
            models.Index(fields=["merchant_id", "sort_key", "id"], name="parties_relation_list"),
            models.Index(
                fields=["merchant_id", "number"],
                name="parties_relation_number",
                condition=~models.Q(number=""),
            ),
            models.Index(
                fields=["merchant_id", "keeper", "sort_key"],
                name="parties_relation_keeper",
                condition=models.Q(keeper__isnull=False),
            ),
        ]


class Person(Projection):
    """A person who acts for a customer."""

    id = models.UUIDField(primary_key=True)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=100, default="")

    class Meta:
        indexes = [models.Index(fields=["relationship_id"], name="parties_person_relation")]


class Address(Projection):
    """A way to reach a customer or one of its people.

    While it ``awaits_consent`` of the customer it reaches nobody and opens nothing; ``entry_id`` is the entry
    that they confirm or contest, ``replaces`` the address that goes when they confirm.
    """

    id = models.UUIDField(primary_key=True)
    entry_id = models.UUIDField()
    medium = models.CharField(max_length=5)
    value = models.CharField(max_length=500)
    person_id = models.UUIDField(null=True)
    replaces = models.UUIDField(null=True)
    awaits_consent = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="parties_address_relation"),
            models.Index(fields=["merchant_id", "medium", "value"], name="parties_address_value"),
        ]


class SearchTerm(Projection):
    """One folded word by which a customer is found; bytes, so that a prefix is a range on both databases."""

    id = models.UUIDField(primary_key=True)
    term = models.BinaryField()

    class Meta:
        indexes = [
            models.Index(fields=["merchant_id", "term", "relationship_id"], name="parties_term_prefix"),
            models.Index(fields=["relationship_id", "term"], name="parties_term_relation"),
        ]


class Purpose(models.TextChoices):
    """What a token in a mail, or in the address of a calendar, is for."""

    PAGE = "page", "Leads to the customer's page"
    BUTTON = "button", "Answers one question"
    CODE = "code", "Opens the page in the browser that asked"
    INVITATION = "invitation", "Makes somebody a member"
    FEED = "feed", "Reads a calendar"


class Token(Register):
    """256 random bits that stand in a mail, kept as their SHA-256 alone; each mail has its own.

    ``subject`` is the page link, button, code or invitation that it belongs to.
    """

    hash = models.CharField(primary_key=True, max_length=64)
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    subject = models.UUIDField(db_index=True)
    made_at = models.DateTimeField(default=clock.now)


class PageLink(Register):
    """The standing link that one address has to the customer's page.

    It opens the page only together with a code that goes to the same address, until it is revoked or the
    address is no longer theirs.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey(Merchant, on_delete=models.CASCADE)
    relationship_id = models.UUIDField()
    address_id = models.UUIDField()
    person_id = models.UUIDField(null=True)
    made_at = models.DateTimeField(default=clock.now)
    opened_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "address_id"], name="parties_link_address"),
            models.Index(
                fields=["made_at"],
                name="parties_link_ended",
                condition=models.Q(revoked_at__isnull=False),
            ),
        ]


class Button(Register):
    """A mail's button: it answers the one question that it is about, until that is answered or revoked."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey(Merchant, on_delete=models.CASCADE)
    relationship_id = models.UUIDField()
    address_id = models.UUIDField()
    person_id = models.UUIDField(null=True)
    act = models.CharField(max_length=40)
    subject = models.UUIDField()
    made_at = models.DateTimeField(default=clock.now)
    choice = models.CharField(max_length=40, default="")
    answered_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "address_id"], name="parties_button_address"),
            models.Index(
                fields=["made_at"],
                name="parties_button_ended",
                condition=models.Q(answered_at__isnull=False) | models.Q(revoked_at__isnull=False),
            ),
        ]


class Code(Register):
    """Somebody asked, in one browser, for the mail that opens a page in it; good once, for ten minutes.

    Neither the code nor the link beside it is stored: the code follows from ``id`` and the secret key.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    link = models.ForeignKey(PageLink, on_delete=models.CASCADE, related_name="codes")
    browser_hash = models.CharField(max_length=64, db_index=True)
    made_at = models.DateTimeField(default=clock.now, db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)


class Invitation(Register):
    """Somebody is asked to become a member; the link that says so works once, for fourteen days."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey(Merchant, on_delete=models.CASCADE)
    by = models.ForeignKey(Membership, on_delete=models.CASCADE)
    email = models.EmailField()
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=6, choices=Role.choices)
    sees = models.CharField(max_length=3, choices=Sees.choices)
    made_at = models.DateTimeField(default=clock.now)
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
