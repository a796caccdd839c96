"""The API's description: OpenAPI 3.1, with what every operation has in common written once."""

import json
from functools import cache
from typing import Any

from bothways_web.api import naming
from bothways_web.api.problems import MEDIA_TYPE, Problem
from bothways_web.api.service import api

PREFIX = "api/v1/"
Operation = dict[str, Any]

_PROBLEMS = {
    400: "The body is not JSON.",
    401: "No valid token or session.",
    403: "This caller may not do this.",
    404: "Not there, or not this caller's to see.",
    409: "The record stands against it; `reason` says what.",
    422: "Some input does not fit; `errors` names each.",
    429: "Too much at once; try again after `Retry-After` seconds.",
}
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "The same request with the same key happens once; another with it is refused (422).",
    "schema": {"type": "string", "minLength": 1, "maxLength": 128, "pattern": "^[!-~]+$"},
    "example": "call-2026-03-01-0001",
}


@cache
def document() -> dict[str, Any]:
    """The description as a dictionary."""
    naming.install()
    described: dict[str, Any] = json.loads(
        json.dumps(api.get_openapi_schema(path_prefix=PREFIX), default=str)
    )
    described["info"]["license"] = {"name": "Apache-2.0", "identifier": "Apache-2.0"}
    components = described["components"]
    components["schemas"] |= _schemas_of_problems()
    components["responses"] = {f"Problem{status}": _response(status) for status in _PROBLEMS}
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            _complete(operation, method, path)
    return described


def text() -> str:
    """The description as it is served and checked in."""
    return json.dumps(document(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _complete(operation: Operation, method: str, path: str) -> None:
    writes = method != "get"
    has_input = bool(operation.get("parameters") or operation.get("requestBody"))
    statuses = [401, 403, 429]
    statuses += [400] if "requestBody" in operation else []
    statuses += [404] if "{" in path else []
    statuses += [409] if writes else []
    statuses += [422] if writes or has_input else []
    for status in sorted(statuses):
        operation["responses"][str(status)] = {"$ref": f"#/components/responses/Problem{status}"}
    if method == "post":
        operation["parameters"] = [*operation.get("parameters", []), _IDEMPOTENCY_KEY]


def _response(status: int) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": _PROBLEMS[status], "content": content}


def _schemas_of_problems() -> dict[str, Any]:
    schema = Problem.model_json_schema(mode="serialization", ref_template="#/components/schemas/{model}")
    inner: dict[str, Any] = schema.pop("$defs")
    return {**inner, "Problem": schema}
