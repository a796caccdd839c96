"""Word of mouth for the matrix: things said of the merchant, and whom Roy sent."""

from datetime import timedelta
from uuid import UUID

from bothways.wordofmouth import referral as rules
from bothways.wordofmouth.kinds import ReferralNamed
from bothways_web.foundation import clock
from bothways_web.journal.door import write
from bothways_web.parties.actions import open_relationship
from bothways_web.wordofmouth import actions, actions_referral
from bothways_web.wordofmouth.models import Feed
from tests.builders.acts import done
from tests.builders.mentions import a_mention
from tests.cast import Cast


def open_mention(cast: Cast) -> UUID:
    """Something that nobody was tied to yet."""
    return a_mention(cast.merchant).id


def tied(cast: Cast) -> UUID:
    """Something that Roy seems to have said."""
    return done(actions.tie(cast.roy.merchants, a_mention(cast.merchant).id))


def feed(cast: Cast) -> UUID:
    """A feed whose address leads nowhere."""
    later = clock.now() + timedelta(days=9)
    address = f"https://{clock.new_id().hex}.invalid/feed"
    return Feed.objects.create(
        merchant=cast.merchant, address=address, made_by=cast.owner.member, due_at=later
    ).id


def recommendation(cast: Cast) -> UUID:
    """Roy told somebody of us."""
    return done(actions_referral.recommend(cast.roy.own, f"Elm Crafts {clock.new_id().hex}"))


def credit(cast: Cast) -> UUID:
    """Somebody came through Roy."""
    credited = rules.credit(clock.new_id(), clock.now().date(), "Elm Crafts")
    return done(write(cast.roy.merchants.writer, lambda _: credited))


def came_and_sent(cast: Cast) -> None:
    """Roy is asked through whom they came, Brook Bakery says it, and told Ash Books, who came since."""
    ours = ReferralNamed(name="Brook Bakery", through=cast.brook.id)
    done(actions_referral.name(cast.roy.merchants, ours))
    done(actions_referral.name(cast.brook.own, ReferralNamed(name="Claire Roy")))
    done(actions_referral.recommend(cast.brook.own, "Ash Books"))
    open_relationship(cast.owner, "Ash Books")
