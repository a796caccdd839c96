"""What the two sides ask themselves about each other, in each of the six dimensions; both have a wording.

After Harlan Goerger's six dimensions of good relations: whom one trusts, how credible one is oneself, whether
the price is fair, what one gets besides money. An answer is somebody's own view. It is evidence of nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bothways.standing.dimension import Dimension
from bothways.units.side import Side


class About(StrEnum):
    """Whom a question is about, seen from who answers it."""

    YOU = "you"
    THEM = "them"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Question:
    """One question, as the merchant's members and as the customer are asked it."""

    key: str
    dimension: Dimension
    about: About
    merchant: str
    customer: str

    def asked_of(self, side: Side) -> str:
        """Its words for who answers."""
        return self.merchant if side is Side.MERCHANT else self.customer


_T, _R, _V = Dimension.TRUST, Dimension.RESPECT, Dimension.VALUE
_C, _D, _A = Dimension.COMMUNICATION, Dimension.CONFLICT, Dimension.ACCOUNTABILITY
_YOU, _THEM, _BOTH = About.YOU, About.THEM, About.BOTH

ALL = (
    Question("trust-them", _T, _THEM, "Do you trust them?", "Do you trust them?"),
    Question("credible", _T, _YOU, "Is what you tell them credible?", "Is what you tell them credible?"),
    Question(
        "their-problems",
        _T,
        _YOU,
        "When you talk to them, is it about their problems and needs rather than about what you sell?",
        "Do you tell them what your problem really is, and not only what you want to buy?",
    ),
    Question(
        "interest",
        _T,
        _YOU,
        "Are you sincerely interested in their problems?",
        "Are you interested in what they need to do their work well?",
    ),
    Question(
        "relevant-questions",
        _T,
        _YOU,
        "Are the questions you prepare for them relevant to them?",
        "Are the questions you ask them the ones that matter to you?",
    ),
    Question(
        "prepared",
        _T,
        _YOU,
        "Do you come to a talk with them well prepared, and know your job?",
        "Do you know what you need when you talk to them?",
    ),
    Question(
        "objections",
        _T,
        _YOU,
        "When they object to something, are your answers convincing?",
        "When you object to something, do you say convincingly why?",
    ),
    Question(
        "trusted",
        _T,
        _YOU,
        "Do they trust you: your promises, your arguments, your guarantees?",
        "Do they trust you: your word, your orders, your payments?",
    ),
    Question(
        "equal",
        _R,
        _YOU,
        "Are they an equal partner to you, with needs of their own, and not somebody to get money out of?",
        "Are they an equal partner to you, and not somebody to be beaten down?",
    ),
    Question(
        "respect-them",
        _R,
        _YOU,
        "Do you respect them, whether or not you like them?",
        "Do you respect them, whether or not you like them?",
    ),
    Question("respected", _R, _THEM, "Do they respect you?", "Do they respect you?"),
    Question(
        "enough-value",
        _V,
        _YOU,
        "Do you add enough value to what you offer them?",
        "Do you give them enough to make the work worth it for them?",
    ),
    Question(
        "understood",
        _V,
        _YOU,
        "Do they understand what you tell them about it?",
        "Do you understand what they tell you about what they offer?",
    ),
    Question(
        "appreciated",
        _V,
        _THEM,
        "Do they appreciate what you add?",
        "Do they appreciate what you bring them?",
    ),
    Question(
        "extras",
        _V,
        _THEM,
        "Do they appreciate the extras, the special offers, the small and the large kindnesses?",
        "Are the extras, the special offers and the kindnesses you get from them worth something to you?",
    ),
    Question(
        "worth-the-effort",
        _V,
        _THEM,
        "Is the price they pay worth the effort you put in?",
        "Is what you get worth what you pay, and the effort?",
    ),
    Question(
        "fair-price",
        _V,
        _BOTH,
        "Is the price fair, for all that they get from you?",
        "Is the price fair, for all that you get?",
    ),
    Question(
        "besides-money",
        _V,
        _THEM,
        "Do you get something useful from them besides money: experience, references, word of mouth?",
        "Do you get something useful from them besides the goods: advice, experience, people to know?",
    ),
    Question("on-a-par", _V, _BOTH, "Are you on a par with them?", "Are you on a par with them?"),
    Question(
        "know-each-other",
        _C,
        _BOTH,
        "Do your talks let the two of you get to know each other?",
        "Do your talks let the two of you get to know each other?",
    ),
    Question(
        "talks-build-trust",
        _C,
        _BOTH,
        "Do your talks build trust?",
        "Do your talks build trust?",
    ),
    Question(
        "understanding",
        _C,
        _BOTH,
        "Do you understand each other's needs and views better after a talk?",
        "Do you understand each other's needs and views better after a talk?",
    ),
    Question("ask-enough", _C, _YOU, "Do you ask them enough?", "Do you ask them enough?"),
    Question(
        "ways-to-add",
        _C,
        _YOU,
        "Do you look for ways to add to your usual offer for them?",
        "Do you tell them what would make their offer better for you?",
    ),
    Question(
        "there-for-them",
        _C,
        _YOU,
        "Do they come away feeling that you are there to help them do better?",
        "Do they come away feeling that it is worth helping you?",
    ),
    Question(
        "seek-them",
        _C,
        _YOU,
        "Do you seek the talk with them, rather than wait for it?",
        "Do you seek the talk with them, rather than wait for it?",
    ),
    Question(
        "not-afraid",
        _D,
        _YOU,
        "Do you dare to disagree with them when your quality, your terms or your price need it?",
        "Do you dare to disagree with them when quality, terms or price are not right for you?",
    ),
    Question(
        "not-avoided",
        _D,
        _BOTH,
        "Do differences come up between you, rather than being avoided?",
        "Do differences come up between you, rather than being avoided?",
    ),
    Question(
        "persuade",
        _D,
        _YOU,
        "When you differ, can you persuade them and say why it is worth it?",
        "When you differ, can you say clearly what you need and why?",
    ),
    Question(
        "better-after",
        _D,
        _BOTH,
        "Do you get on better with them once a difference is settled?",
        "Do you get on better with them once a difference is settled?",
    ),
    Question(
        "argue-for-them",
        _D,
        _YOU,
        "Would you even argue with them to show them what is best for them?",
        "Would you let them argue with you about what is best for you?",
    ),
    Question("keep-word", _A, _YOU, "Do you keep your word to them?", "Do you keep your word to them?"),
    Question(
        "they-keep-word", _A, _THEM, "Do they keep their word to you?", "Do they keep their word to you?"
    ),
    Question(
        "make-good",
        _A,
        _YOU,
        "When you fall short (poor quality, a late delivery), do you own up and make good by what you do?",
        "When you fall short (a late payment, a late answer), do you own up and make good by what you do?",
    ),
    Question(
        "they-make-good",
        _A,
        _THEM,
        "When they fall short (a late payment), do they own up and make good by what they do?",
        "When they fall short (poor quality, a late delivery), do they own up and make good by what they do?",
    ),
    Question(
        "honest",
        _A,
        _YOU,
        "Do you tell them openly and honestly, at all times, how things are?",
        "Do you tell them openly and honestly, at all times, how things are?",
    ),
)
BY_KEY: Mapping[str, Question] = {question.key: question for question in ALL}


def of(dimension: Dimension) -> tuple[Question, ...]:
    """The questions of one dimension, in their order."""
    return tuple(question for question in ALL if question.dimension is dimension)


def after(key: str) -> Question | None:
    """The question that follows one; None after the last."""
    place = ALL.index(BY_KEY[key]) + 1
    return ALL[place] if place < len(ALL) else None
