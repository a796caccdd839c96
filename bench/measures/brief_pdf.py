"""The page before a talk on paper: one request, the PDF that is made for it."""

from collections.abc import Sequence
from functools import partial

from bench.measures.setting import Contest, Operation, Setting, compared, figure
from bench.plan import Figure

#: A page is set for each request, so a block has fewer of them.
BLOCK = 40


def measure(setting: Setting) -> Figure:
    """Random customers, one browser."""
    return briefs(setting, "brief_pdf", "brief.pdf", BLOCK)


def briefs(setting: Setting, name: str, path: str, block: int) -> Figure:
    """The brief of random customers, in one form."""
    browser, bare = setting.browser(), setting.bare_visitor()

    def ours(turn: int) -> Sequence[Operation]:
        drawn = setting.drawn(turn)[:block]
        return [partial(browser.expect, 200, "GET", f"{setting.desk}customers/{one}/{path}") for one in drawn]

    def rows(turn: int) -> Sequence[Operation]:
        drawn = setting.drawn(turn)[:block]
        return [partial(bare.expect, 200, "GET", f"/open/{one}") for one in drawn]

    product, against = compared(setting, Contest(ours, rows))
    made = browser.expect(200, "GET", f"{setting.desk}customers/{setting.drawn(0)[0]}/{path}")
    return figure(setting, name, product, against, page_kilobytes=len(made) / 1000)
