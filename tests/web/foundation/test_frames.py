"""What every page has: a policy, a skip link, a colour scheme, and plain words when something went wrong."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.cast import Cast

TODAY = "/desk/linden-labels/"
TEMPLATES = sorted(Path("src/bothways_web").rglob("templates/**/*.html"))


def policy(header: str) -> dict[str, str]:
    """Directive -> sources."""
    return {name: sources for name, _, sources in (part.strip().partition(" ") for part in header.split(";"))}


def test_the_policy_allows_our_own_files_and_nothing_else(cast: Cast, client: Client) -> None:
    client.force_login(cast.jan)
    said = policy(client.get(TODAY).headers["Content-Security-Policy"])
    assert said["default-src"] == said["frame-ancestors"] == said["base-uri"] == "'none'"
    assert {said[name] for name in ("script-src", "style-src", "connect-src", "form-action")} == {"'self'"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to("src/bothways_web")))
def test_no_template_needs_what_the_policy_forbids(path: Path) -> None:
    if "mail" in path.parts:
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:|hx-on|hx-vals=.js:", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)
    assert not re.search(r"(src|href|action)=\"(https?:)?//", text)


def test_a_page_can_be_skipped_into(cast: Cast, client: Client) -> None:
    client.force_login(cast.jan)
    page = client.get(TODAY).content.decode()
    assert page.index('href="#main"') < page.index('id="main"')
    assert '<html lang="en"' in page
    assert '"allowEval":false' in page.replace("&quot;", '"')


def test_somebody_chooses_light_or_dark(cast: Cast, client: Client) -> None:
    client.force_login(cast.jan)
    response = client.post("/scheme/", {"scheme": "dark", "next": TODAY}, follow=True)
    assert 'data-scheme="dark"' in response.content.decode()
    response = client.post("/scheme/", {"scheme": "", "next": TODAY}, follow=True)
    assert "data-scheme" not in response.content.decode()


def test_the_choice_of_colours_goes_nowhere_else(client: Client) -> None:
    response = client.post("/scheme/", {"scheme": "x", "next": "https://other.example/"})
    assert response.headers["Location"] == "/"
    client.cookies["scheme"] = '"><script>'
    assert "<script>" not in client.get("/nowhere/").content.decode()
    assert client.get("/scheme/").status_code == 405


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "405", "500"])
def test_what_went_wrong_is_said_in_words(name: str) -> None:
    page = render_to_string(f"{name}.html")
    said = re.search(r"<p data-say>\s*(.+?)\s*</p>", page, re.DOTALL)
    assert said
    assert "othing was changed" in said.group(1) or "may not have been kept" in said.group(1)


def test_a_page_that_is_not_there(client: Client) -> None:
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


def test_an_address_that_only_takes_what_a_button_sends(client: Client) -> None:
    response = client.get("/scheme/")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert "only takes what a button sends" in response.content.decode()


def test_a_form_without_its_token_is_refused_in_words(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/scheme/", {"scheme": "dark"})
    assert response.status_code == 403
    assert "open for too long" in response.content.decode()
