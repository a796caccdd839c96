"""Builds the sample book: two believable years of an invented label and ribbon supplier."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from bothways.journal.entry import Actor, Draft
from bothways.journal.relationship import (
    AddressAdded,
    Form,
    KeeperChosen,
    Medium,
    PersonAdded,
    RelationshipOpened,
)
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.intake.sample.catalogue import ARTICLES
from bothways_web.intake.sample.customers import CUSTOMERS, Habit, Sample
from bothways_web.intake.sample.given import give
from bothways_web.intake.sample.moved import move
from bothways_web.intake.sample.planned import begin, choose_rhythm, plan_years
from bothways_web.intake.sample.praised import send, speak
from bothways_web.intake.sample.present import present
from bothways_web.intake.sample.steps import ZONE, Story, clock_on, working
from bothways_web.intake.sample.talking import ask, complain, get_to_know, talk
from bothways_web.intake.sample.thought import think
from bothways_web.intake.sample.trading import Trade, order_days, trade
from bothways_web.journal.bulk import Group, Then, write_groups
from bothways_web.parties.access import access_of
from bothways_web.parties.models import Claim, Membership, Merchant, Role
from bothways_web.users.models import User

SEED = 20261121
FIRST_NUMBER = 3200
PASSWORD = "linden-sample"  # noqa: S105  printed at the first start; the sample holds nothing real


@dataclass(frozen=True, slots=True)
class Welcome:
    """What to tell the person who starts the sample."""

    slug: str
    email: str
    password: str
    customers: int
    entries: int


def build(now: datetime | None = None, progress: Callable[[int], None] | None = None) -> Welcome:
    """Write the sample into an empty database; ``progress`` is told how many entries were just written."""
    now = now or clock.now()
    merchant = Merchant.objects.create(
        slug="linden",
        name="Linden Labels",
        zone=ZONE,
        currency="EUR",
        country="DE",
        subdivision="HE",
        sample=True,
        opened_at=now - timedelta(days=760),
    )
    jan = User.objects.create_user("jan@linden.example", PASSWORD, name="Jan Linden")
    mira = User.objects.create_user("mira@linden.example", PASSWORD, name="Mira Sander")
    members = {
        "jan": Membership.objects.create(merchant=merchant, user=jan, name=jan.name, role=Role.OWNER).id,
        "mira": Membership.objects.create(merchant=merchant, user=mira, name=mira.name, role=Role.STAFF).id,
    }
    stories = [_story(merchant, members, now, place, customer) for place, customer in enumerate(CUSTOMERS)]
    owner = Actor.of(Side.MERCHANT, members["jan"])
    entries = write_groups(merchant.id, owner, map(_group, _told(stories)), progress)
    access = access_of(Membership.objects.select_related("merchant").get(id=members["jan"]))
    begin(access)
    speak(access, stories, now)
    _be_a_customer_too(jan, now)
    return Welcome(merchant.slug, jan.email, PASSWORD, len(CUSTOMERS), entries)


def _story(
    merchant: Merchant, members: dict[str, UUID], now: datetime, place: int, customer: Sample
) -> Story:
    relationship = derived(merchant.id, "sample", customer.key)
    return Story(customer, relationship, members, now, clock.seeded(SEED + place))


def _told(stories: list[Story]) -> list[Story]:
    # Order numbers rise with time over the whole book, so all days are drawn before any order is written.
    deals: list[tuple[date, int]] = []
    for place, story in enumerate(stories):
        first = _open(story)
        days = order_days(story, first + timedelta(days=story.chance.randrange(3, 15)))
        quiet = story.customer.key == "huber"
        deals += [(day, place) for day in days if not quiet or day < story.now.date() - timedelta(days=77)]
        _talk_over_time(story, first)
    for number, (day, place) in enumerate(sorted(deals), start=FIRST_NUMBER):
        _order(stories[place], day, str(number))
    for story in stories:
        present(story)
    send(stories)
    move(stories)
    give(stories)
    think(stories)
    plan_years(stories)
    choose_rhythm(stories)
    return stories


def _open(story: Story) -> date:
    started = story.now.date() - timedelta(days=story.chance.randrange(130, 735))
    first, customer = working(started), story.customer
    at = clock_on(first, 9)
    opened = RelationshipOpened(
        party=derived(story.relationship, "party"), form=Form.ORGANISATION, name=customer.name, since=first
    )
    story.ours(at, Draft(opened, Side.MERCHANT), Draft(KeeperChosen(member=story.keeper), Side.MERCHANT))
    for place, (name, role) in enumerate(customer.people):
        person = PersonAdded(person=story.person_id(place), name=name, role=role)
        story.ours(at, Draft(person, Side.MERCHANT))
    for medium, value in _addresses(story):
        address = AddressAdded(
            address=derived(story.relationship, medium.value), medium=medium, value=value, person=story.person
        )
        story.ours(at, Draft(address, Side.MERCHANT))
    story.agree_on_silence(at + timedelta(days=1))
    return first


def _addresses(story: Story) -> list[tuple[Medium, str]]:
    customer = story.customer
    first_name = customer.people[0][0].removeprefix("Dr. ").split()[0]
    plain = first_name.lower().encode("ascii", "ignore").decode() or "office"
    # +44 1632 960xxx is kept free for fiction.
    phone = f"+441632960{100 + CUSTOMERS.index(customer)}"
    return [
        (Medium.EMAIL, f"{plain}@{customer.key}.example"),
        (Medium.PHONE, phone),
        (Medium.POST, f"1 Sample Street, {customer.town}"),
    ]


def _talk_over_time(story: Story, first: date) -> None:
    get_to_know(story, first)
    day = first + timedelta(days=25)
    until = story.now.date() - timedelta(days=12)
    while day < until:
        if story.chance.random() < 0.7:
            talk(story, day)
        if story.chance.random() < 0.45:
            ask(story, day + timedelta(days=9))
        if story.chance.random() < 0.08:
            complain(story, day + timedelta(days=4))
        day += timedelta(days=story.chance.randrange(35, 95))


def _order(story: Story, day: date, number: str) -> None:
    habit: Habit = story.customer.habit
    late = story.chance.choice((1, 2, 4)) if story.chance.random() < habit.late else 0
    rolls = story.chance.randrange(*ARTICLES[story.customer.article].usual) // 2 * 2
    trade(story, Trade(day, number, max(rolls, 2), late, said_before=story.chance.random() < 0.5))


def _group(story: Story) -> Group:
    steps = sorted(story.steps, key=lambda step: step.at)
    return story.relationship, [Then(step.draft, step.actor, step.at) for step in steps]


def _be_a_customer_too(user: User, now: datetime) -> None:
    """Linden Labels buys paper: the same login stands on the customer's side of another book (R03)."""
    mill = Merchant.objects.create(
        slug="paper-mill", name="Paper Mill Aurich", zone=ZONE, country="DE", sample=True, opened_at=now
    )
    owner = User.objects.create_user("hilke@papermill.example", PASSWORD, name="Hilke Aurich")
    member = Membership.objects.create(merchant=mill, user=owner, name=owner.name, role=Role.OWNER)
    customer = Sample(
        "linden",
        "Linden Labels",
        "Kassel",
        "label maker",
        (("Jan Linden", "owner"),),
        Habit(5),
        article="paper",
    )
    story = _story(mill, {"jan": member.id}, now, len(CUSTOMERS), customer)
    first = _open_as_supplier(story)
    for number, day in enumerate(order_days(story, first + timedelta(days=7)), start=880):
        _order(story, day, str(number))
    talk(story, now.date() - timedelta(days=2))
    write_groups(mill.id, Actor.of(Side.MERCHANT, member.id), [_group(story)])
    Claim.objects.create(
        user=user,
        merchant=mill,
        relationship_id=story.relationship,
        address_id=derived(story.relationship, Medium.EMAIL.value),
        person_id=story.person,
    )


def _open_as_supplier(story: Story) -> date:
    first = working(story.now.date() - timedelta(days=200))
    at = clock_on(first, 9)
    opened = RelationshipOpened(
        party=derived(story.relationship, "party"), form=Form.ORGANISATION, name="Linden Labels", since=first
    )
    person = PersonAdded(person=story.person, name="Jan Linden", role="owner")
    address = AddressAdded(
        address=derived(story.relationship, Medium.EMAIL.value),
        medium=Medium.EMAIL,
        value="jan@linden.example",
        person=story.person,
    )
    story.ours(
        at,
        Draft(opened, Side.MERCHANT),
        Draft(KeeperChosen(member=story.keeper), Side.MERCHANT),
        Draft(person, Side.MERCHANT),
        Draft(address, Side.MERCHANT),
    )
    return first
