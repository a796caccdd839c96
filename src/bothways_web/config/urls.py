"""Every address of the installation."""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path


def _rooms() -> list[URLResolver]:
    """The addresses of rooms inside one relationship; included once for each side."""
    found = []
    for room in [*settings.ROOMS, "channels"]:
        module = f"bothways_web.{room}.urls"
        if find_spec(module) is not None:
            patterns: Sequence[Any] = getattr(import_module(module), "urlpatterns", [])
            found.append(path(f"{room}/", include((patterns, room))))
    return found


def _module(name: str) -> Any:
    return import_module(f"bothways_web.{name}.urls")


def _listed(name: str) -> list[URLPattern | URLResolver]:
    """What rooms list as ``site_patterns`` (at the root) or ``book_patterns`` (in a merchant's book)."""
    rooms = [*settings.ROOMS, "users", "intake", "channels", "api"]
    modules = [_module(room) for room in rooms if find_spec(f"bothways_web.{room}.urls") is not None]
    return [pattern for module in modules for pattern in getattr(module, name, [])]


urlpatterns: list[URLPattern | URLResolver] = [
    *_module("foundation").urlpatterns,
    *_listed("site_patterns"),
    path(
        "desk/<slug:slug>/",
        include(
            (
                [
                    *_module("desk").urlpatterns,
                    *_listed("book_patterns"),
                    path(
                        "customers/<uuid:relationship_id>/",
                        include([*_module("page").seen_urlpatterns, *_rooms()]),
                    ),
                ],
                "desk",
            )
        ),
    ),
    path("book/<uuid:relationship_id>/", include(([*_module("page").urlpatterns, *_rooms()], "book"))),
    path("api/v1/", include((_module("api").urlpatterns, "api"))),
]
