"""``bothways doctor``: what is missing before this installation does what it should."""

from collections.abc import Callable, Iterator
from typing import Annotated, TypeAlias

import typer

from bothways_web.cli import house
from bothways_web.cli.plain import Failure, out

Check: TypeAlias = Callable[[], Iterator[str]]


def doctor(
    journal: Annotated[
        bool, typer.Option("--journal", help="Check every digest of the journal too; takes a while.")
    ] = False,
) -> None:
    """Look for what is missing or broken: database, address, mail. Changes nothing."""
    house.set_up()
    checks: list[tuple[str, Check]] = [("Database", _database), ("Address", _address), ("Mail", _mail)]
    if journal:
        checks.append(("Journal", _journal))
    found = 0
    for name, check in checks:
        problems = list(check())
        found += len(problems)
        out.print(f"{name}: {'something is missing' if problems else 'as it should be'}")
        for problem in problems:
            out.print(f"  {problem}", markup=False)
    if found:
        raise Failure(
            "One thing needs to be seen to." if found == 1 else f"{found} things need to be seen to."
        )


def _database() -> Iterator[str]:
    from django.db import DatabaseError

    from bothways_web.cli import readiness
    from bothways_web.journal.readiness import problems

    try:
        yield from problems()
    except DatabaseError as error:
        yield str(readiness.unreachable(error))


def _journal() -> Iterator[str]:
    from bothways_web.journal.checking import faults

    yield from faults()


def _address() -> Iterator[str]:
    from django.conf import settings

    address = settings.ADDRESS
    if not address.startswith("https://"):
        yield f"Customers could not open links: {address} is no public https:// address (BOTHWAYS_ADDRESS)."


def _mail() -> Iterator[str]:
    from email.utils import parseaddr

    from django.conf import settings

    if not settings.ENVIRONMENT.mail_url:
        yield "Mails are only written to a folder. Name a mail server in BOTHWAYS_MAIL_URL."
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    if "." not in domain:
        yield f"Mails would come from @{domain}. Set BOTHWAYS_MAIL_FROM to an address of yours."
        return
    yield from _sender_records(domain)


def _sender_records(domain: str) -> Iterator[str]:
    """Whether the domain says who may send for it; asked of the network's own name servers."""
    for name, sign, what in (
        (domain, "v=spf1", "SPF record, which says which servers may send its mail"),
        (f"_dmarc.{domain}", "v=DMARC1", "DMARC record, which says what to do with forged mail"),
    ):
        texts = _texts(name)
        if texts is None:
            yield f"Nobody could be asked about {name}. Check the network, then try again."
            return
        if not any(text.startswith(sign) for text in texts):
            yield f"{domain} has no {what}. Add a TXT record that begins with {sign} for {name}."


def _texts(name: str) -> list[str] | None:
    """The TXT records of a name; None when nobody answers."""
    from dns.exception import DNSException
    from dns.resolver import NXDOMAIN, NoAnswer, resolve

    try:
        return [b"".join(record.strings).decode("ascii", "replace") for record in resolve(name, "TXT")]
    except (NXDOMAIN, NoAnswer):
        return []
    except DNSException:
        return None
