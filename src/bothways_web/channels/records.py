"""What a mail domain says of itself: SPF, DKIM and DMARC, and the exact record that is missing."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from dns.exception import DNSException
from dns.resolver import NXDOMAIN, NoAnswer, Resolver

from bothways_web.channels.finding import Finding, Grade

#: Texts of a name; empty where there is none, ``None`` where nobody could be asked.
Texts: TypeAlias = Callable[[str], "list[str] | None"]
LIFETIME = 10.0  # seconds


def texts(name: str, resolver: Resolver | None = None) -> list[str] | None:
    """The TXT records of a name, asked of the network's own name servers."""
    try:
        found = (resolver or Resolver()).resolve(name, "TXT", lifetime=LIFETIME)
    except (NXDOMAIN, NoAnswer):
        return []
    except (DNSException, OSError):
        return None
    return [b"".join(record.strings).decode("ascii", "replace") for record in found]


def of_domain(domain: str, selector: str, server: str, ask: Texts = texts) -> Iterator[Finding]:
    """What to say about SPF, DKIM and DMARC; ``server`` sends our mail, ``selector`` names its DKIM key."""
    yield _record("SPF", domain, "v=spf1", f"v=spf1 a:{server or 'MAIL-SERVER'} -all", ask)
    if selector:
        name = f"{selector}._domainkey.{domain}"
        yield _record("DKIM", name, "v=DKIM1", "v=DKIM1; k=rsa; p=THE KEY YOUR MAIL SERVER SHOWS", ask)
    else:
        yield Finding(
            "DKIM",
            Grade.WARN,
            "It is not known which key signs the mail.",
            "Name the selector that your mail server signs with in BOTHWAYS_DKIM_SELECTOR.",
        )
    yield _record("DMARC", f"_dmarc.{domain}", "v=DMARC1", "v=DMARC1; p=quarantine", ask)


def _record(what: str, name: str, sign: str, wanted: str, ask: Texts) -> Finding:
    found = ask(name)
    if found is None:
        return Finding(
            what, Grade.WARN, f"Nobody could be asked about {name}.", "Check the network, then try again."
        )
    mine = [text for text in found if text.startswith(sign) or (what == "DKIM" and "p=" in text)]
    if not mine:
        return Finding(
            what, Grade.FAIL, f"{name} has no {what} record.", f"Add to {name} the TXT record: {wanted}"
        )
    if len(mine) > 1:
        return Finding(
            what, Grade.FAIL, f"{name} has {len(mine)} {what} records; only one counts.", "Keep one."
        )
    return Finding(what, Grade.OK, f"{name} says: {mine[0]}")
