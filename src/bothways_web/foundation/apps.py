"""The room's registration with Django."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "bothways_web.foundation"
    label = "foundation"
