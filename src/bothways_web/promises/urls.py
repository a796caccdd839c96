"""Addresses of promises: inside one relationship, the same for both sides; over a book; and calendars."""

from django.urls import path

from bothways_web.promises.views import alike, beside, feed, inside, one, record, several, standard

urlpatterns = [
    path("", one.promises, name="promises"),
    path("new/", one.new, name="new"),
    path("alike/", alike.alike, name="alike"),
    path("series/new/", beside.new_series, name="new-series"),
    path("series/<uuid:series_id>/end/", beside.end_series, name="end-series"),
    path("meetings/new/", beside.new_meeting, name="new-meeting"),
    path("meetings/<uuid:meeting_id>/<slug:act>/", beside.meeting, name="meeting"),
    path("standards/", standard.standards, name="standards"),
    path("standards/new/", standard.new, name="new-standard"),
    path("standards/<uuid:standard_id>/<slug:act>/", standard.act, name="standard"),
    path("feed/", feed.of_relationship, name="feed"),
    path("<uuid:promise_id>/", one.promise, name="promise"),
    path("<uuid:promise_id>/needs/", inside.new_need, name="new-need"),
    path("<uuid:promise_id>/<slug:act>/", one.act, name="act"),
]
book_patterns = [
    path("several/", several.choose, name="several"),
    path("several/letters/", several.letters, name="several-letters"),
    path("several/ask/", several.ask, name="several-ask"),
    path("needs/<uuid:need_id>/", inside.need, name="need"),
    path("needs/<uuid:need_id>/<slug:act>/", inside.need_act, name="need-act"),
    path("went/", record.went, name="went"),
    path("calendar/", feed.of_member, name="calendar"),
]
site_patterns = [path("calendar/<str:secret>.ics", feed.calendar, name="promises-feed")]
