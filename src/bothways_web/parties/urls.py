<<<<<<< HEAD
"""The addresses of this room inside one relationship, for either side."""

from django.urls import URLPattern, path

from bothways_web.parties import interest_views, stance_views

urlpatterns: list[URLPattern] = [
    path("interest/", interest_views.interest, name="interest"),
    path("entries/<uuid:entry>/confirm/", stance_views.confirm, name="confirm"),
    path("entries/<uuid:entry>/contest/", stance_views.contest, name="contest"),
=======
"""The addresses of who is who: at the root, in a merchant's book, and in one relationship."""

from django.urls import URLPattern, path

from bothways_web.parties.views import button, link, sides

site_patterns: list[URLPattern] = [
    path("", sides.home, name="home"),
    path("sides/", sides.sides, name="sides"),
    path("b/<str:token>/", button.button, name="button"),
    path("p/", link.find_page, name="find-page"),
    path("p/code/", link.code, name="page-code"),
    path("p/close/", link.close, name="close-page"),
    path("p/open/<str:token>/", link.open_link, name="open-page"),
    path("p/<str:token>/", link.page_link, name="page-link"),
>>>>>>> 2103475 (Links, codes and buttons: the customer comes in without an account)
]
