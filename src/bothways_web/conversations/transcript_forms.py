"""What is typed about a transcript: its words, then who speaks for whom and how long the words are kept."""

import codecs
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from charset_normalizer import from_bytes
from django import forms
from django.core.files import File
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from bothways.conversations.kinds import ConversationLogged, Medium
from bothways.units.side import Side
from bothways_web.conversations.transcripts import LONGEST, turns
from bothways_web.parties.fields import PastForm, RelationshipForm, words_field

NEITHER = "neither"
#: More speakers than this are no talk between two sides.
MOST_SPEAKERS = 30
_MEDIA = [
    (Medium.CALL.value, _("Call")),
    (Medium.MEETING.value, _("Meeting")),
    (Medium.VISIT.value, _("Visit")),
    (Medium.CHAT.value, _("Chat")),
]
_DAYS = [("30", _("30 days")), ("90", _("90 days")), ("365", _("a year"))]
_LARGEST = 4 * LONGEST  # bytes: as many as a character may take


class TranscriptForm(RelationshipForm):
    """A transcript as a file or pasted; ``words`` is its text once the form is valid."""

    file = forms.FileField(
        label=_("The file"),
        required=False,
        help_text=_("WebVTT, SRT or plain text, as Zoom, Teams, Meet or a person wrote it."),
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt,.txt,text/*"}),
        error_messages={"empty": _("The file is empty. Choose it again.")},
    )
    text = forms.CharField(
        label=_("Or paste it here"),
        required=False,
        max_length=LONGEST,
        help_text=_("One line for each turn, with the name before it: “Ann: Are they ready?”"),
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"max_length": _("This is longer than eight hours of talk. Hand it in in parts.")},
    )
    words: str = ""

    def clean(self) -> dict[str, Any]:
        """There is a text, and somebody speaks in it."""
        values = super().clean() or {}
        if self.errors:
            return values
        file = values.get("file")
        try:
            self.words = _decoded(file) if file else values.get("text") or ""
        except ValueError as problem:
            self.add_error("file", str(problem))
            return values
        field = "file" if file else "text"
        found = turns(self.words)
        if not self.words.strip():
            self.add_error("text", _now("Choose a file or paste the transcript."))
        elif not found.speakers:
            self.add_error(field, _now("No names stand before the words. Write them as “Ann: …”."))
        elif len(found.speakers) > MOST_SPEAKERS:
            self.add_error(
                field, _now("More than %(n)d names stand before the words.") % {"n": MOST_SPEAKERS}
            )
        return values


class SpeakersForm(PastForm):
    """Who speaks for whom, what the talk was, and how long its words are kept."""

    medium = forms.ChoiceField(
        label=_("What it was"), choices=_MEDIA, initial=Medium.CALL.value, widget=forms.RadioSelect
    )
    said = words_field(_("What was said, in a sentence"), _("Write what was said, in a sentence."), 10_000)
    on = forms.DateField(
        label=_("On which day, if not today"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Write the day as 2026-03-13.")},
    )
    days = forms.ChoiceField(
        label=_("Keep the words for"),
        choices=_DAYS,
        initial="90",
        widget=forms.RadioSelect,
        help_text=_("Then they are deleted. The talk and who spoke how long stay."),
    )
    knew = forms.BooleanField(
        label=_("Everybody who spoke knew that it was written down"),
        error_messages={"required": _("Without that it may not be kept. Ask them first, then hand it in.")},
    )

    def __init__(
        self,
        *args: Any,
        speakers: Sequence[str],
        guessed: Mapping[str, Side | None],
        people: Sequence[UUID] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.speakers = tuple(speakers)
        ours, theirs = (_("Us"), _("Them"))
        if self.access.side is Side.CUSTOMER:
            ours, theirs = (_("Them"), _("Me"))
        choices = [(Side.MERCHANT.value, ours), (Side.CUSTOMER.value, theirs), (NEITHER, _("Neither"))]
        for place, speaker in enumerate(self.speakers):
            side = guessed.get(speaker)
            self.fields[f"speaker-{place}"] = forms.ChoiceField(
                label=_("%(name)s speaks for") % {"name": speaker},
                choices=choices,
                initial=side.value if side else None,
                widget=forms.RadioSelect,
                error_messages={"required": _("Say for whom %(name)s speaks.") % {"name": speaker}},
            )

    @property
    def speaker_fields(self) -> list[forms.BoundField]:
        """One field for each speaker, in the order of their first words."""
        return [self[f"speaker-{place}"] for place in range(len(self.speakers))]

    @property
    def sides(self) -> dict[str, Side | None]:
        """Which side each speaker belongs to."""
        given = [self.cleaned_data[f"speaker-{place}"] for place in range(len(self.speakers))]
        return {
            speaker: None if side == NEITHER else Side(side)
            for speaker, side in zip(self.speakers, given, strict=True)
        }

    def talk(self, minutes: int | None) -> ConversationLogged:
        """The talk as it is logged."""
        given, me = self.cleaned_data, self.access.member
        mine = (me,) if me is not None else ()
        ours = self.access.side is Side.MERCHANT
        return ConversationLogged(
            medium=Medium(given["medium"]),
            summary=given["said"],
            minutes=minutes,
            members=mine if ours else (),
            people=() if ours else mine,
        )


def _decoded(file: "File[bytes]") -> str:
    """The text of a file; raises ``ValueError`` with a sentence."""
    if (file.size or 0) > _LARGEST:
        raise ValueError(_now("This file is larger than 4 MB. A transcript is smaller; hand it in in parts."))
    content: bytes = file.read()
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            best = from_bytes(content).best()
            text = f"{best}" if best is not None else "\0"
    if "\0" in text:
        raise ValueError(_now("This file holds no text. Choose the transcript, not the recording."))
    if len(text) > LONGEST:
        raise ValueError(_now("This is longer than eight hours of talk. Hand it in in parts."))
    return text
