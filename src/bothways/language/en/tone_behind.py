"""English about somebody that one would not say to their face: notes for the team are written as if they read along."""

from bothways.language.tone import Tone, ToneRule

_FACE = "They may read it one day; and whoever on your team reads it will meet them that way."
_EVER = "“Always” and “never” judge the person; how often and when lets the next call be about the matter."
_WHO = (
    r"(?:(?:he|she|they)(?:'s|'re| is| are| was| were)?|(?:the |this |that |our |another |one )?"
    r"(?:customer|client|guy|woman|man|lady|owner|patient|buyer|boss|manager|family|couple|lot|firm|company)s?"
    r"(?: (?:here|there|(?:from|in|at|of) (?:the |our )?\w+))?(?:'s| is| are| was| were)?|(?!(?:it|this|that|there|what|which|here|everything|nothing|work|weather)\b)(?-i:[A-Z][\w-]+)(?:'s| is| are| was| were))"
)
_VERY = r"(?:(?:a bit(?: of)?|such|really|quite|just|so|very|totally|completely|kind of|a real|a total|a complete|a|an|the|always|being|absolute|absolutely|utterly|typical|pretty|rather|again) )*"


def _d(on: str, pattern: str, instead: str, why: str = _FACE, unless: str = "") -> ToneRule:
    return ToneRule(Tone.DISRESPECT, on, pattern, why, instead, unless)


RULES = (
    _d(
        "pain nightmare nuisance pest headache handful cheapskate miser tightwad penny-pincher idiot moron fool imbecile "
        "jerk creep whiner moaner complainer crybaby drama diva nutcase lunatic liar crook timewaster time-waster "
        "time-wasters waster wasters troublemaker",
        rf"{_WHO} {_VERY}(?:pain(?: in the \w+)?|(?:living )?nightmare|nuisance|pest|headache|handful|cheapskate|miser"
        r"|tightwad|penny-pincher|idiot|moron|fool|imbecile|jerk|creep|whiner|moaner|(?:serial |chronic )?complainer|crybaby"
        r"|drama queen|diva|nutcase|lunatic|liar|crook|time[- ]?wasters?|waster|troublemaker)s?",
        "what was hard for us is",
        unless=r"(?:back|neck|knee|tooth|shoulder|in) pain|headaches? (?:since|from|after|for)|pain (?:in|since|is|was|has|for)",
    ),
    _d(
        "difficult impossible annoying stupid clueless dumb crazy stingy cheap fussy picky moody hysterical paranoid lazy "
        "arrogant ignorant dense thick useless greedy pathetic ridiculous insufferable unbearable mental bonkers nuts whiny "
        "needy entitled demanding pushy slow rude obnoxious bossy snobbish",
        rf"{_WHO} {_VERY}(?:(?:impossible|difficult|hard) to (?:please|deal with|work with|bear)|annoying|stupid|clueless|dumb"
        r"|crazy|stingy|cheap|fussy|picky|moody|hysterical|paranoid|lazy|arrogant|ignorant|dense|thick|useless|greedy"
        r"|pathetic|ridiculous|insufferable|unbearable|mental|bonkers|nuts|whiny|needy|entitled|pushy|rude|obnoxious|bossy|snobbish|slow on the uptake)"
        r"(?=[.,;!]| (?:and|again|as|but|about|today|person|customer|client|people|lot|one)\b|$)",
        "what they care about is",
        unless=r"(?:fussy|picky) about nothing|(?:price|paper|layer|hedge|wall|soil|delivery|offer)s? (?:is|are|was|were)",
    ),
    _d(
        "difficult annoying stupid awful horrible terrible nightmare problem crazy demanding clueless impossible",
        r"(?:a|an|another|our most|the most|such a|what a) (?:\w+ )?(?:difficult|annoying|stupid|awful|horrible|terrible|nightmare"
        r"|problem|crazy|clueless|impossible) (?:customer|client|person|woman|man|lady|guy|owner|family|couple|buyer|patient)s?",
        "somebody who cares a lot about",
    ),
    _d(
        "whining moaning whingeing nagging ranting bitching grumbling complaining fussing whinging",
        rf"{_WHO} (?:(?:is|are|was|were|kept|keeps|keep|been|just|always|forever|constantly|again|still) )*(?:whining|moaning|whing(?:e)?ing"
        r"|nagging|ranting|bitching|fussing)(?: on)?(?: (?:again|about|on and on))?|(?:same old|endless|usual|constant) (?:whining|moaning|whing(?:e)?ing|nagging|complaining)|(?:always|forever|constantly|keeps?|kept) (?:complaining|grumbling)(?: about)?",
        "they told us again that",
    ),
    _d(
        "total complete typical utter another grump know-it-all know hopeless hypochondriac dim brain brains clue",
        r"(?:(?:a )?(?:total|complete|utter|typical)|another|what an?) (?:idiot|moron|fool|jerk|creep|whiner|moaner|time[- ]?waster|cheapskate|miser"
        r"|hypochondriac|know-it-all|nutcase|liar|drama queen)s?|hypochondriacs?|(?:a |an |old )*(?:grump|know-it-all)s?|hopeless (?:case|cases)|nice but dim|not the (?:brightest|sharpest)(?: \w+)?"
        rf"|{_WHO} (?:has|have|had) (?:absolutely |really )?(?:no (?:clue|brains?|idea (?:of|about) anything)|not (?:got )?a clue)(?: (?:what|how|about)(?: \w+)?)?",
        "what they need from us is",
    ),
    _d(
        "wall mad crazy nuts nerves insane everything owns",
        rf"{_WHO} (?:(?:always|really|just) )?(?:drives?|drove|is driving|are driving|'s driving) (?:me|us|everybody|everyone) (?:up the wall|mad|crazy|nuts|insane|round the bend)"
        rf"|{_WHO} (?:gets?|got|is getting|'s getting) on (?:my|our|everybody's|everyone's) nerves|{_WHO} thinks? (?:he|she|they) (?:knows? (?:everything|it all)|owns? the \w+)",
        "what was hard for us is",
    ),
    _d(
        "never always constantly satisfied happy",
        r"(?:(?:is|are|and are|and is) never (?:satisfied|happy|content)|always late with (?:her|his|their) \w+)(?=[.,!]|$| with)|(?:he|she|they|customer|client) (?:just |really )?(?:(?:never|always) (?:pays? (?:late|on time|in time)|answers?|replies|reply|calls? back|"
        r"listens?|reads?|complains?|wants? (?:something|more|a discount)|changes? (?:his|her|their) minds?|forgets?|haggles?|knows? better)"
        r"|constantly (?:complains?|changes?|wants?|haggles?))(?: \w+)?",
        "how often, and when last:",
        _EVER,
        unless=r"never complains?|always (?:answers|replies|calls back|pays? (?:on|in) time|listens)",
    ),
    _d(
        "hassle worth bother waste rid avoid drop dump milk rip squeeze fob fobbed string",
        r"(?:not|hardly|isn't|aren't) worth (?:the |our )?(?:hassle|trouble|effort|time)(?= with| for (?:him|her|them)|[.,!]|$)|get rid of (?:him|her|them|this customer)"
        r"|fob(?:bed)? (?:him|her|them) off|string (?:him|her|them) along|milk (?:him|her|them)(?: for \w+)?|rip (?:him|her|them) off"
        r"|squeeze (?:more|money|a bit more) (?:out of|from) (?:him|her|them)|don't (?:bother|waste (?:your |our )?time) with (?:him|her|them)",
        "what we can and cannot do for them is",
    ),
)
