"""A browser without JavaScript: it finds the forms of a page, fills them in and sends them as HTML says."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

Attributes = dict[str, str | None]

#: What a person types, by the name of a field or else by its type.
TYPED = {
    "due": "in two weeks",
    "date": "2026-12-01",
    "datetime-local": "2026-12-01T10:00",
    "time": "10:00",
    "email": "new.person@roy.example",
    "tel": "+44 1632 960983",
    "number": "1",
}
_TEXT = "Words that a person typed"
_PICTURE = b"\xff\xd8\xff\xe0" + bytes(500)


@dataclass
class Field:
    """A field as it stands on the page; ``options`` are those of a select."""

    attributes: Attributes
    tag: str
    text: str = ""
    options: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.attributes.get("name") or ""

    @property
    def type(self) -> str:
        return (self.attributes.get("type") or "text") if self.tag == "input" else self.tag

    @property
    def value(self) -> str:
        """What stands in it."""
        return self.text.strip() if self.tag == "textarea" else self.attributes.get("value") or ""

    def typed(self) -> str:
        """What a person would type into it."""
        return self.value or TYPED.get(self.name) or TYPED.get(self.type) or _TEXT


@dataclass
class Form:
    """A form of a page, with the fields that belong to it, wherever they stand."""

    attributes: Attributes
    address: str
    fields: list[Field] = field(default_factory=list)
    buttons: list[Attributes] = field(default_factory=list)

    @property
    def method(self) -> str:
        return (self.attributes.get("method") or "get").lower()

    @property
    def action(self) -> str:
        """Where it is sent."""
        return urljoin(self.address, self.attributes.get("action") or self.address)

    def filled(self, button: Attributes) -> dict[str, Any]:
        """What a browser sends when a person fills everything in and presses this button."""
        sent: dict[str, Any] = {}
        for one in self.fields:
            if not one.name:
                continue
            if one.type == "file":
                sent[one.name] = SimpleUploadedFile("photo.jpg", _PICTURE, "image/jpeg")
            elif one.type == "select":
                sent[one.name] = one.chosen or [value for value in one.options if value][:1] or [""]
            elif one.type == "checkbox":
                sent.setdefault(one.name, []).append(one.attributes.get("value") or "on")
            elif one.type == "radio":
                if one.name not in sent or "checked" in one.attributes:
                    sent[one.name] = one.value
            else:
                sent[one.name] = one.value if one.type == "hidden" else one.typed()
        if button.get("name"):
            sent[str(button["name"])] = button.get("value") or ""
        return sent


class _Reader(HTMLParser):
    """Collects forms; a field belongs to the form around it, or to the one that its ``form`` names."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.forms: list[Form] = []
        self.elsewhere: list[tuple[str, Field | Attributes]] = []
        self._open: Form | None = None
        self._field: Field | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self._open = Form(given, self.address)
            self.forms.append(self._open)
        elif tag == "button" or (tag == "input" and given.get("type") == "submit"):
            if given.get("type") in (None, "submit"):
                self._belongs(given.get("form"), given)
        elif tag in ("input", "select", "textarea") and "disabled" not in given:
            self._field = Field(given, tag)
            self._belongs(given.get("form"), self._field)
        elif tag == "option" and self._field is not None:
            value = given.get("value") or ""
            self._field.options.append(value)
            if "selected" in given and value:
                self._field.chosen.append(value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag in ("select", "textarea"):
            self._field = None

    def handle_data(self, data: str) -> None:
        if self._field is not None and self._field.tag == "textarea":
            self._field.text += data

    def _belongs(self, named: str | None, one: Field | Attributes) -> None:
        if named:
            self.elsewhere.append((named, one))
        elif self._open is not None:
            _join(self._open, one)


def _join(form: Form, one: Field | Attributes) -> None:
    if isinstance(one, Field):
        form.fields.append(one)
    else:
        form.buttons.append(one)


def forms_of(page: str, address: str) -> list[Form]:
    """The forms of a page that stands at ``address``."""
    reader = _Reader(address)
    reader.feed(page)
    named = {form.attributes.get("id"): form for form in reader.forms}
    for name, one in reader.elsewhere:
        _join(named[name], one)
    return reader.forms


def send(browser: Client, form: Form, button: Attributes) -> Any:
    """Send a filled form, and follow where it leads; the last answer."""
    if form.method == "get":
        return browser.get(form.action, form.filled(button), follow=True)
    return browser.post(form.action, form.filled(button), follow=True)
