"""What one types about what comes round, about meeting, and about what is needed inside."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.promises.appointment_kinds import AppointmentMoved, AppointmentProposed, Came
from bothways.promises.need_kinds import NeedAsked
from bothways.promises.rhythm import Rhythm, Unit
from bothways.promises.series_kinds import SeriesBegun
from bothways.units.due import Due
from bothways_web.promises.forms.fields import LONGEST, ActForm, due_field, words_field


class SeriesForm(ActForm):
    """Something promised again and again, by either side."""

    who = forms.ChoiceField(
        label=_("Who promises it"),
        choices=[("you", _("I do")), ("they", _("They said they will"))],
        initial="you",
        widget=forms.RadioSelect,
    )
    what = forms.CharField(
        label=_("What"),
        max_length=LONGEST,
        error_messages={"required": _("Say what is promised.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    every = forms.IntegerField(
        label=_("Every so many"),
        min_value=1,
        max_value=120,
        initial=3,
        error_messages={"required": _("Write a number."), "invalid": _("Write a number.")},
    )
    unit = forms.ChoiceField(
        label=_("Of what"),
        choices=[
            (Unit.DAY.value, _("days")),
            (Unit.WEEK.value, _("weeks")),
            (Unit.MONTH.value, _("months")),
            (Unit.WEEKDAY_OF_MONTH.value, _("months, on the same weekday")),
        ],
        initial=Unit.MONTH.value,
    )
    due = due_field(_("For the first time by"), _("Name the first day."))
    until = due_field(_("For the last time by"))
    done_means = forms.CharField(label=_("Done means"), max_length=LONGEST, required=False)
    first = ("who", "what", "every", "unit", "due")

    def clean_until(self) -> Due | None:
        """The last day, in the same words as the first."""
        return self.day_of("until")

    def body(self, series: UUID, owner: UUID | None) -> SeriesBegun:
        """What was typed; ``owner`` sees to it when it is one's own."""
        given, side = self.cleaned_data, self.access.side
        mine = given["who"] == "you"
        return SeriesBegun(
            series=series,
            debtor=side if mine else side.other,
            what=given["what"],
            done_means=given["done_means"] or None,
            owner=owner if mine else None,
            rhythm=self._rhythm(given["due"].on),
            first=given["due"].on,
            until=given["until"].on if given["until"] else None,
            zone=self.access.merchant.zone,
        )

    def _rhythm(self, first: date) -> Rhythm:
        unit, every = Unit(self.cleaned_data["unit"]), self.cleaned_data["every"]
        if unit is not Unit.WEEKDAY_OF_MONTH:
            return Rhythm(unit=unit, every=every)
        week = (first.day - 1) // 7 + 1
        return Rhythm(unit=unit, every=every, nth=week if week < 5 else -1, weekday=first.weekday())


class EndSeriesForm(ActForm):
    """It comes round no more."""

    explains = _("What is open of it stays owed; no further ones come.")
    words = words_field(_("Why, if you like"))


class TimeForm(ActForm):
    """When to meet."""

    due = due_field(_("On which day"), _("Name the day."))
    at = forms.TimeField(
        label=_("At what time"),
        widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"required": _("Name the time."), "invalid": _("Write a time such as 15:30.")},
    )
    minutes = forms.IntegerField(
        label=_("For how many minutes"),
        min_value=5,
        max_value=24 * 60,
        initial=60,
        error_messages={"required": _("Write a number."), "invalid": _("Write a number.")},
    )
    place = forms.CharField(label=_("Where, if it matters"), max_length=LONGEST, required=False)

    @property
    def span(self) -> tuple[datetime, datetime]:
        """Beginning and end."""
        given, zone = self.cleaned_data, ZoneInfo(self.access.merchant.zone)
        day, at = given["due"], given["at"]
        assert isinstance(day, Due)
        assert isinstance(at, time)
        start = datetime.combine(day.on, at, zone)
        return start, start + timedelta(minutes=given["minutes"])


class MeetingForm(TimeForm):
    """A new appointment."""

    about = forms.CharField(
        label=_("What about"),
        max_length=LONGEST,
        error_messages={"required": _("Say what it is about.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("about", "due", "at", "minutes", "place")

    def body(self, appointment: UUID, owner: UUID | None) -> AppointmentProposed:
        """What was typed."""
        start, end = self.span
        return AppointmentProposed(
            appointment=appointment,
            about=self.cleaned_data["about"],
            start=start,
            end=end,
            zone=self.access.merchant.zone,
            place=self.said("place"),
            owner=owner,
        )


class OtherTimeForm(TimeForm):
    """Another time for an appointment."""

    words = words_field(_("Why, if you like"))

    def body(self, appointment: UUID) -> AppointmentMoved:
        """What was typed."""
        start, end = self.span
        return AppointmentMoved(
            appointment=appointment, start=start, end=end, place=self.said("place"), why=self.said("words")
        )


class CallOffForm(ActForm):
    """It does not take place."""

    words = words_field(_("Why, if you like"))


class CameForm(ActForm):
    """How the other side was there."""

    came = forms.ChoiceField(
        label=_("They were"),
        choices=[
            (Came.ON_TIME.value, _("on time")),
            (Came.LATE.value, _("late")),
            (Came.MISSED.value, _("not there")),
        ],
        initial=Came.ON_TIME.value,
        widget=forms.RadioSelect,
    )
    words = words_field(_("A word with it, if you like"))


class NeedForm(ActForm):
    """Something that a promise needs from somebody of one's own side."""

    what = forms.CharField(
        label=_("What it needs"),
        max_length=LONGEST,
        error_messages={"required": _("Say what is needed.")},
    )
    by = forms.ChoiceField(label=_("From whom"))
    due = due_field(_("By when"))

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by = self.fields["by"]
        assert isinstance(by, forms.ChoiceField)
        by.choices = [(str(member), name) for member, name in people.items()]

    def body(self, need: UUID, promise: UUID) -> NeedAsked:
        """What was typed."""
        given = self.cleaned_data
        return NeedAsked(
            need=need, promise=promise, what=given["what"], by=UUID(given["by"]), due=given["due"]
        )
