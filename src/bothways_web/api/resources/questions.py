"""Questions: asked, answered, settled; the asker judges."""

from typing import Annotated, BinaryIO, cast
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from ninja import File, Form, Query, Router
from ninja.files import UploadedFile
from pydantic import BaseModel, Field

from bothways.conversations.kinds import Topic
from bothways.conversations.load import Forecast
from bothways.conversations.question import State
from bothways.journal.text import Text
from bothways.units.side import Side
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, merchant_of, relationship_of
from bothways_web.api.cursors import Page, Paging
from bothways_web.api.schemas.conversations import CloseIn, OwnerIn, QuestionIn, QuestionOut, TextIn
from bothways_web.api.schemas.entries import Written
from bothways_web.conversations import actions, attachments, pace, queries
from bothways_web.conversations.models import Question
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.foundation import clock

router = Router(tags=["Questions"])
QUESTIONS = "/relationships/{relationship}/questions"
FILE = {"schema": {"type": "string", "contentMediaType": "application/octet-stream"}}


class LoadOut(BaseModel):
    """How many questions wait for the merchant now, and probably will."""

    waiting: int
    forecast: Forecast | None


class WantedQuestions(Paging):
    """Which questions are wanted."""

    asker: Side | None = Field(None, description="Only those that this side asked.")
    state: State | None = Field(None, description="Only those that stand so.")


@router.get(QUESTIONS, response=Page[QuestionOut], operation_id="list_questions", summary="List questions")
def list_questions(
    request: ApiRequest, relationship: UUID, wanted: Annotated[WantedQuestions, Query()]
) -> HttpResponse:
    """Newest first."""
    access = relationship_of(request, relationship)
    rows = Question.objects.filter(relationship_id=access.relationship_id)
    if wanted.asker is not None:
        rows = rows.filter(asker=wanted.asker.value)
    if wanted.state is not None:
        rows = rows.filter(state=wanted.state.value)
    return answer(listing.page(QuestionOut, rows, ("-asked_at", "-id"), wanted, QuestionOut.model_validate))


@router.get(
    "/questions",
    response=list[QuestionOut],
    operation_id="waiting_questions",
    summary="Questions that wait for an answer of yours",
)
def waiting_questions(
    request: ApiRequest,
    owner: UUID | None = None,
    limit: Annotated[int, Field(ge=1, le=200)] = 50,
) -> HttpResponse:
    """Over all customers, the most urgent first; `owner` asks for one member's."""
    rows = queries.waiting(merchant_of(request), limit, owner)
    return listing.whole(QuestionOut, [QuestionOut.model_validate(row) for row in rows])


@router.get(
    "/questions/load",
    response=LoadOut,
    operation_id="question_load",
    summary="How many questions wait, and how many will",
)
def load(request: ApiRequest) -> HttpResponse:
    """Over all customers that you see; `forecast` is null while there is not enough to say anything."""
    access = merchant_of(request)
    waiting = sum(one.questions for one in queries.load(access, clock.now()))
    return answer(LoadOut.model_construct(waiting=waiting, forecast=pace.ahead(access, waiting)))


@router.post(QUESTIONS, response={201: Written}, operation_id="ask_question", summary="Ask a question")
def ask_question(request: ApiRequest, relationship: UUID, body: QuestionIn) -> HttpResponse:
    """Your own, or one of the other side that you note."""
    access = relationship_of(request, relationship)
    return recorded(actions.ask(access, body.question(access)))


@router.post(
    QUESTIONS + "/with-photo",
    response={201: Written},
    operation_id="ask_with_photo",
    summary="Ask a question with a photo",
)
def ask_with_photo(
    request: ApiRequest,
    relationship: UUID,
    text: Annotated[Text, Form()],
    photo: Annotated[UploadedFile, File()],
    topic: Annotated[Topic, Form()] = Topic.WRONG,
) -> HttpResponse:
    """A question of yours that comes with a JPEG, PNG, WebP or PDF of at most 10 MB."""
    access = relationship_of(request, relationship)
    new = NewQuestion(text, access.side, topic)
    return recorded(actions.ask_with_photo(access, new, cast("BinaryIO", photo.file), photo.size or 0))


@router.get(
    QUESTIONS + "/{question}", response=QuestionOut, operation_id="get_question", summary="Get one question"
)
def get_question(request: ApiRequest, relationship: UUID, question: UUID) -> HttpResponse:
    """How it stands."""
    found = queries.question(relationship_of(request, relationship), question)
    if found is None:
        raise Http404("no such question")
    return answer(QuestionOut.model_validate(found))


@router.post(
    QUESTIONS + "/{question}/answer",
    response={201: Written},
    operation_id="answer_question",
    summary="Answer a question",
)
def answer_question(request: ApiRequest, relationship: UUID, question: UUID, body: TextIn) -> HttpResponse:
    """The answer of who owes it, or the asker's note of the answer they were given."""
    return recorded(actions.answer(relationship_of(request, relationship), question, body.text))


@router.post(
    QUESTIONS + "/{question}/hand",
    response={201: Written},
    operation_id="hand_question",
    summary="Hand a question over",
)
def hand_question(request: ApiRequest, relationship: UUID, question: UUID, body: OwnerIn) -> HttpResponse:
    """Somebody else of your side answers."""
    return recorded(actions.hand(relationship_of(request, relationship), question, body.owner))


@router.post(
    QUESTIONS + "/{question}/close",
    response={201: Written},
    operation_id="close_question",
    summary="Say whether a question is settled",
)
def close_question(request: ApiRequest, relationship: UUID, question: UUID, body: CloseIn) -> HttpResponse:
    """The asker says whether it is settled."""
    access = relationship_of(request, relationship)
    return recorded(actions.close(access, question, body.outcome, body.note))


@router.get(
    "/relationships/{relationship}/attachments/{attachment}",
    operation_id="get_attachment",
    summary="Get a file that came with an entry",
    openapi_extra={
        "responses": {
            200: {"description": "The file.", "content": {"image/*": FILE, "application/pdf": FILE}}
        }
    },
)
def get_attachment(request: ApiRequest, relationship: UUID, attachment: UUID) -> HttpResponseBase:
    """The bytes as they were sent."""
    access = relationship_of(request, relationship)
    found = queries.attachment(access, attachment)
    path = attachments.path_of(found) if found else None
    if found is None or path is None or not path.is_file():
        raise Http404("no such file")
    return FileResponse(path.open("rb"), content_type=found.media_type)
