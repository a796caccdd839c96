"""The addresses of the customer's frame, below ``/book/<relationship>/``."""

from django.urls import URLPattern, path

from bothways_web.page import views

urlpatterns: list[URLPattern] = [
    path("", views.home, name="home"),
    path("record/", views.record, name="record"),
]
#: The same pages as the merchant looks at them, below ``/desk/<slug>/customers/<relationship>/``.
seen_urlpatterns: list[URLPattern] = [
    path("seen/", views.home, name="seen"),
    path("seen/record/", views.record, name="seen-record"),
]
