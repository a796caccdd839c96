"""Form fields written directly are those that Django's templates write."""

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html
from django.utils.safestring import mark_safe

from bothways_web.foundation.form_html import _WRITERS, Field, Renderer

AWKWARD = '<Ann & "Bob\'s">'
CHOICES = [("", "Nobody"), ("a&b", AWKWARD), ("Group", [(1, "One"), (2, mark_safe("<b>Two</b>"))])]


class Everything(forms.Form):
    """One field of every sort that our forms use."""

    text = forms.CharField(label=AWKWARD, initial=AWKWARD)
    email = forms.EmailField(required=False, help_text="Such as a@b.example")
    number = forms.IntegerField(min_value=0, max_value=9, initial=0)
    password = forms.CharField(widget=forms.PasswordInput(attrs={"autofocus": True, "data-x": False}))
    day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    hidden = forms.CharField(widget=forms.HiddenInput, initial="kept")
    checked = forms.BooleanField(initial=True)
    unchecked = forms.BooleanField(required=False)
    words = forms.CharField(widget=forms.Textarea(attrs={"rows": 3, "placeholder": AWKWARD}), initial=AWKWARD)
    empty = forms.CharField(widget=forms.Textarea)
    choice = forms.ChoiceField(choices=CHOICES, initial="a&b")
    several = forms.MultipleChoiceField(choices=CHOICES, initial=["2"])
    radio = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect, initial="1")
    boxes = forms.MultipleChoiceField(choices=CHOICES, widget=forms.CheckboxSelectMultiple)
    file = forms.FileField(widget=forms.FileInput)
    upload = forms.FileField()


class Slow(DjangoTemplates):
    """Django's templates, with the same word on where the cursor stands."""

    bound_field_class = Field


BOUND: list[dict[str, Any] | None] = [
    None,
    {"text": AWKWARD, "number": "x", "several": ["1"], "checked": "on"},
]


@pytest.mark.parametrize("data", BOUND)
@pytest.mark.parametrize("name", Everything.base_fields)
def test_a_field_reads_as_django_writes_it(name: str, data: dict[str, Any] | None) -> None:
    ours = Everything(data, renderer=Renderer())[name]
    django = Everything(data, renderer=Slow())[name]
    assert parse_html(str(ours)) == parse_html(str(django))
    for one, another in zip(ours, django, strict=True):
        assert parse_html(str(one)) == parse_html(str(another))
        assert parse_html(one.tag()) == parse_html(another.tag())


def test_every_shorter_way_is_taken() -> None:
    taken = set()

    class Watching(Renderer):
        def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> Any:
            taken.add(template_name)
            return super().render(template_name, context, request)

    for bound in Everything(renderer=Watching()):
        str(bound)
        [str(one) for one in bound]
    assert {name for name in _WRITERS if "email" in name or "option" in name or "area" in name} <= taken


class Two(forms.Form):
    """The cursor stands in the first field, until the second alone is wrong."""

    name = forms.CharField(widget=forms.TextInput(attrs={"autofocus": True}))
    email = forms.EmailField()


@pytest.mark.parametrize(
    ("data", "focused"),
    [
        (None, ["name"]),
        ({"name": "Ann", "email": "no address"}, ["email"]),
        ({"name": "", "email": "no address"}, ["name"]),
        ({"name": "Ann", "email": "ann@roy.example"}, ["name"]),
    ],
)
def test_the_cursor_stands_in_the_first_wrong_field(data: dict[str, Any] | None, focused: list[str]) -> None:
    form = Two(data, renderer=Renderer())
    assert [field.name for field in form if "autofocus" in str(field)] == focused
