"""Who may do what at every address, from the table that the matrix test holds true."""

import re

from tests.web.matrix.rows import ROWS
from tests.web.matrix.table import AREAS, ROLES, Row, expected
from tests.web.matrix.walk import Place, places

INTRODUCTION = """\
# Who may do what

Every address of an installation, for everybody, as `tests/web/matrix` asks it. A number is the HTTP status;
*acts* means let in and answered; *in* means sent to the sign-in page. Whoever may not know that something
exists gets 404. What is not listed is not offered. Programs get at what their member or customer gets at, and
at nothing without a login or token (401): each operation of the API is asked so too.

<!-- Written by `make docs` from `tests.web.matrix`. -->
"""


def page() -> str:
    """The page: a table for each area."""
    return INTRODUCTION + "".join(_area(key) for key in AREAS)


def _area(key: str) -> str:
    found = [(place, row) for place in places() if (row := place.row(ROWS)) and place.area(row) == key]
    lines = [_line(place, row, key) for place, row in found if row.methods]
    columns = " | ".join(ROLES.values())
    rule = " | ".join(["---"] * (len(ROLES) + 2))
    return f"\n## {AREAS[key].title}\n\n| address | method | {columns} |\n| {rule} |\n{''.join(lines)}"


def _line(place: Place, row: Row, area: str) -> str:
    lines = []
    for method in row.methods:
        cells = " | ".join(_cell(str(expected(row, area, role, method))) for role in ROLES)
        lines.append(f"| `/{_plain(place.route)}` | {method} | {cells} |\n")
    return "".join(lines)


def _plain(route: str) -> str:
    """A path as people write it: without the sorts of its placeholders."""
    plain = re.sub(r"<\w+:(\w+)>", r"<\1>", route)
    return re.sub(r"\(\?P(<\w+>)[^)]*\)", r"\1", plain).replace("^", "").replace("$", "")


def _cell(text: str) -> str:
    return {"none": "–", "acts": "*acts*", "in": "*in*"}.get(text, text)
