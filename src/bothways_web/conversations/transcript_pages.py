"""Pages of a talk: who speaks for whom as it is handed in; later its figures and, for a while, its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.conversations.kinds import Medium, Spoke, TalkMeasured
from bothways.language.transcripts.turns import Skipped, Turn
from bothways.units.side import Side
from bothways_web.conversations import queries
from bothways_web.conversations.models import Balance, Conversation, Transcript
from bothways_web.conversations.spoken import Picture, picture
from bothways_web.conversations.transcripts import turns
from bothways_web.foundation import wording
from bothways_web.parties import names
from bothways_web.parties import queries as parties
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.scene import Scene, scene

_TITLES = {
    Medium.CALL: "A call",
    Medium.MAIL: "A mail",
    Medium.MEETING: "A meeting",
    Medium.CHAT: "A chat",
    Medium.VISIT: "A visit",
    Medium.LETTER: "A letter",
}
#: So many lines that could not be read are named; of the others only how many there are.
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Handed:
    """A transcript that is not logged yet: whom its speakers may belong to, and what could not be read."""

    speakers: tuple[str, ...]
    guessed: Mapping[str, Side | None]
    minutes: int | None
    skipped: tuple[Skipped, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Speech:
    """One turn as it reads; ``whose`` is the side's name or empty."""

    speaker: str
    whose: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class TalkPage:
    """One talk. ``words`` is its transcript, if there was one; ``speeches`` is empty once they are gone."""

    scene: Scene
    talk: Conversation
    picture: Picture | None
    speeches: tuple[Speech, ...]
    words: Transcript | None
    title: str
    when: str
    keeping: str


def handed(access: RelationshipAccess, row: Transcript) -> Handed:
    """What a transcript that was handed in says of its speakers. Two queries."""
    found = turns(row.text)
    ours = [name for name in names.members(access).by_id.values() if name]
    theirs = [person.name for person in parties.people_of(access)]
    return Handed(
        found.speakers,
        guess(found.speakers, ours, theirs),
        _minutes(found.turns),
        found.skipped[:_NAMED],
        max(0, len(found.skipped) - _NAMED),
    )


def guess(speakers: Iterable[str], ours: Iterable[str], theirs: Iterable[str]) -> dict[str, Side | None]:
    """Whom speakers belong to by their names; of two, whoever is not known is of the other side."""
    own, other = _called(ours), _called(theirs)
    found: dict[str, Side | None] = {}
    for speaker in speakers:
        called = _called([speaker])
        is_ours, is_theirs = bool(called & own), bool(called & other)
        found[speaker] = None if is_ours == is_theirs else Side.MERCHANT if is_ours else Side.CUSTOMER
    known = [side for side in found.values() if side is not None]
    if len(found) == len(Side) and len(known) == 1:
        return {speaker: side or known[0].other for speaker, side in found.items()}
    return found


def talk_page(access: RelationshipAccess, talk_id: UUID) -> TalkPage | None:
    """One talk with its figures and words; None when there is no such talk. A fixed number of queries."""
    talk = queries.talk(access, talk_id)
    if talk is None:
        return None
    shown, figures, words = scene(access), queries.balance(access, talk_id), queries.words_of(access, talk_id)
    drawn = picture(_body(figures), access.side, access.merchant.name, shown.who.name) if figures else None
    speeches = tuple(_speech(turn, words.speakers) for turn in turns(words.text).turns) if words else ()
    keeping = _keeping(shown, words) if words else ""
    return TalkPage(shown, talk, drawn, speeches, words, _title(talk), _when(shown, talk), keeping)


def _title(talk: Conversation) -> str:
    return _(_TITLES[Medium(talk.medium)])


def _when(scene: Scene, talk: Conversation) -> str:
    """ "24 March, 14 minutes"."""
    day = wording.full_day(scene.day(talk.at), scene.today)
    if not talk.minutes:
        return day
    long = ngettext("%(n)d minute", "%(n)d minutes", talk.minutes) % {"n": talk.minutes}
    return f"{day}, {long}"


def _keeping(scene: Scene, words: Transcript) -> str:
    """Who handed the words in and how long they stay; or since when they are gone, and why."""
    texts = {"who": scene.names.full(words.member) or _side(scene, words.side)}
    if words.gone_at is None and words.until is not None:
        texts["day"] = wording.full_day(words.until, scene.today)
        return _("Handed in by %(who)s, who says that everybody knew. Deleted after %(day)s.") % texts
    if words.gone_at is None:
        return _("Handed in by %(who)s, who says that everybody knew.") % texts
    texts["day"] = wording.full_day(scene.day(words.gone_at), scene.today)
    if not words.gone_by:
        return _("Handed in by %(who)s. The words were deleted on %(day)s, when their time was over.") % texts
    texts["by"] = _side(scene, words.gone_by)
    return _("Handed in by %(who)s. %(by)s took the words away on %(day)s.") % texts


def _side(scene: Scene, side: str) -> str:
    return scene.access.merchant.name if side == Side.MERCHANT.value else scene.who.name


def _called(people: Iterable[str]) -> set[str]:
    """Whole names, and first names where nobody else has them."""
    whole = {" ".join(name.lower().split()) for name in people if name.strip()}
    return whole | {names.first_name(name) for name in whole}


def _minutes(found: tuple[Turn, ...]) -> int | None:
    """How long the talk was, in whole minutes from its first word to its last; None without times."""
    ends = [turn.ends or turn.begins for turn in found]
    begins = [turn.begins for turn in found]
    known_ends = [end for end in ends if end is not None]
    known_begins = [begin for begin in begins if begin is not None]
    if not known_ends or not known_begins:
        return None
    minutes = round((max(known_ends) - min(known_begins)) / 60)
    return minutes if 0 < minutes <= 1440 else None


def _speech(turn: Turn, speakers: Mapping[str, str]) -> Speech:
    whole = int(turn.begins) if turn.begins is not None else None
    at = f"{whole // 60}:{whole % 60:02}" if whole is not None else ""
    return Speech(turn.speaker, speakers.get(turn.speaker, ""), turn.text, at)


def _body(row: Balance) -> TalkMeasured:
    return TalkMeasured(
        conversation=row.id,
        merchant=Spoke.model_validate(row.merchant),
        customer=Spoke.model_validate(row.customer),
        unplaced=row.unplaced,
    )
