"""The frame's registration with Django."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "bothways_web.desk"
    label = "desk"
