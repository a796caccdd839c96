"""Statements for either side: what was promised and kept, and the story of the relation."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bothways.statements.document import Document
from bothways.statements.kinds import Rhythm
from bothways_web.foundation import wording
from bothways_web.foundation.web import onward
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import after, show
from bothways_web.parties.doors import address_of, relationship_view
from bothways_web.parties.scene import today_of
from bothways_web.statements import actions
from bothways_web.statements.forms import PeriodForm, RhythmForm
from bothways_web.statements.pages import AssurancePage, assurance_page, story_page
from bothways_web.statements.printing import as_pdf


@require_safe
@relationship_view
def assurance(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What was promised and kept in a time."""
    form, page = _read(request, access)
    if not form.is_bound:
        form = PeriodForm(access=access, initial={"since": page.period.since, "until": page.period.last})
    rhythm = RhythmForm(access=access, initial={"rhythm": page.rhythm.value})
    response = show(
        request, page.scene, "statements/assurance.html", None, page=page, period=form, rhythm=rhythm
    )
    response.status_code = 422 if form.is_bound and not form.is_valid() else 200
    return response


@require_safe
@relationship_view
def assurance_pdf(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The same on paper."""
    return _printed(access, _read(request, access)[1].document, "assurance")


@require_POST
@relationship_view
def rhythm(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """How often the customer wants it by mail."""
    form = RhythmForm(request.POST, access=access)
    if not form.is_valid():
        return onward(request, address_of(access, "statements:assurance"), _("Choose how often."))
    outcome = actions.choose(access, Rhythm(form.cleaned_data["rhythm"]))
    return after(request, access, outcome, _("Kept. You can change it at any time."))


@require_safe
@relationship_view
def story(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """How it began, what both did for each other, and why."""
    page = story_page(access)
    return show(request, page.scene, "statements/story.html", page=page)


@require_safe
@relationship_view
def story_pdf(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The same on paper, or the lines of it that were chosen."""
    keep = request.GET.getlist("keep") if "chosen" in request.GET else None
    return _printed(access, story_page(access).document(keep), "story")


def _read(request: HttpRequest, access: RelationshipAccess) -> tuple[PeriodForm, AssurancePage]:
    """The time that is asked for; the last year where none is, or none that can be read."""
    form = PeriodForm(request.GET if "since" in request.GET else None, access=access)
    period = form.period() if form.is_valid() else None
    return form, assurance_page(access, period)


def _printed(access: RelationshipAccess, document: Document, name: str) -> HttpResponse:
    today = today_of(access)
    made = as_pdf(document, access.merchant.name, wording.full_day(today, today))
    answered = HttpResponse(made, content_type="application/pdf")
    answered["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answered
