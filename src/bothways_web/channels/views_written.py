"""A member writes to a customer: the words, a look over them, and they go."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.journal.obligation import Obligation
from bothways.units.refusal import Refused
from bothways_web.channels import actions_written, pages_written, written
from bothways_web.channels.actions_written import Sending
from bothways_web.channels.forms_written import WriteForm
from bothways_web.channels.models import WrittenMail
from bothways_web.channels.pages_written import Review
from bothways_web.foundation.web import onward, posted, refuse
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import show
from bothways_web.parties.doors import context_of, home_of, relationship_view
from bothways_web.parties.scene import scene
from bothways_web.parties.tone import shown
from bothways_web.statements.pages import as_mail


@require_http_methods(["GET", "HEAD", "POST"])
@relationship_view
def write(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """To whom, about what, and the words; kept as a draft for whoever writes alone."""
    found, draft = written.addresses(access), written.draft(access)
    form = WriteForm(posted(request), access=access, addresses=found, initial=_initial(request, draft))
    if form.is_valid():
        given = form.cleaned_data
        actions_written.keep(access, form.address, given["subject"], given["text"])
        if "later" in request.POST:
            return onward(request, home_of(access), _("Kept. Only you see it."))
        return onward(request, _at(access, "look-over"))
    return show(
        request,
        scene(access),
        "channels/write.html",
        form,
        addresses=found,
        draft=draft,
        waiting=written.waiting(access),
    )


@require_POST
@relationship_view
def begin(request: HttpRequest, access: RelationshipAccess, statement: str) -> HttpResponse:
    """A mail that holds a statement, to be gone over before it goes; a mail that was begun stays."""
    keep = request.POST.getlist("keep") if "chosen" in request.POST else None
    made = as_mail(access, statement, keep)
    if made is None:
        raise Http404("no such statement")
    begun = written.draft(access)
    if begun is not None and (begun.subject, begun.text) != made:
        return onward(
            request,
            _at(access, "write"),
            _("You have begun this mail already. Send it or throw it away first."),
        )
    found = written.addresses(access)
    actions_written.keep(access, found[0].id if found else None, *made)
    return onward(request, _at(access, "write"), _("Go over it, then look it over. Nothing goes before."))


@require_safe
@relationship_view
def look_over(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The mail as it would go."""
    return _review(request, access, _draft(access))


@require_POST
@relationship_view
def send(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """It goes, now or when it fits; or it is recorded as sent by hand."""
    mail = _draft(access)
    if request.POST.get("seen") != mail.digest:
        return onward(request, _at(access, "look-over"), _("It has changed since. Look it over once more."))
    page = pages_written.review(access, mail, request.POST)
    if page is None:
        return refuse(request, actions_written.ADDRESS_IS_GONE, context_of(access))
    promises = _promises(page)
    if promises is None or ("anyway" in request.POST and not page.anyway.is_valid()):
        return _review(request, access, mail, request.POST)
    if "at" in request.POST:
        return _later(request, access, mail, promises)
    despite = page.anyway.cleaned_data["despite"] if "anyway" in request.POST else ""
    by_hand = "by-hand" in request.POST
    outcome = actions_written.send(access, mail, Sending(promises, despite, by_hand))
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return onward(request, home_of(access), _("Recorded as sent.") if by_hand else _("It is on its way."))


@require_POST
@relationship_view
def drop(request: HttpRequest, access: RelationshipAccess, draft: UUID) -> HttpResponse:
    """Thrown away."""
    if not actions_written.drop(access, draft):
        raise Http404("no such draft")
    return onward(request, home_of(access), _("Thrown away."))


def _later(
    request: HttpRequest, access: RelationshipAccess, mail: WrittenMail, promises: list[Obligation]
) -> HttpResponse:
    at = parse_datetime(request.POST["at"])
    if at is None or at.tzinfo is None:
        return refuse(request, actions_written.TIME_IS_PAST, context_of(access))
    refused = actions_written.later(access, mail, at, promises)
    if refused is not None:
        return refuse(request, refused, context_of(access))
    local = at.astimezone(ZoneInfo(access.merchant.zone))
    said = _("It goes on %(day)s at %(time)s.") % {"day": f"{local:%d %B}", "time": f"{local:%H:%M}"}
    return onward(request, home_of(access), said)


def _promises(page: Review) -> list[Obligation] | None:
    """What was ticked; None when a field could not be read."""
    read = [form.is_valid() for form in page.promises]  # each of them, so that each can say what is wrong
    if not all(read):
        return None
    return [one for form in page.promises if (one := form.obligation(page.mail))]


def _review(
    request: HttpRequest,
    access: RelationshipAccess,
    mail: WrittenMail,
    data: Mapping[str, Any] | None = None,
) -> HttpResponse:
    page = pages_written.review(access, mail, data)
    if page is None:
        return onward(request, _at(access, "write"), actions_written.ADDRESS_IS_GONE.sentence)
    response = show(
        request,
        scene(access),
        "channels/look_over.html",
        page=page,
        shown=shown(page.marks),
        parts=page.parts,
    )
    response.status_code = 200 if data is None else 422
    return response


def _draft(access: RelationshipAccess) -> WrittenMail:
    found = written.draft(access)
    if found is None:
        raise Http404("nothing is written yet")
    return found


def _initial(request: HttpRequest, draft: WrittenMail | None) -> dict[str, str]:
    """The draft, or the first words with which somebody came here."""
    if draft is None:
        return {name: request.GET.get(name, "") for name in ("subject", "text")}
    return {"to": str(draft.address_id or ""), "subject": draft.subject, "text": draft.text}


def _at(access: RelationshipAccess, name: str) -> str:
    return reverse(f"desk:{name}", args=[access.merchant.slug, access.relationship_id])
