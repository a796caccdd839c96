"""The room's registration with Django."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "bothways_web.api"
    label = "api"
