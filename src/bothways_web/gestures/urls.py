"""Addresses of gestures inside one relationship, the same for both sides."""

from django.urls import path

from bothways_web.gestures import views

urlpatterns = [
    path("new/", views.new, name="new"),
    path("<uuid:gesture>/landed/", views.landed, name="landed"),
    path("<uuid:gesture>/thank/", views.thank, name="thank"),
]
