"""What is the same for everybody is drawn once, and only that."""

from django import forms
from django.template import Context, Template

TEMPLATE = Template(
    "{% load unchanging %}{% unchanging form side %}{{ form.name }} {{ drawn }}{% endunchanging %}"
)


class Empty(forms.Form):
    name = forms.CharField()


def drawn(form: object, side: str, mark: str) -> str:
    return TEMPLATE.render(Context({"form": form, "side": side, "drawn": mark}))


def test_an_empty_form_is_drawn_once_for_each_value_it_depends_on() -> None:
    assert drawn(Empty(), "merchant", "first").endswith("first")
    assert drawn(Empty(), "merchant", "second").endswith("first")
    assert drawn(Empty(), "customer", "third").endswith("third")
    assert drawn(Empty(prefix="b"), "merchant", "fourth").endswith("fourth")


def test_what_somebody_typed_is_never_kept() -> None:
    drawn(Empty(), "reader", "empty")
    for typed in (Empty({"name": "Claire"}), Empty(initial={"name": "Claire"})):
        assert "Claire" in drawn(typed, "reader", "")
    assert "Claire" not in drawn(Empty(), "reader", "")
    assert drawn(None, "reader", "no form").endswith("no form")
