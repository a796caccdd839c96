"""Addresses of statements: inside one relationship, the same for both sides."""

from django.urls import path

from bothways_web.statements import views

urlpatterns = [
    path("assurance/", views.assurance, name="assurance"),
    path("assurance.pdf", views.assurance_pdf, name="assurance-pdf"),
    path("assurance/rhythm/", views.rhythm, name="rhythm"),
    path("story/", views.story, name="story"),
    path("story.pdf", views.story_pdf, name="story-pdf"),
]
