"""Pages on paper, set by Typst; what people wrote goes in as data, never as markup."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst
from django.utils.translation import get_language


def as_pdf(template: Path, data: Mapping[str, Any]) -> bytes:
    """A PDF of a template, which reads ``sys.inputs.data`` and its ``language``."""
    given = json.dumps({**data, "language": (get_language() or "en")[:2]})
    return typst.compile(_read(template), format="pdf", sys_inputs={"data": given})


@cache
def _read(template: Path) -> bytes:
    return template.read_bytes()
