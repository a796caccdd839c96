"""The API itself: its resources, how callers are known, and how failures are told."""

from ninja import NinjaAPI

from bothways_web.api import errors
from bothways_web.api.authentication import Session, Token
from bothways_web.api.parsing import StrictParser
from bothways_web.api.resources import (
    alike,
    appointments,
    book,
    brief,
    calendars,
    conversations,
    entries,
    erasure,
    forecasts,
    gestures,
    ideas,
    imports,
    insights,
    invoices,
    knowledge,
    links,
    listening,
    mailboxes,
    me,
    mentions,
    motives,
    needs,
    orders,
    people,
    plans,
    promises,
    questions,
    records,
    referrals,
    reflection,
    relationships,
    sending,
    series,
    several,
    standards,
    standing,
    statements,
    team,
    today,
    tokens,
    transcripts,
    writing,
)

DESCRIPTION = """\
The book that both sides keep, for programs. Whatever a page can do, this can do, for the merchant's side
and for the customer's. Act for a member of a merchant, or for a customer, with a token of theirs.
"""

api = NinjaAPI(
    title="Bothways",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
    auth=[Token(), Session()],
    parser=StrictParser(),
)
errors.install(api)
RESOURCES = (
    me,
    book,
    tokens,
    team,
    sending,
    today,
    records,
    relationships,
    people,
    links,
    entries,
    erasure,
    promises,
    alike,
    several,
    series,
    standards,
    standing,
    reflection,
    appointments,
    needs,
    calendars,
    conversations,
    transcripts,
    questions,
    knowledge,
    motives,
    brief,
    plans,
    statements,
    listening,
    forecasts,
    gestures,
    ideas,
    insights,
    mailboxes,
    mentions,
    referrals,
    writing,
    orders,
    invoices,
    imports,
)
for resource in RESOURCES:
    api.add_router("", resource.router)
