"""The room's registration with Django."""

from django.apps import AppConfig


class CounselConfig(AppConfig):
    name = "bothways_web.counsel"
    label = "counsel"
