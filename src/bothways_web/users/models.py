"""Logins."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Table


class UserManager(BaseUserManager["User"]):
    """Makes users from an address; addresses compare without regard to case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A new login; ``ValueError`` when the address is empty."""
        if not email:
            raise ValueError("a user needs an address")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """One person's login: staff of one merchant, and customer of others, in one."""

    table: ClassVar[Table] = Table.REGISTER

    id = models.UUIDField(primary_key=True, default=clock.new_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=clock.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="users_user_address")]

    def __str__(self) -> str:
        return self.name or self.email
