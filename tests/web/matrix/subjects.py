"""What the addresses of the matrix are about: for each name in a path, how to make one of Roy's."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any
from uuid import UUID

from bothways.advice.kinds import MotiveNoted, Purse
from bothways.conversations.kinds import ConversationLogged, Medium, Topic
from bothways.gestures.kinds import GestureMade
from bothways.knowledge.kinds import FactStated, How, WishStated
from bothways.trade.kinds import InvoiceIssued, Item, OrderLine, OrderPlaced, OrderRequested
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.advice import actions as advice
from bothways_web.api.actions import make_token
from bothways_web.channels import actions_written
from bothways_web.channels.keeping import keep
from bothways_web.channels.models import KeptMail, Mailbox, MailboxLogin
from bothways_web.conversations import actions as talks
from bothways_web.conversations import transcripts
from bothways_web.conversations.models import Attachment
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.counsel import actions as counsel
from bothways_web.foundation import clock
from bothways_web.gestures import actions as gestures
from bothways_web.intake import actions as intake
from bothways_web.intake.models import Upload
from bothways_web.journal.models import JournalEntry
from bothways_web.knowledge import actions as knowledge
from bothways_web.listening import actions as listening
from bothways_web.listening.models import Candidate
from bothways_web.listening.worker import read_talk
from bothways_web.parties import members
from bothways_web.parties.buttons import button_token
from bothways_web.parties.links import page_token
from bothways_web.parties.models import Address, Claim, Membership, Role, Sees
from bothways_web.parties.scene import scene
from bothways_web.trade import actions as trade
from tests.builders import owing
from tests.builders.acts import done
from tests.builders.mails import a_mail, a_mailbox
from tests.cast import Cast
from tests.web.matrix import beside, planned, praised
from tests.web.matrix.walk import Place

Subject = Callable[[Cast], Any]


def paul(cast: Cast) -> Address:
    """Paul's mail address."""
    return Address.objects.get(id=cast.roy.addresses["paul"])


def entry(cast: Cast) -> UUID:
    """An entry of the merchant's in Roy's book."""
    return JournalEntry.objects.filter(relationship_id=cast.roy.id).values_list("id", flat=True)[0]


def note(cast: Cast) -> UUID:
    """A staff note about Roy."""
    return done(talks.write_note(cast.roy.merchants, "Prefers to be called in the morning."))


def motive(cast: Cast) -> UUID:
    """What seems to move a purchase of Roy's."""
    noted = MotiveNoted(what="A second printer", purse=Purse.SHORT, how=How.ASSUMED)
    return done(advice.note(cast.roy.merchants, noted))


def candidate(cast: Cast) -> UUID:
    """Something that Roy seems to promise in a talk that they logged."""
    said = ConversationLogged(medium=Medium.CALL, summary="I'll send the artwork by Friday.")
    read_talk(cast.roy.own, done(talks.log(cast.roy.own, said)))
    return Candidate.objects.values_list("id", flat=True)[0]


def set_aside(cast: Cast) -> UUID:
    """Something that Roy set aside; another promise of theirs is still to be decided."""
    ids = []
    for words in ("I'll return the empty pallets by Thursday.", "I'll measure the oven room on Monday."):
        said = ConversationLogged(medium=Medium.CALL, summary=words)
        source = done(talks.log(cast.roy.own, said))
        read_talk(cast.roy.own, source)
        ids.append(Candidate.objects.values_list("id", flat=True).get(source_id=source))
    listening.reject(cast.roy.own, ids[0])
    return ids[0]


def our_candidate(cast: Cast) -> UUID:
    """Something that we seem to promise in a talk that we logged."""
    said = ConversationLogged(medium=Medium.CALL, summary="I'll book the courier by Wednesday.")
    source = done(talks.log(cast.roy.merchants, said))
    read_talk(cast.roy.merchants, source)
    return Candidate.objects.values_list("id", flat=True).get(source_id=source)


