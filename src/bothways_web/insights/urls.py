"""Addresses of a book's pictures."""

from django.urls import URLPattern, path

from bothways_web.insights import views

urlpatterns: list[URLPattern] = []
book_patterns: list[URLPattern] = [
    path("insights/", views.insights, name="insights"),
    path("insights/<slug:what>/<str:week>/", views.behind, name="insights-behind"),
]
