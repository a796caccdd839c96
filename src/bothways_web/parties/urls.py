"""The addresses of who is who: at the root, in a merchant's book, and in one relationship for either side."""

from django.urls import URLPattern, path

from bothways_web.parties.views import book, button, entry, erase, interest, link, people, sides, stance, team

site_patterns: list[URLPattern] = [
    path("", sides.home, name="home"),
    path("sides/", sides.sides, name="sides"),
    path("invited/<str:token>/", team.invited, name="invited"),
    path("b/<str:token>/", button.button, name="button"),
    path("p/", link.find_page, name="find-page"),
    path("p/code/", link.code, name="page-code"),
    path("p/close/", link.close, name="close-page"),
    path("p/open/<str:token>/", link.open_link, name="open-page"),
    path("p/<str:token>/", link.page_link, name="page-link"),
]
book_patterns: list[URLPattern] = [
    path("settings/", team.team, name="team"),
    path("settings/book/", book.data, name="book"),
    path("settings/zone/", book.zone, name="zone"),
    path("settings/invite/", team.invite, name="invite"),
    path("settings/invitations/<uuid:invitation>/take-back/", team.take_back, name="take-back"),
    path("settings/members/<uuid:member>/", team.member, name="member"),
    path("settings/mornings/", team.mornings, name="mornings"),
]
urlpatterns: list[URLPattern] = [
    path("who/", people.who, name="who"),
    path("rename/", people.rename, name="rename"),
    path("people/add/", people.add_person, name="add-person"),
    path("people/<uuid:person>/remove/", people.remove_person, name="remove-person"),
    path("addresses/add/", people.add_address, name="add-address"),
    path("addresses/<uuid:address>/replace/", people.replace_address, name="replace-address"),
    path("addresses/<uuid:address>/remove/", people.remove_address, name="remove-address"),
    path("addresses/<uuid:address>/agree/", people.agree, name="agree-address"),
    path("addresses/<uuid:address>/links/end/", people.end_links, name="end-links"),
    path("keeper/", people.keeper, name="keeper"),
    path("claim/", people.claim, name="claim"),
    path("claims/<uuid:claim>/end/", people.end_claim, name="end-claim"),
    path("erase/", erase.erase, name="erase"),
    path("interest/", interest.interest, name="interest"),
    path("entries/<uuid:entry>/", entry.entry, name="entry"),
    path("entries/<uuid:entry>/confirm/", stance.confirm, name="confirm"),
    path("entries/<uuid:entry>/contest/", stance.contest, name="contest"),
]
