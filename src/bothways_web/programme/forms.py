"""What is typed about plans, as values of the core."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.programme.kinds import Sort, Step
from bothways.programme.template import MOST, Template, Usual
from bothways.units.money import Money
from bothways_web.foundation import clock
from bothways_web.parties.fields import DueField, RelationshipForm, words_field
from bothways_web.programme.words import SORTS

_KEEPER = _("Their keeper")


def _what() -> forms.CharField:
    return forms.CharField(
        label=_("What"),
        max_length=500,
        error_messages={"required": _("Say what is to be done.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def _sort() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("What it is for"), choices=[(key.value, said) for key, said in SORTS.items()]
    )


def _who(people: Mapping[UUID, str]) -> list[tuple[str, Any]]:
    return [("", _KEEPER), *((str(member), name) for member, name in people.items())]


def _day() -> DueField:
    return DueField(label=_("When"), required=True, error_messages={"required": _("Say for which day.")})


class StepForm(RelationshipForm):
    """One more step."""

    what = _what()
    on = _day()
    why = forms.CharField(label=_("Why, if you like"), max_length=500, required=False)
    sort = _sort()
    who = forms.ChoiceField(label=_("Who does it"), required=False)
    shared = forms.BooleanField(label=_("They see it on their page"), required=False)

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = _who(people)  # type: ignore[attr-defined]
        self.fields["sort"].initial = Sort.OTHER.value

    def step(self) -> Step:
        """The step."""
        given = self.cleaned_data
        return Step(
            id=clock.new_id(),
            sort=Sort(given["sort"]),
            what=given["what"],
            why=self.typed("why"),
            on=given["on"].on,
            who=UUID(given["who"]) if given["who"] else None,
        )


class MoveForm(RelationshipForm):
    """Another day."""

    on = _day()
    why = words_field(_("Why, if you like"), rows=2)


class DropForm(RelationshipForm):
    """Left out."""

    why = words_field(_("Why, if you like"), rows=2)


class DoneForm(RelationshipForm):
    """Done."""

    came_of = words_field(_("What came of it, if anything"), rows=3)


class LossForm(RelationshipForm):
    """What the first order cost us."""

    loss = forms.DecimalField(
        label=_("How much was lost on it"),
        max_digits=14,
        min_value=Decimal(0),
        error_messages={
            "required": _("Say how much was lost on it."),
            "invalid": _("Write an amount such as 35.00."),
        },
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    why = words_field(_("What it was worth it for, if you like"), rows=2)

    def money(self) -> Money:
        """In the merchant's currency."""
        return Money.of(self.cleaned_data["loss"], self.access.merchant.currency)


class UsualForm(forms.Form):
    """One step of the template; without a text it is left out."""

    what = forms.CharField(
        label=_("What"), max_length=500, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    after = forms.IntegerField(
        label=_("Days after"),
        required=False,
        min_value=0,
        max_value=365,
        error_messages={
            "invalid": _("Write a number of days, such as 14."),
            "min_value": _("A step comes no earlier than the day itself: 0."),
            "max_value": _("A year has 365 days; what comes later belongs to the next."),
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    why = forms.CharField(label=_("Why"), max_length=500, required=False)
    sort = _sort()
    who = forms.ChoiceField(label=_("Who"), required=False)
    shared = forms.BooleanField(label=_("They see it"), required=False)

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = _who(people)  # type: ignore[attr-defined]
        self.fields["sort"].initial = Sort.OTHER.value

    def clean(self) -> dict[str, Any]:
        """Whoever says what has to say when."""
        given = super().clean() or self.cleaned_data
        if given.get("what") and "after" in given and given["after"] is None:
            self.add_error("after", _("Say how many days after."))
        return given

    def usual(self) -> Usual | None:
        """The step, unless it was emptied."""
        given = self.cleaned_data
        if not given.get("what"):
            return None
        return Usual(
            sort=Sort(given["sort"]),
            what=given["what"],
            why=given["why"] or None,
            after=given["after"],
            who=UUID(given["who"]) if given["who"] else None,
            shared=given["shared"],
        )


_Set = forms.formset_factory(UsualForm, extra=2, max_num=MOST, validate_max=True)


class UsualPlanForm:
    """The whole template: a first year and the years after it."""

    def __init__(
        self, data: Mapping[str, Any] | None, people: Mapping[UUID, str], template: Template
    ) -> None:
        self.first, self.yearly = (
            _Set(
                data,
                prefix=prefix,
                form_kwargs={"people": people},
                initial=[_typed(usual) for usual in steps],
            )
            for prefix, steps in (("first", template.first_year), ("yearly", template.yearly))
        )

    @property
    def sets(self) -> tuple[tuple[Any, Any], ...]:
        """The two lists with their titles."""
        return (
            (_("The first year, counted from the first order"), self.first),
            (_("Every year after it, counted from its anniversary"), self.yearly),
        )

    def is_valid(self) -> bool:
        """Whether all of it could be read."""
        return all([self.first.is_valid(), self.yearly.is_valid()])

    def template(self) -> Template:
        """The template as it was typed."""
        first, yearly = (
            tuple(usual for form in forms if (usual := form.usual()) is not None)
            for forms in (self.first.forms, self.yearly.forms)
        )
        return Template(first_year=first, yearly=yearly)


def _typed(usual: Usual) -> dict[str, Any]:
    return {**usual.model_dump(mode="json"), "why": usual.why or "", "who": str(usual.who or "")}
