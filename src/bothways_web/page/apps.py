"""The frame's registration with Django."""

from django.apps import AppConfig


class PageConfig(AppConfig):
    name = "bothways_web.page"
    label = "page"
