"""The search field of every page, as somebody types: the first few customers as a part of a page."""

from collections.abc import Sequence
from functools import partial
from urllib.parse import quote

from bench.measures.setting import Contest, Operation, Setting, compared, figure
from bench.names import named
from bench.plan import Figure

_AS_HTMX_ASKS = {"HX-Request": "true", "HX-Target": "found"}


def measure(setting: Setting) -> Figure:
    """Beginnings of names: three letters, a surname, a first name and two letters more, a whole firm."""
    browser, bare = setting.browser(), setting.bare_visitor()
    address = f"{setting.desk}customers/find/?q="

    def finds(turn: int) -> Sequence[Operation]:
        typed = _typed(setting, turn)
        return [
            partial(browser.expect, 200, "GET", address + quote(text), None, _AS_HTMX_ASKS) for text in typed
        ]

    def rows(turn: int) -> Sequence[Operation]:
        longest = [max(text.lower().split(), key=len) for text in _typed(setting, turn)]
        merchant = setting.owner.merchant
        return [partial(bare.expect, 200, "GET", f"/find/{merchant}.{quote(word)}") for word in longest]

    ours, against = compared(setting, Contest(finds, rows))
    return figure(setting, "search_name", ours, against)


def _typed(setting: Setting, turn: int) -> list[str]:
    return [_beginning(number, way % 4) for way, number in enumerate(setting.numbers(turn))]


def _beginning(number: int, way: int) -> str:
    names = named(number)
    return (names.company[:3], names.last, f"{names.first} {names.last[:2]}", names.company)[way]
