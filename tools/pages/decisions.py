"""The index of decision records, from their own headings."""

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent.parent / "docs" / "decisions"
INTRODUCTION = """\
# Decisions

One short page for each choice that is hard to see from the code: what was decided, why, and what else
was looked at. A record is not rewritten when a later one takes its place; it says which one does.

<!-- Written by `make docs` from the records' headings. -->

| no. | decision | status |
| --- | --- | --- |
"""


def page() -> str:
    """The index, one line a record. Raises ValueError when a record lacks its heading or status."""
    return INTRODUCTION + "".join(_line(path) for path in sorted(FOLDER.glob("[0-9]*.md")))


def _line(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    heading = re.match(r"# (\d{4}) (.+)\n", text)
    status = re.search(r"^Status: (.+)$", text, re.MULTILINE)
    if heading is None or status is None or heading[1] != path.name[:4]:
        raise ValueError(f"{path.name} needs a heading `# {path.name[:4]} What was decided` and `Status: …`")
    return f"| {heading[1]} | [{heading[2]}]({path.name}) | {status[1]} |\n"
