"""Tied mentions, recommendations, referrals and credits from their entries."""

from typing import Any

from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.units.side import Side
from bothways.wordofmouth import kinds
from bothways.wordofmouth.referral import State
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.wordofmouth.models import Credit, Recommendation, Referral, TiedMention

projector = Projector("wordofmouth", 2, (TiedMention, Recommendation, Referral, Credit))


@projector.on(kinds.MentionTied)
def tied(entry: Entry, body: kinds.MentionTied, rows: Rows) -> None:
    """This customer said it, as the merchant says."""
    rows.put(
        TiedMention(
            **_of(entry),
            mention_id=body.mention,
            place=body.place,
            author=body.author,
            said_at=entry.envelope.happened_at,
            words=body.words,
            rating=body.rating.value if body.rating else None,
            best=body.rating.best if body.rating else None,
            link=body.link or "",
            own_word=entry.is_own_word,
        )
    )


@projector.on(kinds.MentionAnswered)
def answered(entry: Entry, body: kinds.MentionAnswered, rows: Rows) -> None:
    """The merchant answered."""
    row = rows.get(TiedMention, body.mention, entry.relationship)
    if row is not None:
        row.answer, row.answer_place = body.text, body.place
        row.answered_at, row.answered_by = entry.envelope.happened_at, entry.envelope.actor.member
        rows.put(row)


@projector.on(kinds.MentionUntied)
def untied(entry: Entry, body: kinds.MentionUntied, rows: Rows) -> None:
    """It was somebody else."""
    row = rows.get(TiedMention, body.mention, entry.relationship)
    if row is not None:
        rows.drop(row)


@projector.on(EntryConfirmed)
def entry_confirmed(entry: Entry, body: EntryConfirmed, rows: Rows) -> None:
    """The customer says that it was them."""
    row = rows.get(TiedMention, body.entry, entry.relationship)
    if row is not None and entry.envelope.says is Side.CUSTOMER:
        row.own_word, row.contested = True, ""
        rows.put(row)


@projector.on(EntryContested)
def entry_contested(entry: Entry, body: EntryContested, rows: Rows) -> None:
    """The customer sees it differently."""
    row = rows.get(TiedMention, body.entry, entry.relationship)
    if row is not None:
        row.own_word, row.contested = False, body.why
        rows.put(row)


@projector.on(kinds.RecommendationTold)
def told(entry: Entry, body: kinds.RecommendationTold, rows: Rows) -> None:
    """They told somebody."""
    rows.put(
        Recommendation(
            **_of(entry), name=body.name, own_word=entry.is_own_word, told_at=entry.envelope.happened_at
        )
    )


@projector.on(kinds.ReferralNamed)
def named(entry: Entry, body: kinds.ReferralNamed, rows: Rows) -> None:
    """Through whom they came, as one side says."""
    rows.put(
        Referral(
            **_of(entry),
            name=body.name,
            named_by=entry.envelope.says.value if entry.envelope.says else "",
            state=State.NAMED.value,
            through=body.through,
            recommendation=body.recommendation,
            may_tell=body.may_tell,
            named_at=entry.envelope.happened_at,
        )
    )


@projector.on(kinds.ReferralConfirmed)
def confirmed(entry: Entry, body: kinds.ReferralConfirmed, rows: Rows) -> None:
    """The other side says so too: who it was, or whether it may be told."""
    row = rows.get(Referral, body.referral, entry.relationship)
    if row is None:
        return
    row.state, row.decided_at = State.CONFIRMED.value, entry.envelope.happened_at
    row.through = body.through or row.through
    if body.may_tell is not None:
        row.may_tell = body.may_tell
    rows.put(row)


@projector.on(kinds.ReferralDenied)
def denied(entry: Entry, body: kinds.ReferralDenied, rows: Rows) -> None:
    """The other side says that it was not so."""
    row = rows.get(Referral, body.referral, entry.relationship)
    if row is not None:
        row.state, row.decided_at = State.DENIED.value, entry.envelope.happened_at
        rows.put(row)


@projector.on(kinds.ReferralConsentChanged)
def consent_changed(entry: Entry, body: kinds.ReferralConsentChanged, rows: Rows) -> None:
    """The customer may be named, or may not, from now on."""
    row = rows.get(Referral, body.referral, entry.relationship)
    if row is not None:
        row.may_tell, row.consent = body.may_tell, entry.id
        rows.put(row)


@projector.on(kinds.ReferralCredited)
def credited(entry: Entry, body: kinds.ReferralCredited, rows: Rows) -> None:
    """Somebody came of it."""
    rows.put(
        Credit(
            **_of(entry),
            referral_id=body.referral,
            recommendation=body.recommendation,
            name=body.name or "",
            came_on=body.came_on,
        )
    )


@projector.on(kinds.ReferralNameTold)
def name_told(entry: Entry, body: kinds.ReferralNameTold, rows: Rows) -> None:
    """Who it was may be told by now; or no longer."""
    row = rows.get(Credit, body.credit, entry.relationship)
    if row is not None:
        row.name, row.recommendation = body.name or "", body.recommendation
        rows.put(row)


@projector.on(kinds.ReferralThanked)
def thanked(entry: Entry, body: kinds.ReferralThanked, rows: Rows) -> None:
    """The merchant gave thanks."""
    row = rows.get(Credit, body.credit, entry.relationship)
    if row is not None:
        row.thanks, row.thanked_at = body.words, entry.envelope.happened_at
        rows.put(row)


def _of(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "relationship_id": entry.relationship,
        "merchant_id": entry.envelope.merchant,
    }
