"""Making logins and keeping one's own."""

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from bothways.units.refusal import Refused
from bothways_web.users.models import User

ADDRESS_IS_TAKEN = Refused(
    "address_is_taken", "Somebody signs in with this address already. Use another one, or sign in.", "email"
)
ADDRESS_IS_NO_ADDRESS = Refused(
    "address_is_no_address", "This is no mail address. It looks like name@company.example.", "email"
)


def create_user(email: str, name: str, password: str | None = None) -> User | Refused:
    """A new login whose address is taken as proved; without a password it opens by a reset or a passkey.

    The first one is made on the command line, the others by invitation.
    """
    email = email.strip().lower()
    refusal = _refuse(email, name, password)
    if refusal:
        return refusal
    try:
        with transaction.atomic():
            user = User.objects.create_user(email, password, name=name)
            EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
            return user
    except IntegrityError:
        return ADDRESS_IS_TAKEN


def _refuse(email: str, name: str, password: str | None) -> Refused | None:
    try:
        validate_email(email)
    except ValidationError:
        return ADDRESS_IS_NO_ADDRESS
    if User.objects.filter(email__iexact=email).exists():
        return ADDRESS_IS_TAKEN
    if password is None:
        return None
    try:
        validate_password(password, User(email=email, name=name))
    except ValidationError as error:
        return Refused("password_is_too_weak", " ".join(error.messages), "password")
    return None


def change_me(user: User, name: str) -> None:
    """The user's own name."""
    user.name = name
    user.save(update_fields=["name"])
