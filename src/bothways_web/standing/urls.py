"""The addresses of how the two sides stand, inside one relationship; the same for both sides."""

from django.urls import path

from bothways_web.standing import views

urlpatterns = [
    path("", views.standing, name="standing"),
    path("stop/", views.stop, name="stop"),
    path("allow/", views.allow, name="allow"),
    path("worth/", views.worth, name="worth"),
    path("told/", views.tell, name="tell"),
    path("<slug:dimension>/", views.why, name="why"),
]
