"""Opening one customer's page in a signed-in browser: one request, all of its HTML."""

from collections.abc import Sequence
from functools import partial

from bench.measures.setting import Contest, Operation, Setting, compared, figure
from bench.plan import Figure


def measure(setting: Setting) -> Figure:
    """Random customers, one browser."""
    browser, bare = setting.browser(), setting.bare_visitor()
    address = f"{setting.desk}customers/"

    def pages(turn: int) -> Sequence[Operation]:
        return [partial(browser.expect, 200, "GET", f"{address}{one}/") for one in setting.drawn(turn)]

    def rows(turn: int) -> Sequence[Operation]:
        return [partial(bare.expect, 200, "GET", f"/open/{one}") for one in setting.drawn(turn)]

    ours, against = compared(setting, Contest(pages, rows))
    page = browser.expect(200, "GET", f"{address}{setting.drawn(0)[0]}/")
    return figure(setting, "open_relationship", ours, against, page_kilobytes=len(page) / 1000)
