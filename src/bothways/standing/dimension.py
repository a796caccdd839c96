"""The six dimensions in which the two sides stand to each other."""

from enum import StrEnum


class Dimension(StrEnum):
    """What an evidence item speaks of. There is no total over them."""

    TRUST = "trust"
    RESPECT = "respect"
    VALUE = "value"
    COMMUNICATION = "open communication"
    CONFLICT = "constructive conflict"
    ACCOUNTABILITY = "accountability"
