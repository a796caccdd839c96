"""The addresses of how somebody sees it, inside one relationship; the same for both sides."""

from django.urls import path

from bothways_web.reflection import views

urlpatterns = [
    path("", views.reflection, name="reflection"),
    path("tell/", views.tell, name="tell"),
    path("forget/", views.forget, name="forget"),
    path("<slug:about>/", views.question, name="question"),
]
