"""A form that is sent twice, by an impatient finger or a bad line, is carried out once.

A form carries a mark of its own (``{% once %}``). The mark and everything that was typed make the act's
idempotency key, so that the same form changed and sent again is another act.
"""

import hashlib
from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest

from bothways_web.journal.idempotency import Key
from bothways_web.parties.access import RelationshipAccess

FIELD = "once"
_NOT_TYPED = ("csrfmiddlewaretoken",)


def once(request: HttpRequest, handle: RelationshipAccess) -> RelationshipAccess:
    """The handle with the key of the form that was posted, if it carries a mark."""
    if not request.POST.get(FIELD):
        return handle
    typed = [(name, words) for name, words in sorted(request.POST.lists()) if name not in _NOT_TYPED]
    files = [
        (name, f"{file.name} {file.size}")
        for name in sorted(request.FILES)
        for file in request.FILES.getlist(name)
    ]
    form = urlencode([*typed, *files], doseq=True).encode()
    mark = hashlib.sha256(request.path.encode() + b"\x00" + form).hexdigest()
    return replace(handle, key=Key.of(f"page {handle.side} {handle.member}", mark))
