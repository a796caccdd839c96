"""Addresses of what was read: inside one relationship, the same for both sides; and over a book."""

from django.urls import path

from bothways_web.listening import views

urlpatterns = [
    path("<uuid:candidate>/", views.candidate, name="candidate"),
    path("<uuid:candidate>/yes/", views.confirm, name="confirm"),
    path("<uuid:candidate>/no/", views.reject, name="reject"),
    path("<uuid:candidate>/back/", views.restore, name="restore"),
]
book_patterns = [
    path("read/", views.candidates, name="read"),
    path("read/unkept/", views.unkept, name="unkept"),
    path("read/how-well/", views.hearing, name="hearing"),
    path("read/how-well/anew/", views.begin_anew, name="hearing-anew"),
]
