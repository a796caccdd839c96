"""The addresses of this room inside one relationship, for either side."""

from django.urls import URLPattern, path

from bothways_web.conversations import views

urlpatterns: list[URLPattern] = [
    path("log/", views.log, name="log"),
    path("note/", views.note, name="note"),
    path("notes/<uuid:entry>/share/", views.share, name="share"),
    path("ask/", views.ask, name="ask"),
    path("erase/", views.ask_to_erase, name="ask-to-erase"),
    path("wrong/", views.wrong, name="wrong"),
    path("questions/<uuid:question>/", views.question, name="question"),
    path("questions/<uuid:question>/answer/", views.answer_it, name="answer"),
    path("questions/<uuid:question>/missing/", views.missing, name="missing"),
    path("questions/<uuid:question>/hand/", views.hand, name="hand"),
    path("questions/<uuid:question>/settled/", views.settled, name="settled"),
    path("questions/<uuid:question>/not-needed/", views.not_needed, name="not-needed"),
    path("files/<uuid:file>/", views.file, name="file"),
]
