"""Opening the page before a talk in a signed-in browser: one request, all of its HTML."""

from bench.measures.brief_pdf import briefs
from bench.measures.setting import Setting
from bench.plan import Figure


def measure(setting: Setting) -> Figure:
    """Random customers, one browser."""
    return briefs(setting, "brief_html", "brief/", setting.size.block)
