"""An empty form that is made when somebody looks into it: mostly what it looks like is drawn already."""

from typing import Any

from django.forms import BaseForm
from django.utils.functional import SimpleLazyObject


class EmptyForm(SimpleLazyObject):  # type: ignore[type-arg]  # in the stubs alone
    """Stands for ``kind(**given)``; with it, ``{% unchanging %}`` draws a form once."""

    def __init__(self, kind: type[BaseForm], **given: Any) -> None:
        super().__init__(lambda: kind(**given))
        self.__dict__["kind"] = kind
