"""The addresses of this room inside one relationship, for either side."""

from django.urls import URLPattern, path

from bothways_web.parties import interest_views, stance_views

urlpatterns: list[URLPattern] = [
    path("interest/", interest_views.interest, name="interest"),
    path("entries/<uuid:entry>/confirm/", stance_views.confirm, name="confirm"),
    path("entries/<uuid:entry>/contest/", stance_views.contest, name="contest"),
]
