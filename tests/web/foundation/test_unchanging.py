"""What is the same for everybody is drawn once, and only that."""

from django import forms
from django.template import Context, Template

from bothways_web.foundation.empty_form import EmptyForm

TEMPLATE = Template(
    "{% load unchanging %}{% unchanging form side with reads=who %}"
    "{{ form.name }} {{ drawn }}, read by {{ reads }}.{% endunchanging %}"
)


class Named(forms.Form):
    name = forms.CharField()


class Asked(forms.Form):
    name = forms.CharField(initial="asked")


def drawn(form: object, side: str, mark: str, who: str = "Jana") -> str:
    return TEMPLATE.render(Context({"form": form, "side": side, "drawn": mark, "who": who}))


def test_an_empty_form_is_drawn_once_for_each_value_it_depends_on() -> None:
    assert "first" in drawn(EmptyForm(Named), "merchant", "first")
    again = EmptyForm(Named)
    assert "first" in drawn(again, "merchant", "second")
    assert "third" in drawn(again, "customer", "third")
    assert "fourth" in drawn(EmptyForm(Asked), "merchant", "fourth")


def test_a_form_is_made_only_where_it_is_looked_into() -> None:
    class Unmade(forms.Form):
        def __init__(self) -> None:
            raise AssertionError("made")

    EmptyForm(Unmade)
    form = EmptyForm(Named)
    assert 'name="name"' in drawn(form, "maker", "")
    assert isinstance(form, Named)


def test_values_that_are_only_written_are_those_of_this_page() -> None:
    assert drawn(EmptyForm(Named), "writer", "", "Jana").endswith(", read by Jana.")
    assert drawn(EmptyForm(Named), "writer", "", "<Olu>").endswith(", read by &lt;Olu&gt;.")


def test_what_somebody_typed_is_never_kept() -> None:
    drawn(EmptyForm(Named), "reader", "empty")
    for typed in (Named({"name": "Claire"}), Named(initial={"name": "Claire"})):
        assert "Claire" in drawn(typed, "reader", "")
    assert "Claire" not in drawn(EmptyForm(Named), "reader", "")
    assert drawn(None, "reader", "no form").startswith(" no form")
    assert "again" in drawn(Named(), "reader", "again")
