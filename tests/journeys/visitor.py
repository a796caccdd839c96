"""A visitor: one browser window of somebody, at a width, in light or dark, with or without JavaScript."""

from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from bothways_web.users.models import User

DESK, PHONE, SMALL = 1280, 390, 320
_AXE = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"


@dataclass
class Visitors:
    """Everybody who visits in one test, and what their browsers complained about."""

    browser: Browser
    address: str
    contexts: list[BrowserContext] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def come(
        self,
        user: User | None = None,
        width: int = DESK,
        scheme: Any = "light",
        javascript: bool = True,
        zone: str | None = None,
    ) -> Page:
        """A new window; signed in already when a user is given."""
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": width, "height": 844 if width < 700 else 800},
            color_scheme=scheme,
            has_touch=width < 700,
            java_script_enabled=javascript,
            timezone_id=zone,
        )
        self.contexts.append(context)
        if user is not None:
            client = Client()
            client.force_login(user)
            name = settings.SESSION_COOKIE_NAME
            cookie = client.cookies[name].value
            context.add_cookies([{"name": name, "value": cookie, "url": self.address}])
        page = context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def leave(self) -> list[str]:
        """Close every window; what was complained about."""
        for context in self.contexts:
            context.close()
        return self.complaints

    def _heard(self, message: ConsoleMessage) -> None:
        # A refusal is answered with a status of its own, which the browser reports and which is meant.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(f"{message.text} ({message.location})")


def overflow(page: Page) -> list[str]:
    """The elements that make a page scroll sideways; none is as it should be."""
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= window.innerWidth ? [] :
        [...document.querySelectorAll('body *')]
        .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
        .map(one => one.outerHTML.slice(0, 120))"""
    )
    return found


def axe(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and good practice, with the element."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text())
    violations = page.evaluate(_AXE)["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for violation in violations
        for node in violation["nodes"]
    ]


def small_targets(page: Page) -> list[str]:
    """What is to be pressed with a finger and is lower than 44 pixels, or not to be seen."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('.btn, .way, summary, nav a, select, input')]
        .filter(one => one.getClientRects().length && !['checkbox', 'radio', 'hidden'].includes(one.type))
        .filter(one => one.getBoundingClientRect().height < 43.5)
        .map(one => one.outerHTML.slice(0, 120))"""
    )
    return found
