"""The addresses of this room inside one relationship, for either side."""

from django.urls import URLPattern, path

from bothways_web.conversations import transcript_views, views

urlpatterns: list[URLPattern] = [
    path("log/", views.log, name="log"),
    path("transcripts/new/", transcript_views.hand_in, name="new-transcript"),
    path("transcripts/<uuid:transcript>/", transcript_views.place, name="transcript"),
    path("transcripts/<uuid:transcript>/drop/", transcript_views.drop, name="drop-transcript"),
    path("talks/<uuid:talk>/", transcript_views.talk, name="talk"),
    path("talks/<uuid:talk>/forget/", transcript_views.forget, name="forget-transcript"),
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
