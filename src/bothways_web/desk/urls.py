"""The addresses of this frame."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
