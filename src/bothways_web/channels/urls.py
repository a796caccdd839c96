"""The addresses of mail, in a merchant's book."""

from django.urls import URLPattern, path

from bothways_web.channels import views

book_patterns: list[URLPattern] = [path("sending/", views.sending, name="sending")]
