"""What the API answers when something is not possible: problem documents (RFC 9457)."""

from collections.abc import Sequence
from http import HTTPStatus

from django.http import HttpResponse
from pydantic import BaseModel, ConfigDict, Field

from bothways.units.refusal import Ground, Refused

MEDIA_TYPE = "application/problem+json"
STATUS = {Ground.RECORD: 409, Ground.ABSENCE: 404, Ground.INPUT: 422}
REFUSAL = "urn:bothways:refusal:"


class FieldProblem(BaseModel):
    """What is wrong with one input."""

    field: str = Field(description="Path of the input: `due.day`, or a parameter's name.")
    detail: str = Field(description="What is wrong with it, for people.")


class Problem(BaseModel):
    """Why a request was not done, and what to do. `reason` is a stable name that programs may rely on."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:bothways:refusal:entry_is_ones_own",
                    "title": "Entry is ones own",
                    "status": 409,
                    "detail": "You wrote this yourself. Only the other side can confirm or contest it; "
                    "you can take it back.",
                    "reason": "entry_is_ones_own",
                    "errors": [],
                }
            ]
        }
    )

    type: str = Field(description="`about:blank`, or `urn:bothways:refusal:` and the reason.")
    title: str
    status: int
    detail: str
    reason: str | None = None
    errors: list[FieldProblem] = []


def problem(
    status: int,
    detail: str,
    errors: Sequence[FieldProblem] = (),
    reason: str | None = None,
    headers: dict[str, str] | None = None,
) -> HttpResponse:
    """A problem document with this status."""
    document = Problem(
        type=REFUSAL + reason if reason else "about:blank",
        title=reason.replace("_", " ").capitalize() if reason else HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        reason=reason,
        errors=list(errors),
    )
    return HttpResponse(
        document.model_dump_json(), status=status, content_type=MEDIA_TYPE, headers=headers or {}
    )


def refusal(refused: Refused) -> HttpResponse:
    """A refusal as a problem, with the status of what it rests on."""
    errors = [FieldProblem(field=refused.field, detail=refused.sentence)] if refused.field else []
    return problem(STATUS[refused.rests_on], refused.sentence, errors, refused.reason)
