"""The HTML of form fields, written directly.

Django renders each field through several templates, which takes longer than all the rest of a page with a
form. These functions write the same HTML; a widget that is not among them is rendered as Django does it.
What Django does not do: a form that comes back with errors puts the cursor into the first wrong field.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from django.forms import BoundField
from django.forms.renderers import DjangoTemplates
from django.forms.widgets import Widget as DjangoWidget
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

Widget: TypeAlias = Mapping[str, Any]

_INPUTS = (
    "text",
    "email",
    "number",
    "password",
    "search",
    "tel",
    "url",
    "date",
    "hidden",
    "file",
    "checkbox",
)
_FOLDER = "django/forms/widgets/"


class Field(BoundField):
    """A field that gets the cursor when it is the first wrong one of its form, and then it alone."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: DjangoWidget | None = None) -> dict[str, Any]:
        """What Django gives it, and where the cursor stands."""
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        wrong = self.form.errors if self.form.is_bound else {}
        if first := next((name for name in self.form.fields if name in wrong), None):
            built["autofocus"] = self.name == first
        return built


class Renderer(DjangoTemplates):
    """Django's renderer, with a shorter way for the widgets that forms here are made of."""

    bound_field_class = Field

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """The HTML of a widget or a form."""
        write = _WRITERS.get(template_name)
        if write is None:
            return super().render(template_name, context, request)
        return SafeString(write(context["widget"]))


def _input(widget: Widget) -> str:
    value = widget["value"]
    given = "" if value is None else f' value="{conditional_escape(value)}"'
    name = conditional_escape(widget["name"])
    return f'<input type="{widget["type"]}" name="{name}"{given}{_attributes(widget)}>'


def _option(widget: Widget) -> str:
    written = _input(widget)
    if not widget.get("wrap_label"):
        return written
    identity = widget["attrs"].get("id")
    points = f' for="{conditional_escape(identity)}"' if identity else ""
    return f"<label{points}>{written} {conditional_escape(widget['label'])}</label>"


def _textarea(widget: Widget) -> str:
    value = widget["value"]
    name, attributes = conditional_escape(widget["name"]), _attributes(widget)
    return f'<textarea name="{name}"{attributes}>\n{conditional_escape(value) if value else ""}</textarea>'


def _select(widget: Widget) -> str:
    groups = "".join(_group(name, options) for name, options, _ in widget["optgroups"])
    return f'<select name="{conditional_escape(widget["name"])}"{_attributes(widget)}>{groups}\n</select>'


def _group(name: str | None, options: list[Widget]) -> str:
    written = "".join(f"\n  {_select_option(option)}" for option in options)
    return f'\n  <optgroup label="{conditional_escape(name)}">{written}\n  </optgroup>' if name else written


def _select_option(widget: Widget) -> str:
    value, label = conditional_escape(widget["value"]), conditional_escape(widget["label"])
    return f'<option value="{value}"{_attributes(widget)}>{label}</option>'


def _attributes(widget: Widget) -> str:
    return "".join(
        f" {name}" if value is True else f' {name}="{conditional_escape(value)}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )


_WRITERS: dict[str, Callable[[Widget], str]] = {
    **{f"{_FOLDER}{kind}.html": _input for kind in (*_INPUTS, "checkbox")},
    f"{_FOLDER}input.html": _input,
    f"{_FOLDER}radio_option.html": _option,
    f"{_FOLDER}checkbox_option.html": _option,
    f"{_FOLDER}textarea.html": _textarea,
    f"{_FOLDER}select.html": _select,
    f"{_FOLDER}select_option.html": _select_option,
}
