"""What English does by saying something."""

from bothways.language.en import asking, feeling, promising
from bothways.language.en.weights import ENGLISH_WEIGHTS
from bothways.language.en.words import WORDS
from bothways.language.hearing import Ear

CONDITIONAL = (
    "[if unless provided providing assuming once] | in case | [as so] long as | as soon as | should YOU"
    " | [when after until] [US YOU THEY IT THERE THE MY YOUR NAME]"
)
SUBJECT = (
    "^ ([WELL YES AND POLITE COMMA])* (US | THEY | [MY THE]? NAME | [MY THE] ..2 SOMEBODY | [someone somebody])?"
    " ({will} {adv}* | [can could would will] YOU {adv}* | CAN {adv}* | let me | let 's | please {adv}*"
    " | (WOULD | {will}) be [glad happy pleased] to | [plan intend promise promised agreed need] (YOU)? to {adv}* | IS (ADV)*)?"
)
ENGLISH_EAR = Ear(
    words=WORDS,
    cues=(*promising.CUES, *asking.CUES, *feeling.CUES),
    against=(*promising.AGAINST, *asking.AGAINST, *feeling.AGAINST),
    joints="BREAK | [COMMA] | [AND BECAUSE IF WHEN] (US | YOU | THEY | IT | please | THERE | will | THE [OPEN SOMEBODY])",
    patterns=(CONDITIONAL, SUBJECT),
    weights=ENGLISH_WEIGHTS,
)
