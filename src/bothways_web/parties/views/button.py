"""A mail's button: who asks and why on one page, then one press. It opens nothing else."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer
from bothways_web.parties import buttons
from bothways_web.parties.buttons import BUTTON_HAS_ENDED
from bothways_web.parties.models import Button


@require_http_methods(["GET", "HEAD", "POST"])
def button(request: HttpRequest, token: str) -> HttpResponse:
    """Ask the one question; a press answers it."""
    found = buttons.button_of(token)
    if found is None:
        return answer(request, "parties/ended.html", {}, status=404)
    if request.method != "POST":
        return _ask(request, found)
    outcome = buttons.press(found, request.POST.get("choice", ""), request.POST.get("note", "").strip())
    if outcome is BUTTON_HAS_ENDED:
        return answer(request, "parties/ended.html", {"merchant": found.merchant}, status=409)
    if isinstance(outcome, Refused):
        return _ask(request, found, outcome)
    return answer(request, "parties/thanks.html", {"merchant": found.merchant})


def _ask(request: HttpRequest, found: Button, refused: Refused | None = None) -> HttpResponse:
    question = buttons.question_of(found)
    if question is None:
        return answer(request, "parties/ended.html", {"merchant": found.merchant})
    context = {
        "merchant": found.merchant,
        "question": question,
        "refused": refused,
        "chosen": request.POST.get("choice", ""),
        "note": request.POST.get("note", ""),
    }
    return answer(request, "parties/button.html", context, status=409 if refused else 200)
