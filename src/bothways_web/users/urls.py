"""The addresses of one's own login; below ``/me/``."""

from django.urls import URLPattern, URLResolver, include, path

from bothways_web.users import views

site_patterns: list[URLPattern | URLResolver] = [
    path("me/", views.me, name="me"),
    path("me/", include("allauth.account.urls")),
    path("me/second/", include("allauth.mfa.urls")),
]