def measured(cast: Cast) -> UUID:
    """A talk whose transcript is kept."""
    row = transcripts.keep(cast.roy.merchants, "Jan: Are they ready?\nClaire: I'll send them on Friday.")
    talk = ConversationLogged(medium=Medium.CALL, summary="About the labels.")
    sides = {"Jan": Side.MERCHANT, "Claire": Side.CUSTOMER}
    return done(talks.log_transcript(cast.roy.merchants, row, talk, None, sides, 90))


def transcript(cast: Cast) -> UUID:
    """A transcript that the owner handed in and has not logged yet."""
    return transcripts.keep(cast.roy.merchants, "Jan: Are they ready?\nClaire: I'll send them on Friday.").id


def their_transcript(cast: Cast) -> UUID:
    """A transcript that Roy handed in and has not logged yet."""
    return transcripts.keep(cast.roy.own, "Jan: Are they ready?\nClaire: I'll send them on Friday.").id


def question(cast: Cast) -> UUID:
    """A question that Roy asked."""
    return owing.question(cast.roy.own, "Do you have lavender?", topic=Topic.ASK)


def photo(cast: Cast) -> UUID:
    """A photo that came with a complaint of Roy's."""
    torn = NewQuestion("Two rolls came with a torn edge.", Side.CUSTOMER, Topic.WRONG)
    picture = b"\xff\xd8\xff\xe0" + bytes(500)
    done(talks.ask_with_photo(cast.roy.own, torn, BytesIO(picture), len(picture)))
    return Attachment.objects.values_list("id", flat=True)[0]


def fact(cast: Cast) -> UUID:
    """Something known about Roy."""
    return done(
        knowledge.state(cast.roy.merchants, FactStated(text="They print at night.", how=How.OBSERVED))
    )


def wish(cast: Cast) -> UUID:
    """Something Roy seeks."""
    return done(knowledge.wish(cast.roy.own, Side.CUSTOMER, WishStated(words="A paper that survives frost")))


def gesture(cast: Cast) -> UUID:
    """Something Linden did for Roy that nobody had promised."""
    made = GestureMade(giver=Side.MERCHANT, what="Brought the boxes up the stairs")
    return done(gestures.give(cast.roy.merchants, made))


def idea(cast: Cast) -> str:
    """To thank Roy for something: an idea that stands there today."""
    made = GestureMade(giver=Side.CUSTOMER, what="Lent us their van")
    done(gestures.give(cast.roy.own, made))
    return counsel.ask(scene(cast.roy.merchants))[0].idea


def asked(cast: Cast) -> UUID:
    """An order that Roy would like to place."""
    return done(
        trade.request(cast.roy.own, OrderRequested(items=(Item(text="rolls", quantity=Decimal(24)),)))
    )


def order(cast: Cast) -> UUID:
    """An order of Roy's."""
    line = OrderLine(text="rolls", quantity=Decimal(24), price=Money(775, "GBP"))
    placed = OrderPlaced(number=clock.new_id().hex[-8:], lines=(line,), total=Money(18600, "GBP"))
    return done(trade.place(cast.roy.merchants, placed))


def invoice(cast: Cast) -> UUID:
    """An invoice that Roy is to pay."""
    issued = InvoiceIssued(number=clock.new_id().hex[-8:], total=Money(18600, "GBP"))
    return done(trade.issue(cast.roy.merchants, issued))


def imported(cast: Cast) -> UUID:
    """A file that the owner brought in, with a row that was left out."""
    handed = intake.hand_in(
        cast.owner, "contacts", BytesIO(b"Company,Town\nElm Crafts,York\n,Leeds\n"), "a.csv"
    )
    assert isinstance(handed, Upload)
    intake.bring_in(cast.owner, handed)
    return handed.id


def mail(cast: Cast) -> UUID:
    """A mail of Claire's, in the owner's mailbox."""
    keep(_paused(cast), [a_mail("claire@roy.example", "jan@linden.example")])
    return KeptMail.objects.values_list("id", flat=True)[0]


