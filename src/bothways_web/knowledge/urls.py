"""The addresses of this room inside one relationship, for either side."""

from django.urls import URLPattern, path

from bothways_web.knowledge import views

urlpatterns: list[URLPattern] = [
    path("facts/", views.state, name="state"),
    path("facts/<uuid:fact>/correct/", views.correct, name="correct"),
    path("facts/<uuid:fact>/confirm/", views.confirm, name="confirm"),
    path("facts/<uuid:fact>/drop/", views.drop, name="drop"),
    path("wishes/", views.wish, name="wish"),
    path("wishes/<uuid:wish>/met/", views.met, name="met"),
    path("wishes/<uuid:wish>/let-go/", views.let_go, name="let-go"),
    path("contact/", views.prefer, name="prefer"),
]
