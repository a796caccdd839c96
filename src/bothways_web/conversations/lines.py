"""How talks, messages, notes and questions read in the timeline."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.conversations import kinds
from bothways.conversations.kinds import Medium, Outcome, Topic
from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.units.side import Side
from bothways_web.conversations import spoken
from bothways_web.journal.lines import Line, Teller

_TALKS = {
    Medium.CALL: "logged a call",
    Medium.MAIL: "logged a mail",
    Medium.MEETING: "logged a meeting",
    Medium.CHAT: "logged a chat",
    Medium.VISIT: "logged a visit",
    Medium.LETTER: "logged a letter",
}
_ASKED = {
    Topic.ASK: "asked a question",
    Topic.ADVISE: "asked for advice",
    Topic.WRONG: "said that something is wrong",
    Topic.REFUND: "asked for the money back",
    Topic.REPLACEMENT: "asked for a replacement",
    Topic.GUARANTEE: "asked about the guarantee",
    Topic.ERASE: "asked to have something erased",
}
_CLOSED = {
    Outcome.SETTLED: "said that this settles it",
    Outcome.NOT_ANSWERED: "said that this is not answered yet",
    Outcome.NOT_NEEDED: "let a question go",
}


def logged(entry: Entry, body: kinds.ConversationLogged, you: Side) -> Line:
    """ "logged a call of 14 minutes", with the words of whoever is quoted, or else the summary."""
    text = _(_TALKS[body.medium])
    if body.minutes:
        text += " " + ngettext("of %(n)d minute", "of %(n)d minutes", body.minutes) % {"n": body.minutes}
    return Line(text, body.summary, _("talk"), ("conversations:talk", str(entry.id)))


def measured(entry: Entry, body: kinds.TalkMeasured, you: Side) -> Line:
    """ "they spoke for 9 minutes, we for 5; we asked two questions"."""
    return Line(
        spoken.sentence(body, you), chip=_("listened"), where=("conversations:talk", str(body.conversation))
    )


def message(entry: Entry, body: kinds.MessageSent | kinds.MessageReceived, you: Side) -> Line:
    """ "wrote: subject", with the words."""
    text = _("wrote “%(subject)s”") % {"subject": body.subject} if body.subject else _("wrote")
    return Line(text, _shortened(body.text), _("message"))


def note(entry: Entry, body: kinds.NoteWritten | kinds.NoteShared, you: Side) -> Line:
    """A note, for the team or shared."""
    shared = isinstance(body, kinds.NoteShared)
    return Line(_("shared a note") if shared else _("noted for the team"), body.text, _("note"))


def asked(entry: Entry, body: kinds.QuestionAsked, you: Side) -> Line:
    """ "asked a question", and whether it was noted for them."""
    text = _(_ASKED[body.topic])
    if not entry.is_own_word:
        text = _("noted that the other side %(asked)s") % {"asked": text}
    return Line(text, body.text, _("question"), ("conversations:question", str(entry.id)))


def answered(entry: Entry, body: kinds.QuestionAnswered, you: Side) -> Line:
    """ "answered", in the words of the answer."""
    text = _("answered") if entry.is_own_word else _("noted the answer")
    return Line(text, body.text, _("question"), ("conversations:question", str(body.question)))


def handed(entry: Entry, body: kinds.QuestionHanded, you: Side) -> Line:
    """Somebody else answers."""
    return Line(
        _("handed a question over"), chip=_("question"), where=("conversations:question", str(body.question))
    )


def closed(entry: Entry, body: kinds.QuestionClosed, you: Side) -> Line:
    """What the asker says of the answer."""
    where = ("conversations:question", str(body.question))
    return Line(_(_CLOSED[body.outcome]), body.note or "", _("question"), where)


def _shortened(text: str, longest: int = 600) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


TELLERS: Mapping[type[Body], Teller] = {
    kinds.ConversationLogged: logged,
    kinds.TalkMeasured: measured,
    kinds.MessageSent: message,
    kinds.MessageReceived: message,
    kinds.NoteWritten: note,
    kinds.NoteShared: note,
    kinds.QuestionAsked: asked,
    kinds.QuestionAnswered: answered,
    kinds.QuestionHanded: handed,
    kinds.QuestionClosed: closed,
}
