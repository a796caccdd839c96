"""What the tests of listening share: logging a talk, and the forms in which candidates stand."""

import re
from dataclasses import dataclass

from django.test import Client

from tests.cast import Cast
from tests.web.rooms import post


@dataclass(frozen=True)
class Offered:
    """One candidate as its row shows it: the addresses to answer at, what is filled in, what can be read."""

    yes: str
    no: str
    fields: dict[str, str]
    html: str


def desk(cast: Cast, more: str = "") -> str:
    """Roy's page on the desk."""
    return f"/desk/linden-labels/customers/{cast.roy.id}/{more}"


def logged(cast: Cast, jan: Client, said: str, **more: str) -> str:
    """Log a call with Roy; where that leads."""
    return post(jan, desk(cast, "conversations/log/"), {"medium": "call", "said": said, **more})


def offered(shown: str) -> list[Offered]:
    """The candidates on a page, in their order."""
    return [_offered(html) for html in re.findall(r'<li\s[^>]*id="candidate-.*?</li>', shown, re.DOTALL)]


def _offered(html: str) -> Offered:
    fields = {}
    for tag in re.findall(r"<input[^>]*>", html.partition('id="yes-')[2]):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and name[1] in ("what", "due", "once", "next"):
            fields[name[1]] = value[1] if value else ""
    chosen = re.search(r'value="(\w+)" selected', html)
    if chosen:
        fields["debtor"] = chosen[1]
    yes, no = (re.search(rf'action="([^"]+/{answer}/)"', html) for answer in ("yes", "no"))
    assert yes is not None
    assert no is not None
    return Offered(yes[1], no[1], fields, html)


def seen(one: Offered) -> dict[str, str]:
    """What is filled in, without what nobody sees."""
    return {name: value for name, value in one.fields.items() if name not in ("once", "next")}
