"""The addresses that belong to no room."""

from django.urls import path

from bothways_web.foundation import views

urlpatterns = [path("scheme/", views.scheme, name="scheme")]
