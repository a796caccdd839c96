"""A person's own login: their name, and the ways to how they sign in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from bothways_web.foundation.web import answer, onward
from bothways_web.users.actions import change_me
from bothways_web.users.forms import MeForm
from bothways_web.users.models import User


@require_http_methods(["GET", "POST"])
@login_required
def me(request: HttpRequest) -> HttpResponse:
    """Your name."""
    assert isinstance(request.user, User)
    user = request.user
    form = MeForm(request.POST or None, initial={"name": user.name})
    if request.method == "POST" and form.is_valid():
        change_me(user, form.cleaned_data["name"])
        return onward(request, reverse("me"), gettext("Saved."))
    return answer(request, "users/me.html", {"form": form}, status=422 if form.errors else 200)
