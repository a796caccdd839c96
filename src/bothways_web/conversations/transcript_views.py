"""Handing in a transcript, saying who speaks for whom, reading the talk; one view serves both sides."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.units.refusal import Refused
from bothways_web.conversations import actions, queries, transcripts
from bothways_web.conversations import transcript_pages as pages
from bothways_web.conversations.transcript_forms import SpeakersForm, TranscriptForm
from bothways_web.foundation.web import onward, posted
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import show
from bothways_web.parties.doors import address_of, home_of, relationship_view
from bothways_web.parties.scene import scene

_FORM = require_http_methods(["GET", "HEAD", "POST"])


@_FORM
@relationship_view
def hand_in(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The transcript, as a file or pasted."""
    form = TranscriptForm(posted(request), request.FILES or None, access=access)
    if form.is_valid():
        row = transcripts.keep(access, form.words)
        return onward(request, address_of(access, "conversations:transcript", row.id))
    return show(request, scene(access), "conversations/transcript.html", form)


@_FORM
@relationship_view
def place(request: HttpRequest, access: RelationshipAccess, transcript: UUID) -> HttpResponse:
    """Who speaks for whom; then the talk is logged."""
    row = queries.waiting_words(access, transcript)
    if row is None:
        raise Http404("no such transcript waits here")
    handed = pages.handed(access, row)
    form = SpeakersForm(posted(request), access=access, speakers=handed.speakers, guessed=handed.guessed)
    if form.is_valid():
        days = int(form.cleaned_data["days"])
        outcome = actions.log_transcript(
            access, row, form.talk(handed.minutes), form.cleaned_data["on"], form.sides, days
        )
        if not isinstance(outcome, Refused):
            talk = outcome.entries[0].envelope.id
            return onward(
                request, address_of(access, "conversations:talk", talk), _("Logged. Both sides read it.")
            )
        form.add_error(None, outcome.sentence)
    return show(request, scene(access), "conversations/speakers.html", form, handed=handed)


@require_POST
@relationship_view
def drop(request: HttpRequest, access: RelationshipAccess, transcript: UUID) -> HttpResponse:
    """What was handed in is not to become a talk."""
    row = queries.waiting_words(access, transcript)
    if row is None:
        raise Http404("no such transcript waits here")
    transcripts.throw_away(row)
    return onward(request, home_of(access), _("Thrown away. Nothing of it was kept."))


@require_safe
@relationship_view
def talk(request: HttpRequest, access: RelationshipAccess, talk: UUID) -> HttpResponse:
    """One talk: who spoke how long, and its words while they are kept."""
    page = pages.talk_page(access, talk)
    if page is None:
        raise Http404("no such talk")
    return show(request, page.scene, "conversations/talk.html", None, page=page)


@require_POST
@relationship_view
def forget(request: HttpRequest, access: RelationshipAccess, talk: UUID) -> HttpResponse:
    """Either side takes the words of a talk away."""
    row = queries.words_of(access, talk)
    if row is None or row.gone_at is not None:
        raise Http404("no transcript of this talk is kept")
    transcripts.take_away(access, row)
    said = _("The words are gone. The talk and its figures stay.")
    return onward(request, address_of(access, "conversations:talk", talk), said)
