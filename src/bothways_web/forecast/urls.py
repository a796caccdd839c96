"""Addresses of forecasts: inside one relationship, the same for both sides; and over a book."""

from django.urls import URLPattern, path

from bothways_web.forecast import views

urlpatterns: list[URLPattern] = [
    path("stop/", views.stop, name="stop"),
    path("allow/", views.allow, name="allow"),
]
book_patterns: list[URLPattern] = [
    path("insights/told/", views.say_told, name="insights-told"),
    path("insights/forecasts.csv", views.export, name="forecasts-csv"),
]
