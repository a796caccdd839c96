"""How somebody sees the two sides, one question at a time; the same views serve both sides."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.reflection.questions import BY_KEY, Question, after
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation.web import onward, posted, refuse
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import show
from bothways_web.parties.doors import address_of, context_of, relationship_view
from bothways_web.parties.scene import scene
from bothways_web.reflection import actions, pages
from bothways_web.reflection.forms import AnswerForm


@require_safe
@relationship_view
def reflection(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What somebody answered, beside what the record shows."""
    page = pages.overview(scene(access))
    return show(request, page.scene, "reflection/reflection.html", page=page)


@require_http_methods(["GET", "HEAD", "POST"])
@relationship_view
def question(request: HttpRequest, access: RelationshipAccess, about: str) -> HttpResponse:
    """One question; its answer leads to the next one."""
    found = BY_KEY.get(about)
    if found is None:
        raise Http404("no such question")
    form = AnswerForm(posted(request), access=access)
    if form.is_valid():
        actions.answer(access, [form.answer(found)])
        return onward(request, *_next(access, found))
    page = pages.question_page(scene(access), found)
    return show(request, page.scene, "reflection/question.html", form, page=page)


@require_POST
@relationship_view
def tell(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What they answered is for their team now, or for the merchant."""
    outcome = actions.tell(access)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return onward(request, address_of(access, "reflection:reflection"), _said(access))


@require_POST
@relationship_view
def forget(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What they did not tell is gone."""
    count = actions.forget(access)
    said = ngettext("%(count)d answer is gone.", "%(count)d answers are gone.", count) % {"count": count}
    return onward(request, address_of(access, "reflection:reflection"), said)


def _next(access: RelationshipAccess, asked: Question) -> tuple[str, str]:
    """Where it goes on; after the last one of a dimension a member's answers are kept for their team."""
    further = after(asked.key)
    said = ""
    if access.side is Side.MERCHANT and (further is None or further.dimension is not asked.dimension):
        actions.tell(access)
        said = _said(access)
    if further is None:
        return address_of(access, "reflection:reflection"), said
    return address_of(access, "reflection:question", further.key), said


def _said(access: RelationshipAccess) -> str:
    if access.side is Side.MERCHANT:
        return _("Kept. Your team reads it, the customer does not.")
    return _("Told. %(name)s reads it now.") % {"name": access.merchant.name}
