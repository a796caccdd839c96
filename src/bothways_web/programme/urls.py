"""Addresses of plans: inside one relationship, and over a book."""

from django.urls import path

from bothways_web.programme import views, views_book

urlpatterns = [
    path("make/", views.make, name="make"),
    path("add/", views.add, name="add"),
    path("less/", views.less, name="less"),
    path("again/", views.again, name="again"),
    path("loss/", views.loss, name="loss"),
    path("<uuid:step>/move/", views.move, name="move"),
    path("<uuid:step>/drop/", views.drop, name="drop"),
    path("<uuid:step>/done/", views.done, name="done"),
]
book_patterns = [
    path("plans/", views_book.plans, name="plans"),
    path("plans/usual/", views_book.usual, name="usual-plan"),
]
