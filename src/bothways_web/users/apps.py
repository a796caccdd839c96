"""The room's registration with Django."""

from django.apps import AppConfig


class UsersConfig(AppConfig):
    name = "bothways_web.users"
    label = "users"
