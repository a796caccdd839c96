"""The room's registration with Django."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "bothways_web.intake"
    label = "intake"
