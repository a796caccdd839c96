"""Reading requests: JSON as the standard has it, and only text that both databases can keep."""

from typing import Any

import pydantic_core
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.parser import Parser
from ninja.types import DictStrAny

NUL = "\x00"


class StrictParser(Parser):
    """Refuses NaN, halves of surrogate pairs and NUL, wherever they hide."""

    def parse_body(self, request: HttpRequest) -> DictStrAny:
        """The body's JSON; raises ``ValueError``."""
        body = request.body
        parsed = pydantic_core.from_json(body, allow_inf_nan=False)
        if b"\\u0000" in body and _holds_nul(parsed):
            raise ValueError("text may not hold the character NUL")
        result: DictStrAny = parsed
        return result

    def parse_querydict(
        self, data: MultiValueDict[Any, Any], list_fields: list[str], request: HttpRequest
    ) -> DictStrAny:
        """The query's values; NUL becomes the replacement character, which nothing matches."""
        found: DictStrAny = super().parse_querydict(data, list_fields, request)
        return {
            name: value.replace(NUL, "\N{REPLACEMENT CHARACTER}") if isinstance(value, str) else value
            for name, value in found.items()
        }


def _holds_nul(value: Any) -> bool:
    if isinstance(value, str):
        return NUL in value
    if isinstance(value, dict):
        return any(NUL in key or _holds_nul(item) for key, item in value.items())
    return isinstance(value, list) and any(_holds_nul(item) for item in value)
