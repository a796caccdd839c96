"""Signing in without a password: a passkey is added, and opens the desk by itself."""

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.cast import PASSWORD, Cast
from tests.journeys.test_two_sides import sign_in
from tests.journeys.visitor import Visitors

pytestmark = pytest.mark.browser
TODAY = "/desk/linden-labels/"


def authenticator(page: Page) -> tuple[CDPSession, str]:
    """A phone or a key that answers for its owner, as Chromium pretends one; its name in the session."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    added = session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return session, str(added["authenticatorId"])


def test_a_passkey_is_added_and_opens_the_desk(visitors: Visitors, cast: Cast) -> None:
    page = visitors.come()
    session, key = authenticator(page)
    sign_in(page, "ines@linden.example")
    page.goto("/me/")
    page.get_by_role("link", name="The second step").click()
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Name").fill("Ines's telephone")
    page.get_by_label("Sign in with it alone").check()
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url("**/recovery-codes/**")
    assert len(session.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]) == 1
    page.goto(TODAY)
    page.get_by_role("button", name="Sign out").click()
    page.goto("/me/login/")
    page.get_by_role("button", name="With a passkey").click()
    expect(page.locator("nav [aria-current=page]")).to_have_text("Today")
