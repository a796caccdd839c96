"""Talks, messages and the team's notes."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from bothways.conversations.kinds import ConversationLogged, MessageReceived, MessageSent
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.cursors import Page, Paging
from bothways_web.api.schemas.conversations import (
    ConversationIn,
    ConversationOut,
    MessageIn,
    NoteOut,
    TextIn,
)
from bothways_web.api.schemas.entries import Written
from bothways_web.conversations import actions
from bothways_web.conversations.models import Conversation, Note

router = Router(tags=["Conversations"])
TALKS = "/relationships/{relationship}/conversations"
NOTES = "/relationships/{relationship}/notes"
PagingQuery = Annotated[Paging, Query()]


@router.get(
    TALKS,
    response=Page[ConversationOut],
    operation_id="list_conversations",
    summary="List talks and messages",
)
def list_conversations(request: ApiRequest, relationship: UUID, wanted: PagingQuery) -> HttpResponse:
    """Newest first."""
    access = relationship_of(request, relationship)
    rows = Conversation.objects.filter(relationship_id=access.relationship_id)
    page = listing.page(ConversationOut, rows, ("-at", "-id"), wanted, ConversationOut.model_validate)
    return answer(page)


@router.post(TALKS, response={201: Written}, operation_id="log_conversation", summary="Log a talk")
def log_conversation(request: ApiRequest, relationship: UUID, body: ConversationIn) -> HttpResponse:
    """A talk, with what either side promised in it and the questions it left open, in one act."""
    access = relationship_of(request, relationship)
    promised = tuple(promise.obligation(access, promise.debtor) for promise in body.promises)
    talk = body.as_body(ConversationLogged, opens=promised)
    questions = [question.question(access) for question in body.questions]
    return recorded(actions.log(access, talk, body.at, questions))


@router.post(
    "/relationships/{relationship}/messages",
    response={201: Written},
    operation_id="record_message",
    summary="Record a message",
)
def record_message(request: ApiRequest, relationship: UUID, body: MessageIn) -> HttpResponse:
    """A message that went to the customer, or came from them. It is recorded, not sent."""
    access = relationship_of(request, relationship)
    message = body.as_body(MessageSent) if body.sent else body.as_body(MessageReceived)
    return recorded(actions.record_message(access, message, body.at))


@router.get(NOTES, response=Page[NoteOut], operation_id="list_notes", summary="List the team's notes")
def list_notes(request: ApiRequest, relationship: UUID, wanted: PagingQuery) -> HttpResponse:
    """Newest first. The customer's side has none."""
    access = relationship_of(request, relationship)
    rows = Note.objects.filter(relationship_id=access.relationship_id)
    if not access.sees_internal:
        rows = rows.none()
    return answer(listing.page(NoteOut, rows, ("-at", "-id"), wanted, NoteOut.model_validate))


@router.post(NOTES, response={201: Written}, operation_id="write_note", summary="Write a note for the team")
def write_note(request: ApiRequest, relationship: UUID, body: TextIn) -> HttpResponse:
    """Only the merchant's team reads it, until it is shared."""
    return recorded(actions.write_note(relationship_of(request, relationship), body.text))


@router.post(
    NOTES + "/{note}/share", response={201: Written}, operation_id="share_note", summary="Share a note"
)
def share_note(request: ApiRequest, relationship: UUID, note: UUID) -> HttpResponse:
    """From here on both sides read it."""
    return recorded(actions.share_note(relationship_of(request, relationship), note))
