"""Addresses of promises: inside one relationship, the same for both sides; and over a merchant's book."""

from django.urls import path

from bothways_web.promises.views import one, several

urlpatterns = [
    path("", one.promises, name="promises"),
    path("new/", one.new, name="new"),
    path("<uuid:promise_id>/", one.promise, name="promise"),
    path("<uuid:promise_id>/<slug:act>/", one.act, name="act"),
]
book_patterns = [
    path("several/", several.choose, name="several"),
    path("several/letters/", several.letters, name="several-letters"),
    path("several/ask/", several.ask, name="several-ask"),
]
