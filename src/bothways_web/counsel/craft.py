"""How a merchant talks: their library of techniques, and their questions for a first talk."""

from uuid import UUID

from bothways.counsel import library as rules
from bothways.counsel.asking import Ask
from bothways.counsel.brief import Craft
from bothways.counsel.library import BUILT_IN, Case, Way
from bothways.counsel.library import Technique as Sort
from bothways.units.refusal import Ground, Refused
from bothways_web.counsel.models import Evening, FirstTalk, Technique
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess

MOST = 200
WAY_IS_UNKNOWN = Refused("way_is_unknown", "There is no such way here.", ground=Ground.ABSENCE)


def techniques(merchant: UUID) -> list[Technique]:
    """What a merchant said of techniques, the latest first. One query."""
    return list(Technique.objects.filter(merchant_id=merchant).order_by("-changed_at", "-id")[:MOST])


def craft_of(merchant: UUID) -> Craft:
    """How this merchant talks. Two queries."""
    return Craft(ways_of(techniques(merchant)), tuple(first_talk(merchant)))


def ways_of(rows: list[Technique]) -> tuple[Way, ...]:
    """The library as it stands."""
    own = [way_of(row) for row in rows if row.retired_at is None and row.example]
    return rules.library(own, {row.key for row in rows if row.retired_at is not None})


def way_of(row: Technique) -> Way:
    """A way as the rules need it."""
    return Way(row.key, Case(row.case), Sort(row.technique), row.reason, row.example)


def first_talk(merchant: UUID) -> list[Ask]:
    """Their own questions for a first talk. One query."""
    row = FirstTalk.objects.filter(merchant_id=merchant).first()
    return [Ask(question, why) for question, why in row.questions] if row else []


def find(access: MerchantAccess, name: str) -> tuple[Technique | None, Way] | None:
    """A way by its built-in name or its id, with the merchant's row where there is one. One query."""
    for row in techniques(access.merchant_id):
        if name in (row.key, str(row.id)):
            built_in = next((way for way in BUILT_IN if way.key == row.key), None)
            return row, way_of(row) if row.example or built_in is None else built_in
    built_in = next((way for way in BUILT_IN if way.key == name), None)
    return (None, built_in) if built_in is not None else None


def keep(access: MerchantAccess, name: str, way: Way) -> Refused | None:
    """A new way (``name`` is empty), or other words for one that is there."""
    found = find(access, name) if name else None
    if name and found is None:
        return WAY_IS_UNKNOWN
    row = (found[0] if found else None) or Technique(merchant_id=access.merchant_id)
    row.key = found[1].key if found else ""
    row.case, row.technique = way.case.value, way.technique.value
    row.reason, row.example = way.reason, way.example
    row.changed_at, row.changed_by = clock.now(), access.member
    row.save()
    return None


def retire(access: MerchantAccess, name: str, *, back: bool = False) -> Refused | None:
    """It is said no more; or it is said again."""
    found = find(access, name)
    if found is None:
        return WAY_IS_UNKNOWN
    row = found[0] or Technique(
        merchant_id=access.merchant_id,
        key=found[1].key,
        case=found[1].case.value,
        technique=found[1].technique.value,
    )
    now = clock.now()
    row.retired_at = None if back else now
    row.changed_at, row.changed_by = now, access.member
    row.save()
    return None


def ask_first(access: MerchantAccess, questions: list[tuple[str, str]]) -> None:
    """The merchant's questions for a first talk."""
    FirstTalk.objects.update_or_create(
        merchant_id=access.merchant_id,
        defaults={
            "questions": [list(each) for each in questions],
            "changed_at": clock.now(),
            "changed_by": access.member,
        },
    )


def wish_evening(access: MerchantAccess, *, wanted: bool) -> None:
    """Whether this member gets the briefs of the next day by mail the evening before."""
    if wanted:
        Evening.objects.get_or_create(member_id=access.member)
    else:
        Evening.objects.filter(member_id=access.member).delete()


def wishes_evening(access: MerchantAccess) -> bool:
    """Whether they do. One query."""
    return Evening.objects.filter(member_id=access.member).exists()
