"""What is typed about mentions and referrals, as values of the core."""

from datetime import datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways.wordofmouth.kinds import Rating, ReferralNamed
from bothways.wordofmouth.mention import Said
from bothways.wordofmouth.rating import in_words, read_rating
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.fields import RelationshipForm, words_field
from bothways_web.wordofmouth.coming import safe_link
from bothways_web.wordofmouth.finding import find_customer
from bothways_web.wordofmouth.models import Mention

_RATING_DOES_NOT_FIT = _("Write the rating as it stands there, such as 4 of 5 or 80 %.")


class MentionForm(forms.Form):
    """Something that was said, typed by hand; or how it was read, put right."""

    place = forms.CharField(
        label=_("Where was it said?"),
        max_length=200,
        help_text=_("A site, a paper, a fair."),
        error_messages={"required": _("Say where it was said.")},
    )
    author = forms.CharField(label=_("By whom, as the name is written there"), max_length=200, required=False)
    on = forms.DateField(
        label=_("When"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Today, unless you say."),
    )
    words = words_field(_("Word for word"), longest=10_000, rows=5)
    rating = forms.CharField(
        label=_("Rating, if there is one"), max_length=20, required=False, help_text=_("Such as 4 of 5.")
    )
    link = forms.CharField(
        label=_("Where it can be read"),
        max_length=500,
        required=False,
        widget=forms.URLInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, access: MerchantAccess, mention: Mention | None = None, **kwargs: Any):
        if mention is not None:
            kwargs["initial"] = _typed(mention, access.merchant.zone)
        super().__init__(*args, **kwargs)
        self.access, self.mention = access, mention

    def clean_rating(self) -> Rating | None:
        """The rating."""
        typed = self.cleaned_data["rating"]
        rating = read_rating(typed) if typed else None
        if typed and rating is None:
            raise forms.ValidationError(_RATING_DOES_NOT_FIT)
        return rating

    def clean_link(self) -> str:
        """A link into the web."""
        typed = self.cleaned_data["link"]
        if typed and not safe_link(typed):
            raise forms.ValidationError(_("Write the whole address, with https:// at its beginning."))
        return safe_link(typed) if typed else ""

    def clean_on(self) -> datetime:
        """Midday of the day; now when it is today; unchanged when the day is."""
        day, zone = self.cleaned_data["on"], self.access.merchant.zone
        now = clock.now()
        if self.mention is not None and day in (None, wording.local_day(self.mention.said_at, zone)):
            return self.mention.said_at
        if day is None or day == wording.local_day(now, zone):
            return now
        if day > wording.local_day(now, zone):
            raise forms.ValidationError(_("This day is still to come. When was it said?"))
        return datetime.combine(day, time(12), ZoneInfo(zone))

    def clean(self) -> dict[str, Any]:
        """There must be words or a rating."""
        given = super().clean() or self.cleaned_data
        if not given.get("words") and "rating" in given and not given["rating"]:
            self.add_error("words", _("Write what was said, or the rating."))
        return given

    def said(self) -> Said:
        """What was said."""
        given = self.cleaned_data
        return Said(
            given["place"], given["author"], given["on"], given["words"], given["rating"], given["link"]
        )


class AnswerForm(forms.Form):
    """The answer, as it was or will be given."""

    text = words_field(_("Your answer"), _("Write the answer first."), longest=10_000, rows=5)
    place = forms.CharField(
        label=_("Where you answer"),
        max_length=200,
        error_messages={"required": _("Say where it is answered.")},
    )


class CustomerForm(forms.Form):
    """Which customer, by name or number."""

    customer = forms.CharField(
        label=_("Which customer?"),
        max_length=200,
        error_messages={"required": _("Write the customer's name or number.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, access: MerchantAccess, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access = access

    def clean_customer(self) -> UUID:
        """The one customer who is meant."""
        found = find_customer(self.access, self.cleaned_data["customer"])
        if isinstance(found, Refused):
            raise forms.ValidationError(found.sentence)
        return found


class FeedForm(forms.Form):
    """The address of a feed."""

    address = forms.CharField(
        label=_("Address of the feed"),
        max_length=500,
        error_messages={"required": _("Write the feed's address.")},
        widget=forms.URLInput(attrs={"autocomplete": "off", "placeholder": "https://"}),
    )


class UntieForm(RelationshipForm):
    """It was somebody else, and how that is known."""

    why = words_field(_("Anything to say about it, if you like"), rows=2)


class RecommendForm(RelationshipForm):
    """To whom the merchant was recommended."""

    name = forms.CharField(
        label=_("To whom?"),
        max_length=200,
        error_messages={"required": _("Write their name, as you call them.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.access.side is Side.MERCHANT:
            self.fields["name"].label = _("To whom did they recommend us?")


class CameThroughForm(RelationshipForm):
    """Through whom the customer came. The merchant may choose a customer of theirs; see ``CustomerForm``."""

    name = forms.CharField(
        label=_("Through whom?"),
        max_length=200,
        error_messages={"required": _("Write their name, as you call them.")},
    )
    may_tell = forms.BooleanField(label=_("They may learn that I am a customer now"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.access.side is Side.MERCHANT:
            del self.fields["may_tell"]

    def named(self, through: UUID | None) -> ReferralNamed:
        """The referral."""
        may_tell = bool(self.cleaned_data.get("may_tell"))
        return ReferralNamed(name=self.cleaned_data["name"], through=through, may_tell=may_tell)


class DenyForm(RelationshipForm):
    """It was otherwise."""

    why = words_field(_("How was it, if you like?"), rows=2)


class ThankForm(RelationshipForm):
    """Thanks, in the merchant's words."""

    words = words_field(_("Your thanks"), _("Write your thanks first."), rows=3)


def _typed(mention: Mention, zone: str) -> dict[str, Any]:
    rating = ""
    if mention.rating is not None and mention.best:
        rating = in_words(Rating(value=mention.rating, best=mention.best))
    return {
        "place": mention.place,
        "author": mention.author,
        "on": wording.local_day(mention.said_at, zone),
        "words": mention.words,
        "rating": rating,
        "link": mention.link,
    }
