"""Talking, asking and answering; the same views serve both sides."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.conversations.kinds import Outcome
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.conversations import actions, attachments, heard, pages, queries
from bothways_web.conversations.forms import (
    AnswerForm,
    AskForm,
    EraseForm,
    HandForm,
    LogForm,
    MissingForm,
    NoteForm,
    WrongForm,
)
from bothways_web.conversations.quick_log import log_panel
from bothways_web.foundation.web import onward, posted
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import after, beside_its_field, show
from bothways_web.parties.doors import home_of, relationship_view
from bothways_web.parties.scene import scene

_FORM = require_http_methods(["GET", "HEAD", "POST"])


@_FORM
@relationship_view
def log(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The quick log: a talk, what was promised, what was asked."""
    form = LogForm(posted(request), access=access)
    if form.is_valid():
        talk = form.talk(access.member)
        outcome = actions.log(access, talk, form.cleaned_data["on"], form.questions())
        said = _("Logged. Both sides read it.")
        # What was not ticked may still stand in the words.
        if isinstance(outcome, Refused) or not heard.tell(access, outcome.entries[0].id):
            return after(request, access, outcome, said)
        logged = outcome.entries[0].id
        return onward(request, f"{home_of(access)}?heard={logged}", said)
    form.fields["said"].widget.attrs["autofocus"] = True
    shown = scene(access)
    panel = log_panel(shown, form)
    return show(request, shown, "conversations/log.html", form, log=panel)


@_FORM
@relationship_view
def note(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """A note for the team."""
    if not access.sees_internal:
        raise Http404("only the merchant's team keeps notes")
    form = NoteForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.write_note(access, form.cleaned_data["note"])
        return after(request, access, outcome, _("Kept. Only your team reads it."))
    return show(request, scene(access), "conversations/note.html", form)


@require_POST
@relationship_view
def share(request: HttpRequest, access: RelationshipAccess, entry: UUID) -> HttpResponse:
    """From here on both sides read the note."""
    return after(request, access, actions.share_note(access, entry), _("Shared. Both sides read it now."))


@_FORM
@relationship_view
def ask(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """A question to the other side."""
    form = AskForm(posted(request), access=access, initial={"text": request.GET.get("text", "")})
    if form.is_valid():
        outcome = actions.ask(access, form.question())
        return after(request, access, outcome, _asked(access))
    shown = scene(access)
    return show(request, shown, "conversations/ask.html", form, ways=pages.ways(shown))


@_FORM
@relationship_view
def ask_to_erase(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The customer asks to have erased what identifies them; the merchant owes an answer, with a date."""
    if access.side is not Side.CUSTOMER:
        raise Http404("only the customer asks for it; the merchant's owner erases")
    start = {"text": _("Please erase what identifies me.")}
    form = EraseForm(posted(request), access=access, initial=start)
    if form.is_valid():
        return after(request, access, actions.ask(access, form.question()), _asked(access))
    shown = scene(access)
    return show(request, shown, "conversations/ask_to_erase.html", form, ways=pages.ways(shown))


@_FORM
@relationship_view
def wrong(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Something is wrong; with a photo, if one likes."""
    form = WrongForm(posted(request), request.FILES or None, access=access)
    if form.is_valid():
        photo = form.cleaned_data["photo"]
        outcome = (
            actions.ask_with_photo(access, form.question(), photo, photo.size)
            if photo
            else actions.ask(access, form.question())
        )
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _asked(access))
    shown = scene(access)
    return show(request, shown, "conversations/wrong.html", form, ways=pages.ways(shown))


@require_safe
@relationship_view
def question(request: HttpRequest, access: RelationshipAccess, question: UUID) -> HttpResponse:
    """One question with its answer."""
    page = _page(access, question)
    hand = _hand_form(page, {"owner": str(page.asked.question.owner or "")})
    return show(request, page.scene, "conversations/question.html", hand, page=page)


@_FORM
@relationship_view
def answer_it(request: HttpRequest, access: RelationshipAccess, question: UUID) -> HttpResponse:
    """The answer."""
    form = AnswerForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.answer(access, question, form.cleaned_data["text"])
        return after(request, access, outcome, _("Answered. They say whether it settles the question."))
    page = _page(access, question)
    return _reply(request, page, form, _("Answer"), _("Answer"))


@_FORM
@relationship_view
def missing(request: HttpRequest, access: RelationshipAccess, question: UUID) -> HttpResponse:
    """The answer left something open."""
    form = MissingForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.close(access, question, Outcome.NOT_ANSWERED, form.cleaned_data["text"])
        return after(request, access, outcome, _("Said. The question is open again."))
    page = _page(access, question)
    return _reply(request, page, form, _("Not yet answered"), _("Say so"))


@require_POST
@relationship_view
def hand(request: HttpRequest, access: RelationshipAccess, question: UUID) -> HttpResponse:
    """Somebody else of the merchant answers."""
    form = HandForm(request.POST, access=access, people=queries.answerers(access))
    if form.is_valid():
        outcome = actions.hand(access, question, form.member)
        return after(request, access, outcome, _("Handed over."))
    page = _page(access, question)
    return show(request, page.scene, "conversations/question.html", form, page=page)


@require_POST
@relationship_view
def settled(request: HttpRequest, access: RelationshipAccess, question: UUID) -> HttpResponse:
    """That settles it."""
    outcome = actions.close(access, question, Outcome.SETTLED)
    return after(request, access, outcome, _("Settled."))


@require_POST
@relationship_view
def not_needed(request: HttpRequest, access: RelationshipAccess, question: UUID) -> HttpResponse:
    """It is not needed any more."""
    outcome = actions.close(access, question, Outcome.NOT_NEEDED)
    return after(request, access, outcome, _("Let go. Nobody owes an answer any more."))


@require_safe
@relationship_view
def file(request: HttpRequest, access: RelationshipAccess, file: UUID) -> HttpResponse:
    """A photo or a PDF that came with a question, for the two sides alone."""
    kept = queries.attachment(access, file)
    path = attachments.path_of(kept) if kept else None
    if kept is None or path is None or not path.is_file():
        raise Http404("no such file")
    response = HttpResponse(path.read_bytes(), content_type=kept.media_type)
    shown = "inline" if kept.media_type.startswith("image/") else "attachment"
    response.headers["Content-Disposition"] = f'{shown}; filename="{_name(kept.media_type)}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, max-age=3600"
    return response


def _reply(
    request: HttpRequest, page: pages.QuestionPage, form: AnswerForm | MissingForm, title: str, label: str
) -> HttpResponse:
    """What was asked and said so far, and a field for the next word."""
    return show(request, page.scene, "conversations/reply.html", form, page=page, title=title, label=label)


def _hand_form(page: pages.QuestionPage, initial: dict[str, str]) -> HandForm | None:
    if not page.answerers:
        return None
    return HandForm(access=page.asked.access, people=page.answerers, initial=initial)


def _page(access: RelationshipAccess, question: UUID) -> pages.QuestionPage:
    page = pages.question_page(access, question)
    if page is None:
        raise Http404("no such question")
    return page


def _asked(access: RelationshipAccess) -> str:
    if access.side is Side.MERCHANT:
        return _("Asked. They read it.")
    shown = scene(access)
    return _("Asked. %(name)s answers by %(day)s.") % {
        "name": shown.answers,
        "day": pages.answered_by(access, shown.now),
    }


def _name(media_type: str) -> str:
    return "file." + media_type.rpartition("/")[2]
