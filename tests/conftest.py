"""What all tests share."""

from tests.builders.postgres import postgres_address

__all__ = ["postgres_address"]
