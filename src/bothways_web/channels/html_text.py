"""HTML to text: blocks become lines, quotations get their >, everything else of the page goes.

The HTML is cleaned first, so that scripts, styles and pictures are gone; nothing is ever fetched.
"""

import re
from html import unescape

import nh3

#: Characters of HTML that are looked at, and how deep quotations are told apart.
LONGEST, DEEPEST = 1_000_000, 12

_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol", "dl", "dt", "dd", "table", "tr", "pre", "address", "center")
_BLOCKS = frozenset(("p", "div", "section", "article", "header", "footer", "main", *_TITLES, *_LISTS))
_MARKS = ("a", "b", "i", "em", "strong", "u", "s", "span", "font", "code")
_KEPT = _BLOCKS | {*_MARKS, "br", "hr", "li", "td", "th", "tbody", "thead", "blockquote"}
_GONE = frozenset(
    ("script", "style", "title", "head", "noscript", "template", "svg", "math", "object", "iframe")
)
_HEADS = re.compile(r"<head\b.{0,200000}?</head\s*>|<!--.{0,200000}?-->", re.IGNORECASE | re.DOTALL)
#: A tag as it stands in a page that was cleaned.
_TAGS = re.compile(r"<(/?)([a-z0-9]+)[^<>]*>")
_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_BLANK = re.compile(r"\n{3,}")


def text_of(html: str) -> str:
    """The text of a page, as a person reads it."""
    cleaned = nh3.clean(
        _HEADS.sub(" ", html[:LONGEST]),
        tags=set(_KEPT),
        clean_content_tags=set(_GONE),
        attributes={},
        link_rel=None,
    )
    reader = _Reader()
    said = _TAGS.split(cleaned)
    reader.data(unescape(said[0]))
    for end, tag, data in zip(said[1::3], said[2::3], said[3::3], strict=True):
        (reader.end_tag if end else reader.start_tag)(tag)
        reader.data(unescape(data))
    return reader.text()


class _Reader:
    """Collects lines with their depth of quotation."""

    def __init__(self) -> None:
        self._lines: list[tuple[int, str]] = []
        self._line: list[str] = []
        self._depth = 0
        self._as_it_is = 0

    def start_tag(self, tag: str) -> None:
        """Something begins here, or a line ends."""
        if tag == "br":
            self._end(empty=True)
        elif tag == "blockquote":
            self._end()
            self._depth += 1
        elif tag == "li":
            self._end()
            self._line.append("- ")
        elif tag in ("td", "th"):
            self._line.append(" ")
        elif tag == "hr":
            self._end()
            self._lines.append((self._depth, "____"))
        elif tag in _BLOCKS:
            self._end()
            self._as_it_is += tag == "pre"

    def end_tag(self, tag: str) -> None:
        """Something ends here."""
        if tag == "blockquote":
            self._end()
            self._depth = max(0, self._depth - 1)
        elif tag in _BLOCKS or tag == "li":
            self._end()
            if tag == "p":
                self._lines.append((self._depth, ""))
            self._as_it_is -= tag == "pre" and self._as_it_is > 0

    def data(self, data: str) -> None:
        """Words between tags."""
        if not self._as_it_is:
            self._line.append(data)
            return
        for number, line in enumerate(data.split("\n")):
            if number:
                self._end(empty=True)
            self._line.append(line)

    def _end(self, *, empty: bool = False) -> None:
        """The line ends here; an empty one counts only where the page says so."""
        written = "".join(self._line)
        line = written.rstrip() if self._as_it_is else _SPACES.sub(" ", written).strip()
        self._line = []
        if line or empty:
            self._lines.append((self._depth, line))

    def text(self) -> str:
        """What was collected."""
        self._end()
        lines = (
            f"{'>' * min(depth, DEEPEST)} {line}".rstrip() if depth else line for depth, line in self._lines
        )
        return _BLANK.sub("\n\n", "\n".join(lines)).strip("\n")
