"""Moments in which a form stands there that stands there at no other time."""

from django.urls import reverse

from bothways.journal.relationship import Medium
from bothways.knowledge.kinds import FactStated, How
from bothways.reflection.kinds import Answer
from bothways_web.conversations import actions as talks
from bothways_web.knowledge import actions as knowledge
from bothways_web.listening import actions as listening
from bothways_web.parties.actions import add_address
from bothways_web.reflection import actions as reflection
from bothways_web.trade import actions as trade
from tests.builders import owing
from tests.builders.acts import done
from tests.cast import Cast
from tests.web.matrix import praised, subjects


def moments(cast: Cast) -> list[str]:
    """Bring Roy's book into all of them; addresses at which one of them stands alone."""
    for ours, theirs in ((cast.roy.merchants, cast.roy.own), (cast.roy.own, cast.roy.merchants)):
        done(talks.answer(theirs, owing.question(ours, "Which of them do you prefer?"), "The first one."))
    done(knowledge.state(cast.roy.merchants, FactStated(text="They print on Mondays.", how=How.ASSUMED)))
    done(trade.confirm(cast.roy.merchants, subjects.order(cast), owing.due_in(cast.roy.merchants, 3)))
    done(add_address(cast.roy.merchants, Medium.EMAIL, "office@roy.example"))
    unanswered = owing.question(cast.roy.merchants, "Who prints for you now?")
    aside = subjects.candidate(cast)
    assert listening.reject(cast.roy.merchants, aside) is None
    praised.came_and_sent(cast)
    assert reflection.answer(cast.roy.own, [Answer(question="honest", step=2)]) is None
    own = {"slug": cast.merchant.slug, "relationship_id": cast.roy.id, "question": unanswered}
    read = reverse("desk:read", kwargs={"slug": cast.merchant.slug})
    return [reverse("desk:conversations:question", kwargs=own), f"{read}?state=rejected"]
