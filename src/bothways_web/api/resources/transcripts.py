"""Transcripts of talks: who spoke how long, and for a while the words."""

from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Router

from bothways.conversations.kinds import Spoke
from bothways.units.side import Side
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.transcripts import TranscriptIn, TranscriptOut, TurnOut
from bothways_web.conversations import actions, queries, transcripts
from bothways_web.conversations.models import Transcript
from bothways_web.parties.access import RelationshipAccess

router = Router(tags=["Conversations"])
ONE = "/relationships/{relationship}/conversations/{conversation}/transcript"


@router.post(
    "/relationships/{relationship}/transcripts",
    response={201: Written},
    operation_id="log_transcript",
    summary="Log a talk with its transcript",
)
def log_transcript(request: ApiRequest, relationship: UUID, body: TranscriptIn) -> HttpResponse:
    """Its words are kept for some days; who spoke how long and asked how much is recorded for good."""
    access = relationship_of(request, relationship)
    outcome = actions.hand_in(access, body.text, body.talk(), body.at, body.speakers, body.days)
    return recorded(outcome)


@router.get(
    ONE, response=TranscriptOut, operation_id="get_transcript", summary="Who spoke how long, and the words"
)
def get_transcript(request: ApiRequest, relationship: UUID, conversation: UUID) -> HttpResponse:
    """Without turns once the words are gone; 404 for a talk without a transcript."""
    return answer(_shown(relationship_of(request, relationship), conversation))


@router.delete(
    ONE, response=TranscriptOut, operation_id="take_words_away", summary="Take the words of a talk away"
)
def take_words_away(request: ApiRequest, relationship: UUID, conversation: UUID) -> HttpResponse:
    """Either side may. The talk and its figures stay."""
    access = relationship_of(request, relationship)
    row = queries.words_of(access, conversation)
    if row is None or row.gone_at is not None:
        raise Http404("no transcript of this talk is kept")
    transcripts.take_away(access, row)
    return answer(_shown(access, conversation))


def _shown(access: RelationshipAccess, conversation: UUID) -> TranscriptOut:
    figures, row = queries.balance(access, conversation), queries.words_of(access, conversation)
    if figures is None:
        raise Http404("this talk has no transcript")
    return TranscriptOut.model_construct(
        conversation=conversation,
        merchant=Spoke.model_validate(figures.merchant),
        customer=Spoke.model_validate(figures.customer),
        unplaced=figures.unplaced,
        until=row.until if row is not None and row.gone_at is None else None,
        turns=_turns(row) if row is not None else [],
    )


def _turns(row: Transcript) -> list[TurnOut]:
    return [
        TurnOut(
            speaker=turn.speaker,
            side=Side(row.speakers[turn.speaker]) if row.speakers.get(turn.speaker) else None,
            text=turn.text,
            begins=turn.begins,
            ends=turn.ends,
        )
        for turn in transcripts.turns(row.text).turns
    ]