def mailbox(cast: Cast) -> UUID:
    """A mailbox of the owner's, paused."""
    return _paused(cast).id


def _paused(cast: Cast) -> Mailbox:
    made = a_mailbox(cast.owner, paused=True)
    day = clock.now().date()
    MailboxLogin.objects.create(
        mailbox=made, host="mail.example", port=993, security="tls", user="a", folders=["INBOX"], since=day
    )
    return made


SUBJECTS: Mapping[str, Subject] = {
    "slug": lambda cast: cast.merchant.slug,
    "relationship_id": lambda cast: cast.roy.id,
    "relationship": lambda cast: cast.roy.id,
    "person": lambda cast: cast.roy.people["paul"],
    "address": lambda cast: cast.roy.addresses["paul"],
    "claim": lambda cast: Claim.objects.get(user=cast.claire).id,
    "token": lambda cast: "made-up",
    "promise_id": lambda cast: owing.promised(cast.roy.merchants, "Samples", 3),
    "act": lambda cast: "ask_new_date",
    "entry": entry,
    "question": question,
    "transcript": transcript,
    "file": photo,
    "fact": fact,
    "asked": asked,
    "order": order,
    "invoice": invoice,
    "wish": wish,
    "motive": motive,
    "ending": lambda cast: "not_wanted",
    "member": lambda cast: cast.staff.member,
    "invitation": lambda cast: clock.new_id(),
    "about": lambda cast: "trust-them",
    "dimension": lambda cast: "trust",
    "what": lambda cast: "ours-in-time",
    "week": lambda cast: "2026-03-02",
    "series_id": beside.series,
    "meeting_id": beside.meeting,
    "need_id": beside.need,
    "standard_id": beside.standard,
    "secret": beside.feed,
    "key": lambda cast: "made-up",
    "uidb36": lambda cast: "1",
    "pk": lambda cast: 1,
    "import_id": imported,
    "candidate": candidate,
    "mailbox_id": mailbox,
    "mail_id": mail,
    "mention": praised.open_mention,
    "tied": praised.tied,
    "feed": praised.feed,
    "recommendation": praised.recommendation,
    "credit": praised.credit,
    "gesture": gesture,
    "idea": idea,
    "way": lambda cast: "price_trade",
    "step": planned.step,
    "statement": lambda cast: "story",
    "draft": lambda cast: actions_written.keep(cast.roy.merchants, None, "The labels", "They come.").id,
}
#: Where a name means something else in one address.
ELSEWHERE: Mapping[str, Mapping[str, Subject]] = {
    "conversations:share": {"entry": note},
    "conversations:talk": {"talk": measured},
    "desk:listening:candidate": {"candidate": our_candidate},
    "book:listening:candidate": {"candidate": set_aside},
    "conversations:forget-transcript": {"talk": measured},
    "book:conversations:transcript": {"transcript": their_transcript},
    "book:conversations:drop-transcript": {"transcript": their_transcript},
    "trade:done": {"entry": invoice},
    "trade:act": {"act": lambda cast: "deliver"},
    "promises:meeting": {"act": lambda cast: "agree"},
    "promises:standard": {"act": lambda cast: "end"},
    "desk:need-act": {"act": lambda cast: "meet"},
    "button": {"token": lambda cast: button_token(paul(cast), "unheard of", cast.roy.id)},
    "desk:revoke-token": {
        "token": lambda cast: make_token(Membership.objects.get(id=cast.owner.member), "shop")[0].id
    },
    "invited": {
        "token": lambda cast: members.invite(cast.owner, "new@one.example", "New", Role.STAFF, Sees.ALL)
    },
    "page-link": {"token": lambda cast: page_token(paul(cast))},
}


def arguments(place: Place, cast: Cast) -> dict[str, Any]:
    """What an address is about: something of Roy's for each name in its path."""
    special = next((ELSEWHERE[name] for name in place.names if name in ELSEWHERE), {})
    return {name: (special.get(name) or SUBJECTS[name])(cast) for name in place.arguments}
