"""Addresses of promises inside one relationship, the same for both sides."""

from django.urls import path

from bothways_web.promises import views

urlpatterns = [
    path("", views.promises, name="promises"),
    path("new/", views.new, name="new"),
    path("<uuid:promise_id>/", views.promise, name="promise"),
    path("<uuid:promise_id>/<slug:act>/", views.act, name="act"),
]
