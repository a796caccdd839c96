"""Word of mouth in one customer's book; the same views serve both sides."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways.wordofmouth.kinds import ReferralNamed
from bothways_web.foundation.web import posted
from bothways_web.parties.access import MerchantAccess, RelationshipAccess, merchant_of
from bothways_web.parties.answering import after, beside_its_field, show
from bothways_web.parties.doors import relationship_view
from bothways_web.parties.scene import scene
from bothways_web.users.models import User
from bothways_web.wordofmouth import actions, actions_referral, pages, queries, referrals
from bothways_web.wordofmouth.finding import find_customer
from bothways_web.wordofmouth.forms import (
    CameThroughForm,
    CustomerForm,
    DenyForm,
    RecommendForm,
    ThankForm,
    UntieForm,
)
from bothways_web.wordofmouth.models import Credit

_FORM = require_http_methods(["GET", "HEAD", "POST"])


@_FORM
@relationship_view
def not_theirs(request: HttpRequest, access: RelationshipAccess, tied: UUID) -> HttpResponse:
    """It was somebody else who said it."""
    form = UntieForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.untie(access, tied, form.typed("why"))
        return after(request, access, outcome, _("Noted. It stands here no more."))
    row = queries.tied(access, tied)
    if row is None:
        raise Http404("no such mention")
    shown = scene(access)
    return show(request, shown, "wordofmouth/untie.html", form, said=pages.said_here(shown, row))


@_FORM
@relationship_view
def recommend(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The customer recommended the merchant to somebody."""
    form = RecommendForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions_referral.recommend(access, form.cleaned_data["name"])
        if not beside_its_field(form, outcome):
            said = _("Thank you. When they come, you will read it here.")
            return after(request, access, outcome, _("Kept.") if access.side is Side.MERCHANT else said)
    return show(request, scene(access), "wordofmouth/recommend.html", form)


@_FORM
@relationship_view
def came(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Through whom the customer came."""
    form = CameThroughForm(posted(request), access=access)
    if form.is_valid():
        through = _meant(request, access, form.cleaned_data["name"])
        outcome = actions_referral.name(access, form.named(through))
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Kept. The other side is asked whether it is so."))
    return show(request, scene(access), "wordofmouth/came.html", form)


@_FORM
@relationship_view
def confirm(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """It was so. The merchant says which customer it was; the customer, whether it may be told."""
    if access.side is Side.CUSTOMER:
        if request.method == "POST":
            return _confirmed(request, access, None, "tell" in request.POST)
        return _came_page(request, access, None)
    book = _book(request, access)
    chosen = request.POST.get("relationship", "")
    if chosen:
        return _confirmed(request, access, _visible(book, chosen))
    named = queries.referral(access)
    form = CustomerForm(posted(request), access=book, initial={"customer": named.name if named else ""})
    if form.is_valid():
        return _confirmed(request, access, form.cleaned_data["customer"])
    return _came_page(request, access, form)


@_FORM
@relationship_view
def deny(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """It was otherwise."""
    form = DenyForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions_referral.deny(access, form.typed("why"))
        return after(request, access, outcome, _("Noted. Nobody is credited for it."))
    return show(request, scene(access), "wordofmouth/deny.html", form)


@require_POST
@relationship_view
def consent(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The customer says anew whether who sent them may learn their name."""
    if access.side is not Side.CUSTOMER:
        raise Http404("the customer agrees")
    may_tell = "tell" in request.POST
    told = _("Kept. They read your name on their page.")
    said = told if may_tell else _("Kept. Your name is taken off their page.")
    return after(request, access, actions_referral.change_consent(access, may_tell), said)


@require_POST
@relationship_view
def ask(request: HttpRequest, access: RelationshipAccess, recommendation: UUID) -> HttpResponse:
    """A customer was recommended to us by another: this customer is asked whether they came so."""
    if access.side is not Side.MERCHANT:
        raise Http404("the merchant asks")
    told = queries.recommendation(_book(request, access), recommendation)
    if told is None:
        raise Http404("no such recommendation")
    row, name = told
    named = ReferralNamed(name=name, through=row.relationship_id, recommendation=row.id)
    return after(request, access, actions_referral.name(access, named), _("They are asked on their page."))


@_FORM
@relationship_view
def thank(request: HttpRequest, access: RelationshipAccess, credit: UUID) -> HttpResponse:
    """Thanks for a referral."""
    if access.side is not Side.MERCHANT:
        raise Http404("the merchant gives thanks")
    row = queries.credit(access, credit)
    if row is None:
        raise Http404("no such credit")
    shown = scene(access)
    form = ThankForm(posted(request), access=access, initial={"words": _thanks(row)})
    if form.is_valid():
        outcome = actions_referral.thank(access, credit, form.cleaned_data["words"])
        return after(request, access, outcome, _("Kept. They read it on their page."))
    return show(request, shown, "wordofmouth/thank.html", form, credit=row)


def _confirmed(
    request: HttpRequest, access: RelationshipAccess, through: UUID | None, may_tell: bool = False
) -> HttpResponse:
    outcome: Recorded | Refused = actions_referral.confirm(access, through, may_tell)
    return after(request, access, outcome, _("Kept. Who sent them is told by itself."))


def _came_page(request: HttpRequest, access: RelationshipAccess, form: CustomerForm | None) -> HttpResponse:
    shown = scene(access)
    panel = referrals.referrals_panel(shown)
    return show(request, shown, "wordofmouth/confirm.html", None, came=panel.came, customer_form=form)


def _meant(request: HttpRequest, access: RelationshipAccess, typed: str) -> UUID | None:
    """Which customer the merchant means by a name, where it is one; the customer never chooses."""
    if access.side is Side.CUSTOMER:
        return None
    found = find_customer(_book(request, access), typed)
    return None if isinstance(found, Refused) else found


def _visible(book: MerchantAccess, chosen: str) -> UUID:
    try:
        return book.relationship(UUID(chosen)).relationship_id
    except ValueError:
        raise Http404("no such customer") from None


def _book(request: HttpRequest, access: RelationshipAccess) -> MerchantAccess:
    """The book that the member who acts stands in."""
    assert isinstance(request.user, User)
    return merchant_of(request.user, access.merchant.slug)


def _thanks(row: Credit) -> str:
    if row.name:
        return _("Thank you for sending us %(name)s. It means a lot to us that you speak well of us.") % {
            "name": row.name
        }
    return _("Thank you for recommending us. It means a lot to us that you speak well of us.")
