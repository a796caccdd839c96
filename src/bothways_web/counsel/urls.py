"""Addresses of counsel. It prepares the merchant for a talk, so it stands in the merchant's frame alone."""

from django.urls import path

from bothways_web.counsel import views, views_mile

book_patterns = [
    path("customers/<uuid:relationship_id>/brief/", views.brief, name="brief"),
    path("customers/<uuid:relationship_id>/brief.txt", views.text, name="brief-text"),
    path("customers/<uuid:relationship_id>/brief.pdf", views.pdf, name="brief-pdf"),
    path("customers/<uuid:relationship_id>/extra-mile/", views_mile.extra_mile, name="extra-mile"),
    path("customers/<uuid:relationship_id>/extra-mile/<slug:idea>/take/", views_mile.take, name="take-idea"),
    path(
        "customers/<uuid:relationship_id>/extra-mile/<slug:idea>/leave/", views_mile.leave, name="leave-idea"
    ),
]
