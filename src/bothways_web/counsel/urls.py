"""Addresses of counsel. It prepares the merchant for a talk, so it stands in the merchant's frame alone."""

from django.urls import path

from bothways_web.counsel import views

book_patterns = [
    path("customers/<uuid:relationship_id>/brief/", views.brief, name="brief"),
    path("customers/<uuid:relationship_id>/brief.txt", views.text, name="brief-text"),
    path("customers/<uuid:relationship_id>/brief.pdf", views.pdf, name="brief-pdf"),
]
