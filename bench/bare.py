"""The least that the same work can cost: a WSGI function with parameterised SQL on the same database.

No framework, no sessions, no templates, no rules: ``/open/RELATIONSHIP`` reads the rows that the page of
a relationship shows, ``/log/RELATIONSHIP`` writes the rows that a logged talk leaves and commits,
``/find/TERM`` reads the first customers that a word begins. Ratios are to this, behind the same server.
"""

import threading
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote

import django

_local = threading.local()


def made() -> Callable[..., Iterable[bytes]]:
    """The application."""
    django.setup()
    return _application


def _application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer one request with plain text, on a database connection that its thread keeps."""
    if not hasattr(_local, "bare"):
        from bench import bare_sql

        _local.bare = bare_sql.connected()
    _, act, key = unquote(environ["PATH_INFO"]).split("/", 2)
    body = getattr(_local.bare, act)(key)
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]
