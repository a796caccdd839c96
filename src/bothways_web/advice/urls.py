"""The addresses of this room inside one relationship, for either side."""

from django.urls import URLPattern, path

from bothways_web.advice import views

urlpatterns: list[URLPattern] = [
    path("motives/", views.note, name="note"),
    path("motives/<uuid:motive>/", views.change, name="change"),
    path("motives/<uuid:motive>/wait/", views.wait, name="wait"),
    path("motives/<uuid:motive>/<slug:ending>/", views.end, name="end"),
]
