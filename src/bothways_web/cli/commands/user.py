"""``bothways user``: logins, and the tokens of programs."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bothways_web.cli import house
from bothways_web.cli.machine import zone_here
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways_web.parties.models import Claim, Membership, Merchant
    from bothways_web.users.models import User

Holder = TypeVar("Holder", "Membership", "Claim")

user = typer.Typer(help="Logins of people, and tokens of programs.", no_args_is_help=True)

Email = Annotated[str, typer.Argument(help="The person's mail address, by which they sign in.")]
Slug = Annotated[
    str | None, typer.Option("--merchant", help="The merchant's short name, if there are several.")
]


class Role(StrEnum):
    """What a member may do in the merchant's book."""

    OWNER = "owner"
    STAFF = "staff"
    READER = "reader"


class Scope(StrEnum):
    """What a token may do; each includes the one before."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"


@user.command()
def add(
    email: Email,
    name: Annotated[str, typer.Option(prompt="Their name", help="The person's name, as others read it.")],
    merchant: Slug = None,
    new_merchant: Annotated[
        str | None, typer.Option(help="Open the book of a new merchant with this name.")
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option(
            help="The new merchant's time zone, such as Europe/Berlin; left out, this machine's, "
            "and the owner is asked on their first page."
        ),
    ] = None,
    role: Annotated[Role, typer.Option(help="What they may do in the book.")] = Role.OWNER,
) -> None:
    """Make a login that acts for a merchant.

    Asks for the password; a program gives it as one line of standard input.
    """
    house.open_book()
    from django.db import transaction

    from bothways_web.parties.models import Membership

    password = _ask_password() if _find(email) is None else ""
    with transaction.atomic():
        book = _new_merchant(new_merchant, zone) if new_merchant else house.merchant_named(merchant)
        person = _find(email) or _make(email, name, password)
        if Membership.objects.filter(merchant=book, user=person).exists():
            raise Failure(f"{person.email} acts for {book.name} already.")
        Membership.objects.create(merchant=book, user=person, name=name, role=role.value)
    out.print(f"{person.email} is {role.value} of {book.name}. They sign in at /desk/{book.slug}/.")
    if new_merchant and book.zone_guessed:
        out.print(f"Days begin and end by {book.zone}, as on this machine; their first page asks the owner.")


@user.command()
def password(email: Email) -> None:
    """Set a new password. A program gives it as one line of standard input."""
    house.open_book()
    person = _known(email)
    _set_password(person, _ask_password())
    out.print(f"{person.email} has a new password.")


@user.command()
def token(
    email: Email,
    scope: Annotated[Scope, typer.Option(help="What the token may do.")] = Scope.READ,
    name: Annotated[str, typer.Option(help="What it is for, so that you know it again.")] = "command line",
    merchant: Slug = None,
    as_customer: Annotated[
        bool,
        typer.Option("--as-customer", help="Act for that merchant's customer."),
    ] = False,
) -> None:
    """Make a token by which a program acts for this person. It is shown once."""
    house.open_book()
    from bothways_web.api.actions import make_token
    from bothways_web.api.models import Scope as TokenScope

    person = _known(email)
    holder = _claim(person, merchant) if as_customer else _membership(person, merchant)
    _, secret = make_token(holder, name, TokenScope(scope.value))
    out.print(secret, soft_wrap=True)


@user.command()
def tokens(email: Email) -> None:
    """List this person's tokens."""
    house.open_book()
    from rich.table import Table

    from bothways_web.api.queries import tokens_of_user

    table = Table("begins", "for", "may", "made", "used last", "acts for", box=None)
    for row in tokens_of_user(_known(email)):
        holder = row.membership or row.claim
        side = "merchant" if row.membership else "customer"
        used = f"{row.used_on:%Y-%m-%d}" if row.used_on else "never"
        whose = f"{side} of {holder.merchant.name}" if holder else ""
        table.add_row(row.hint, row.name, row.scope, f"{row.made_at:%Y-%m-%d}", used, whose)
    out.print(table if table.row_count else "No tokens.")


@user.command()
def revoke(
    email: Email, hint: Annotated[str, typer.Argument(help="How the token begins, as `tokens` shows it.")]
) -> None:
    """End a token, at once."""
    house.open_book()
    from bothways_web.api.actions import revoke_token
    from bothways_web.api.queries import tokens_of_user

    found = [row for row in tokens_of_user(_known(email)) if row.hint.startswith(hint)]
    if len(found) != 1:
        raise Failure("No token begins like this." if not found else "Several tokens begin like this.", 2)
    revoke_token(found[0])
    out.print(f"The token {found[0].hint}… has ended.")


def _find(email: str) -> "User | None":
    from bothways_web.users.models import User

    return User.objects.filter(email=email.strip().lower()).first()


def _known(email: str) -> "User":
    found = _find(email)
    if found is None:
        raise Failure(f"Nobody signs in as {email}. Make them with `bothways user add {email}`.")
    return found


def _make(email: str, name: str, password: str) -> "User":
    from bothways.units.refusal import Refused
    from bothways_web.users.actions import create_user

    made = create_user(email, name, password)
    if isinstance(made, Refused):
        raise Failure(made.sentence, 2)
    return made


def _set_password(person: "User", password: str) -> None:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    try:
        validate_password(password, person)
    except ValidationError as error:
        raise Failure(" ".join(error.messages), 2) from None
    person.set_password(password)
    person.save()


def _ask_password() -> str:
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    given = sys.stdin.readline().rstrip("\n")
    if not given:
        raise Failure("Give the password as one line of standard input.", 2)
    return given


def _new_merchant(name: str, zone: str | None) -> "Merchant":
    from zoneinfo import available_timezones

    from django.utils.text import slugify

    from bothways_web.parties.book import ZONE_IS_UNKNOWN
    from bothways_web.parties.models import Merchant

    if zone is not None and zone not in available_timezones():
        raise Failure(ZONE_IS_UNKNOWN.sentence, 2)
    slug = slugify(name)[:60]
    if not slug:
        raise Failure("The merchant's name needs letters or digits.", 2)
    if Merchant.objects.filter(slug=slug).exists():
        raise Failure(f"There is a merchant “{slug}” already. Use --merchant {slug}.")
    guessed = zone_here() if zone is None else zone
    return Merchant.objects.create(
        slug=slug,
        name=name.strip(),
        zone=guessed if guessed in available_timezones() else "UTC",
        zone_guessed=zone is None,
    )


def _membership(person: "User", slug: str | None) -> "Membership":
    rows = person.memberships.filter(active=True).select_related("merchant")
    return _only(list(rows), slug, f"{person.email} does not act for")


def _claim(person: "User", slug: str | None) -> "Claim":
    rows = person.claims.filter(revoked_at=None).select_related("merchant")
    return _only(list(rows), slug, f"{person.email} is not the customer of")


def _only(rows: list[Holder], slug: str | None, otherwise: str) -> Holder:
    found = [row for row in rows if slug in (None, row.merchant.slug)]
    if len(found) > 1:
        slugs = ", ".join(sorted(row.merchant.slug for row in found))
        raise Failure(f"Say which merchant with --merchant: {slugs}.", 2)
    if not found:
        raise Failure(f"{otherwise} {f'“{slug}”' if slug else 'any merchant'}.")
    return found[0]
