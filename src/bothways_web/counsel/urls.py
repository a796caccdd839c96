"""Addresses of counsel. It prepares the merchant for a talk, so it stands in the merchant's frame alone."""

from django.urls import path

from bothways_web.counsel import views, views_day, views_mile, views_talks

book_patterns = [
    path("soon/", views_day.soon, name="soon"),
    path("settings/talks/", views_talks.talks, name="talks"),
    path("settings/talks/first/", views_talks.first_talk, name="first-talk"),
    path("settings/talks/evenings/", views_talks.evenings, name="evenings"),
    path("settings/talks/new/", views_talks.new_way, name="new-way"),
    path("settings/talks/<slug:way>/", views_talks.way, name="way"),
    path("settings/talks/<slug:way>/retire/", views_talks.retire, name="retire-way"),
    path("settings/talks/<slug:way>/back/", views_talks.bring_back, name="bring-back-way"),
    path("customers/<uuid:relationship_id>/brief/", views.brief, name="brief"),
    path("customers/<uuid:relationship_id>/brief.txt", views.text, name="brief-text"),
    path("customers/<uuid:relationship_id>/brief.pdf", views.pdf, name="brief-pdf"),
    path("customers/<uuid:relationship_id>/extra-mile/", views_mile.extra_mile, name="extra-mile"),
    path("customers/<uuid:relationship_id>/extra-mile/<slug:idea>/take/", views_mile.take, name="take-idea"),
    path(
        "customers/<uuid:relationship_id>/extra-mile/<slug:idea>/leave/", views_mile.leave, name="leave-idea"
    ),
]
