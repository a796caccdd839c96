"""Addresses of word of mouth: inside one relationship, the same for both sides; and over a book."""

from django.urls import path

from bothways_web.wordofmouth import views, views_customer, views_feeds

urlpatterns = [
    path("<uuid:tied>/somebody-else/", views_customer.not_theirs, name="untie"),
    path("recommend/", views_customer.recommend, name="recommend"),
    path("came/", views_customer.came, name="came"),
    path("came/confirm/", views_customer.confirm, name="confirm-came"),
    path("came/otherwise/", views_customer.deny, name="deny-came"),
    path("came/name/", views_customer.consent, name="consent-came"),
    path("came/ask/<uuid:recommendation>/", views_customer.ask, name="ask-came"),
    path("thank/<uuid:credit>/", views_customer.thank, name="thank"),
]
book_patterns = [
    path("mentions/", views.mentions, name="mentions"),
    path("mentions/new/", views.new, name="new-mention"),
    path("mentions/feeds/", views_feeds.all_feeds, name="feeds"),
    path("mentions/feeds/<uuid:feed>/drop/", views_feeds.drop, name="drop-feed"),
    path("mentions/feeds/<uuid:feed>/now/", views_feeds.again, name="read-feed"),
    path("mentions/referrals/", views.referred, name="referrals"),
    path("mentions/<uuid:mention>/", views.mention, name="mention"),
    path("mentions/<uuid:mention>/change/", views.change, name="change-mention"),
    path("mentions/<uuid:mention>/tie/", views.tie, name="tie-mention"),
    path("mentions/<uuid:mention>/answered/", views.answered, name="answer-mention"),
    path("mentions/<uuid:mention>/aside/", views.aside, name="set-mention-aside"),
    path("mentions/<uuid:mention>/back/", views.back, name="put-mention-back"),
    path("mentions/<uuid:mention>/hand/", views.hand, name="hand-mention"),
]
