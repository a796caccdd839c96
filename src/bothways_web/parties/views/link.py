"""The customer comes in without an account: a standing link, then a mail to the address on record.

No GET here changes anything, opens anything or signs anybody in.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from bothways.units.refusal import Refused
from bothways_web.foundation.limits import limited
from bothways_web.foundation.web import answer, onward
from bothways_web.parties import codes
from bothways_web.parties.links import address_of_link, link_of, links_of_address
from bothways_web.parties.models import PageLink
from bothways_web.parties.page_session import close_pages, link_of_session, open_page
from bothways_web.parties.tokens import random_text

BROWSER = "browser"


@require_http_methods(["GET", "HEAD", "POST"])
@limited("customers_page")
def find_page(request: HttpRequest) -> HttpResponse:
    """A customer who lost the link tells their address; the answer never says whether it is known."""
    if request.method != "POST":
        return answer(request, "parties/find_page.html", {})
    browser = _browser(request)
    for link in links_of_address(request.POST.get("address", "")):
        codes.ask(link, browser)
    return _to_code(request, browser)


@require_http_methods(["GET", "HEAD", "POST"])
@limited("customers_page")
def page_link(request: HttpRequest, token: str) -> HttpResponse:
    """Whose book it is, and the way to open it: a mail to the address on record."""
    link = link_of(token)
    if link is None:
        return answer(request, "parties/ended.html", {}, status=404)
    context = {"merchant": link.merchant, "address": masked(address_of_link(link)), "link": link}
    if request.method != "POST":
        context["open"] = link_of_session(request, link.relationship_id) is not None
        return answer(request, "parties/page_link.html", context)
    browser = _browser(request)
    asked = codes.ask(link, browser)
    if isinstance(asked, Refused) and asked is not codes.MAIL_JUST_WENT:
        return answer(request, "parties/page_link.html", {**context, "refused": asked}, status=409)
    return _to_code(request, browser)


@require_http_methods(["GET", "HEAD", "POST"])
@limited("customers_code")
def code(request: HttpRequest) -> HttpResponse:
    """Type the short code of the mail, in the browser that asked for it."""
    if request.method != "POST":
        return answer(request, "parties/code.html", {})
    typed = "".join(letter for letter in request.POST.get("code", "") if letter.isdecimal())
    opened = codes.open_by_digits(request.COOKIES.get(BROWSER, ""), typed)
    if isinstance(opened, Refused):
        return answer(request, "parties/code.html", {"refused": opened, "typed": typed}, status=409)
    return _open(request, opened)


@require_http_methods(["GET", "HEAD", "POST"])
@limited("customers_code")
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the mail: one press in the browser that asked opens the page."""
    browser = request.COOKIES.get(BROWSER, "")
    if request.method != "POST":
        return answer(request, "parties/open_link.html", {"same": codes.same_browser(token, browser)})
    opened = codes.open_by_click(token, browser)
    if isinstance(opened, Refused):
        return answer(request, "parties/open_link.html", {"same": False, "refused": opened}, status=409)
    return _open(request, opened)


@require_POST
def close(request: HttpRequest) -> HttpResponse:
    """Close every customer's page in this browser."""
    close_pages(request)
    return onward(request, reverse("find-page"), gettext("The page is closed in this browser."))


def masked(address: str) -> str:
    """``c…@roy.example``: enough to know one's own address by."""
    name, _, host = address.partition("@")
    return f"{name[:1]}…@{host}"


def _browser(request: HttpRequest) -> str:
    return request.COOKIES.get(BROWSER) or random_text()


def _to_code(request: HttpRequest, browser: str) -> HttpResponse:
    response = HttpResponseRedirect(reverse("page-code"), status=303)
    response.set_cookie(
        BROWSER,
        browser,
        max_age=codes.GOOD_FOR,
        path=reverse("find-page"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _open(request: HttpRequest, link: PageLink) -> HttpResponse:
    open_page(request, link)
    return HttpResponseRedirect(reverse("book:home", args=[link.relationship_id]), status=303)
