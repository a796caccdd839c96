"""The room's registration with Django."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "bothways_web.channels"
    label = "channels"
