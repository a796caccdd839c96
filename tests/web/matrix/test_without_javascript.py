"""Every form of every page works without JavaScript, and everything that can be done has such a form."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.db import transaction
from django.urls import resolve, reverse

from tests.web.matrix.conftest import World
from tests.web.matrix.moments import moments
from tests.web.matrix.rows import ROWS
from tests.web.matrix.subjects import arguments
from tests.web.matrix.table import ROLES, Role, expected
from tests.web.matrix.walk import places
from tests.web.plain_browser import Attributes, Form, forms_of, send

pytestmark = pytest.mark.django_db

PLACES = {place.name: (place, row) for place in places() if (row := place.row(ROWS)) is not None}

#: What no form of the matrix leads to, and why.
THE_OTHER_SIDES = (
    "book:advice:wait",
    "book:channels:mentioned",
    "book:channels:tell",
    "book:conversations:hand",
    "book:conversations:note",
    "book:conversations:share",
    "book:parties:erase",
    "book:parties:keeper",
    "book:programme:add",
    "book:programme:done",
    "book:programme:loss",
    "book:programme:make",
    "book:promises:need",
    "book:promises:new-need",
    "book:standing:tell",
    "book:wordofmouth:ask-came",
    "book:wordofmouth:thank",
    "desk:conversations:ask-to-erase",
    "desk:knowledge:let-go",
    "desk:parties:agree-address",
    "desk:parties:claim",
    "desk:parties:end-claim",
    "desk:promises:feed",
    "desk:reflection:forget",
    "desk:reflection:tell",
    "desk:standing:allow",
    "desk:statements:rhythm",
    "desk:wordofmouth:consent-came",
)
IN_A_LOGIN_OF_ANOTHER_SORT = (
    "account_confirm_email",
    "account_confirm_login_code",
    "account_reset_password_from_key",
    "account_set_password",
    "account_signup",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_authenticate",
    "mfa_deactivate_totp",
    "mfa_edit_webauthn",
    "mfa_generate_recovery_codes",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
)
BY_A_MAIL = ("button", "open-page", "book:parties:claim")  # pressed in tests/journeys/test_arriving.py
#: Only what was stopped is allowed again, only who came through somebody is asked, only of private customers
#: one asks, only a book whose clock was guessed asks for it; pressed in the tests of their rooms.
WHERE_IT_IS_SO = (
    "book:forecast:allow",
    "book:programme:again",
    "book:wordofmouth:consent-came",
    "desk:insights-told",
    "desk:zone",
)
OF_A_PRIVATE_PERSON = ("desk:standing:tell",)  # pressed in tests/web/standing/test_pages.py
BY_A_BUTTON_OF_ITS_OWN = ("desk:read-over",)  # `formaction`; pressed in tests/web/desk/test_read_over.py
ELSEWHERE = {
    *BY_A_BUTTON_OF_ITS_OWN,
    *THE_OTHER_SIDES,
    *IN_A_LOGIN_OF_ANOTHER_SORT,
    *BY_A_MAIL,
    *WHERE_IT_IS_SO,
    *OF_A_PRIVATE_PERSON,
}


@dataclass(frozen=True, eq=False)
class Press:
    """A form as one role sees it at an address, and the button of it that is pressed."""

    role: Role
    address: str
    form: Form
    button: Attributes

    @property
    def leads_to(self) -> str:
        """The name of the address that it is sent to."""
        return resolve(urlsplit(self.form.action).path).view_name

    def __str__(self) -> str:
        return f"{self.role} at {self.address}, {self.form.method} {self.form.action} {self.button}"


@dataclass(frozen=True)
class Pressed:
    """What a browser without JavaScript is answered in the end: the status, and the page."""

    status: int
    page: str


@pytest.fixture(scope="module")
def pressed(world: World) -> Mapping[Press, Pressed]:
    """Every form of every page pressed, for everybody who sees it; alike forms once for each role."""
    found: dict[tuple[str, ...], Press] = {}
    for role, address in _looked_at(world):
        for press in _presses(world, role, address):
            fields = sorted(one.name for one in press.form.fields)
            found.setdefault((role, press.leads_to, str(press.button.get("value")), *fields), press)
    return {press: _press(world, press) for press in found.values()}


def _looked_at(world: World) -> Iterable[tuple[Role, str]]:
    """Who sees a page, and its address; all of them stand there before the first is looked at."""
    addresses = [
        (place, row, reverse(name, kwargs=arguments(place, world.cast)))
        for name, (place, row) in PLACES.items()
    ]
    yield from (("owner", address) for address in moments(world.cast))
    for place, row, address in addresses:
        for role in ROLES:
            if expected(row, place.area(row), role, "GET") == 200:
                yield role, address


def _presses(world: World, role: Role, address: str) -> Iterable[Press]:
    page = world.browser(role).get(address)
    if page.headers["Content-Type"].startswith("text/html"):
        yield from _in(role, address, page.content.decode())


def _in(role: Role, address: str, page: str) -> Iterable[Press]:
    for form in forms_of(page, address):
        if form.method != "dialog":
            yield from (Press(role, address, form, button) for button in form.buttons or [{}])


def _press(world: World, press: Press) -> Pressed:
    cache.clear()
    with transaction.atomic():
        got = send(world.browser(press.role), press.form, press.button)
        transaction.set_rollback(True)
    html = got.headers["Content-Type"].startswith("text/html")
    return Pressed(got.status_code, got.content.decode() if html else "")


def test_every_form_is_answered_with_a_whole_page(pressed: Mapping[Press, Pressed]) -> None:
    wrong = [
        f"{press}: answered {got.status} with {got.page[:80]!r}"
        for press, got in pressed.items()
        if (got.status not in (200, 409, 422, 429) and not _may_only_look(press, got.status))
        or (got.page and not got.page.lstrip().lower().startswith("<!doctype html>"))
    ]
    assert not wrong, "\n".join(wrong)


def _may_only_look(press: Press, status: int) -> bool:
    """Whoever may only read and calls up a form by its address is told so when they send it."""
    place, row = PLACES[press.leads_to]
    return status == 403 == expected(row, place.area(row), press.role, "POST") and "GET" in row.methods


def test_every_form_has_a_button(pressed: Mapping[Press, Pressed]) -> None:
    assert not [str(press) for press in pressed if press.form.method == "post" and not press.form.buttons]


def test_whatever_can_be_done_has_a_form(pressed: Mapping[Press, Pressed]) -> None:
    reached = {press.leads_to for press in pressed}
    for press, got in pressed.items():
        reached |= {next_one.leads_to for next_one in _in(press.role, press.address, got.page)}
    offered = {name for name, (_, row) in PLACES.items() if "POST" in row.methods}
    unled = sorted(offered - reached - ELSEWHERE)
    assert not unled, "\n".join(unled)
    led = sorted(reached & ELSEWHERE)
    assert not led, f"there is a form now: {led}"
