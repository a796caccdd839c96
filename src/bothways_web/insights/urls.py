"""Addresses of a book's pictures, and of what one customer takes and brings."""

from django.urls import URLPattern, path

from bothways_web.insights import views

urlpatterns: list[URLPattern] = [path("upkeep/", views.of_one, name="upkeep")]
book_patterns: list[URLPattern] = [
    path("insights/", views.insights, name="insights"),
    path("insights/customers.csv", views.customers_csv, name="insights-customers"),
    path("insights/rates/", views.rates, name="insights-rates"),
    path("insights/<slug:what>/<str:week>/", views.behind, name="insights-behind"),
]
