"""Mailboxes: the list, a new one, one's own, and the way over its provider."""

from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, get_random_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bothways.units.refusal import Refused
from bothways_web.channels import archive_jobs, mailboxes, pages_mailbox, providers, queries_mail
from bothways_web.channels.forms_mailbox import ArchiveForm, MailboxForm, PasswordForm, PurposeForm
from bothways_web.channels.imap import MailboxTrouble
from bothways_web.channels.models import MailArchive, Mailbox, Way
from bothways_web.foundation.web import answer, onward, refuse, wants_fragment
from bothways_web.parties.access import MerchantAccess, merchant_of
from bothways_web.parties.doors import context_of, merchant_view
from bothways_web.users.models import User
from bothways_web.users.signing_in import sign_in

SIGN_IN_ENDED = Refused("sign_in_ended", "This way back from the provider is over. Sign in once more.")
BUTTON_IS_UNKNOWN = Refused(
    "button_is_unknown", "This button is not known here. Load the page anew, then press it once more."
)
_SESSION = "mailbox-sign-in"


@require_safe
@merchant_view
def listed(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """One's own mailboxes, and those that others share."""
    return answer(
        request, "channels/mailboxes.html", _context(access) | {"page": pages_mailbox.listed(access)}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def new(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Connect a mailbox; the folders are chosen on its page."""
    at = providers.provider(request.GET.get("at", ""))
    form = MailboxForm(request.POST or None, provider=at)
    if request.method == "POST" and form.is_valid():
        made = mailboxes.connect(access, form.connecting())
        if isinstance(made, Mailbox):
            to = "desk:mailbox-sign-in" if at else "desk:mailbox"
            return onward(request, reverse(to, args=[access.merchant.slug, made.id]))
        form.add_refusal(made)
    context = _context(access) | {"form": form, "provider": at}
    return answer(request, "channels/new_mailbox.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def new_archive(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Hand an archive in; what would be kept of it is said on its page."""
    form = ArchiveForm(request.POST or None, request.FILES or None, getattr(request.user, "email", ""))
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        made = archive_jobs.hand_in(access, file.file, file.name, form.given())
        if isinstance(made, MailArchive):
            return onward(request, reverse("desk:mailbox", args=[access.merchant.slug, made.mailbox_id]))
        form.add_error("file" if made.field == "file" else None, made.sentence)
    context = _context(access) | {"form": form}
    return answer(request, "channels/new_archive.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def one(request: HttpRequest, access: MerchantAccess, mailbox_id: UUID) -> HttpResponse:
    """One's own mailbox, and what can be done with it."""
    mailbox = _own(access, mailbox_id)
    if request.method != "POST":
        return _page(request, access, mailbox)
    act = request.POST.get("act", "")
    if act == "remove":
        count = mailboxes.remove(mailbox)
        said = _("%(address)s is removed, with %(count)s mails.") % {
            "address": mailbox.address,
            "count": count,
        }
        return onward(request, reverse("desk:mailboxes", args=[access.merchant.slug]), said)
    if act == "password":
        return _password(request, access, mailbox)
    if act == "keep":
        return _keep(request, access, mailbox)
    if act == "bring":
        brought = archive_jobs.bring_in(mailbox.archive) if mailbox.way == Way.ARCHIVE else BUTTON_IS_UNKNOWN
        if isinstance(brought, Refused):
            return refuse(request, brought, context_of(access))
        return _onward(request, access, mailbox, "")
    if act == "begin":
        refused = mailboxes.begin(mailbox, request.POST.getlist("folders"))
        if refused:
            return refuse(request, refused, context_of(access))
        return _onward(request, access, mailbox, _("It is read from now on."))
    plain = {
        "pause": (mailboxes.pause, _("It is not read any more.")),
        "resume": (mailboxes.resume, _("It is read on from where it was read to.")),
        "share": (mailboxes.share, _("The team sees its mails from now on.")),
        "unshare": (mailboxes.unshare, _("It is yours alone again.")),
    }
    if act not in plain:
        return refuse(request, BUTTON_IS_UNKNOWN, context_of(access))
    do, said = plain[act]
    do(mailbox)
    return _onward(request, access, mailbox, said)


@require_safe
@merchant_view
def to_provider(request: HttpRequest, access: MerchantAccess, mailbox_id: UUID) -> HttpResponse:
    """Over to the provider, where the member agrees."""
    mailbox = _own(access, mailbox_id)
    at = providers.provider(mailbox.login.provider)
    if at is None:
        raise Http404("no such provider")
    verifier, nonce = providers.new_verifier(), get_random_string(32)
    request.session[_SESSION] = {"nonce": nonce, "verifier": verifier}
    state = signing.dumps([access.merchant.slug, str(mailbox.id), nonce], salt=_SESSION)
    return HttpResponseRedirect(
        providers.sign_in_address(at, state, verifier, _way_back(), mailbox.login.user)
    )


@require_safe
def from_provider(request: HttpRequest) -> HttpResponse:
    """Back from the provider, with a code that is good for tokens."""
    if not isinstance(request.user, User):
        return sign_in(request)
    begun = request.session.pop(_SESSION, {})
    try:
        slug, mailbox_id, nonce = signing.loads(request.GET.get("state", ""), salt=_SESSION, max_age=3600)
    except signing.BadSignature:
        raise Http404("no such sign-in") from None
    access = merchant_of(request.user, slug)
    mailbox = _own(access, UUID(mailbox_id))
    at = providers.provider(mailbox.login.provider)
    code = request.GET.get("code", "")
    if at is None or not code or not constant_time_compare(nonce, begun.get("nonce", "")):
        return refuse(request, SIGN_IN_ENDED, context_of(access))
    try:
        tokens = providers.tokens_for(at, code, begun["verifier"], _way_back())
    except MailboxTrouble as trouble:
        return refuse(request, mailboxes.refused(trouble), context_of(access))
    mailboxes.signed_in(mailbox, tokens)
    return _onward(request, access, mailbox, _("You are signed in at %(name)s.") % {"name": at.title})


def _way_back() -> str:
    return str(settings.ADDRESS) + reverse("mailbox-signed-in")


def _own(access: MerchantAccess, mailbox_id: UUID) -> Mailbox:
    mailbox = queries_mail.mailbox(access, mailbox_id)
    if mailbox is None:
        raise Http404("no such mailbox")
    return mailbox


def _password(request: HttpRequest, access: MerchantAccess, mailbox: Mailbox) -> HttpResponse:
    form = PasswordForm(request.POST)
    if form.is_valid():
        refused = mailboxes.new_password(mailbox, form.cleaned_data["password"])
        if refused is None:
            return _onward(request, access, mailbox, _("The new password works, and is used from now on."))
        form.add_error("password", refused.sentence)
    return _page(request, access, mailbox, password=form)


def _keep(request: HttpRequest, access: MerchantAccess, mailbox: Mailbox) -> HttpResponse:
    form = PurposeForm(request.POST)
    if not form.is_valid():
        return _page(request, access, mailbox, purpose=form)
    mailboxes.keep_for(mailbox, form.cleaned_data["purpose"], form.cleaned_data["keep_days"])
    return _onward(request, access, mailbox, _("Kept."))


def _page(
    request: HttpRequest,
    access: MerchantAccess,
    mailbox: Mailbox,
    password: PasswordForm | None = None,
    purpose: PurposeForm | None = None,
) -> HttpResponse:
    page = pages_mailbox.one(mailbox)
    begins = {"purpose": mailbox.purpose, "keep_days": mailbox.keep_days}
    context = _context(access) | {
        "page": page,
        "password": password or PasswordForm(),
        "purpose": purpose or PurposeForm(initial=begins),
    }
    status = 422 if password or purpose else 200
    response = answer(request, "channels/mailbox.html", context, "archive", status)
    if wants_fragment(request) and not page.at_work:
        response.headers["HX-Refresh"] = "true"  # it is done: all of the page is another one
    return response


def _onward(request: HttpRequest, access: MerchantAccess, mailbox: Mailbox, said: str) -> HttpResponse:
    return onward(request, reverse("desk:mailbox", args=[access.merchant.slug, mailbox.id]), said)


def _context(access: MerchantAccess) -> dict[str, object]:
    return {**context_of(access), "here": "settings"}
