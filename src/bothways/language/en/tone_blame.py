"""English that blames, or tells somebody that they are wrong."""

from bothways.language.tone import Tone, ToneRule

_WHY = "It points at the person; saying what is missing gets it sooner."
_PAST = "What should have been cannot be changed any more; what comes next can."
_FAULT = "Whose fault it is settles nothing; what we do now does."
_WRONG = "Nobody likes to be told that they are wrong. Say how you see it, and ask how they do."
_AGAIN = "It says that they did not listen. Saying it once more, plainly, costs less."
_ADV = r"(?:(?:really|simply|just|clearly|obviously|again|once again|unfortunately|also|completely|totally|entirely|quite|all|very|apparently|always|repeatedly|still|even|absolutely|flatly|utterly|plainly|sadly|evidently|certainly|only|actually|once more|yet again) )*"
_DID = r"(?:bother|read|check|tell|send|answer|reply|respond|show|turn|call|ring|mention|pay|listen|follow|provide|give|say|let (?:us|me)|keep|confirm|sign|fill|return|inform|notify|do|come|appear|look|think|care|understand|use|complete|submit|specify|ask|warn|cancel|water|clean|close|lock|maintain|prepare|put|take|bring|back up|write|note|notice|supply|attach|leave|switch|turn|wait|cooperate|act|order|include|enter|measure|try|remember|stick|abide|comply)"
_SAY = r"(?:said|told you|told|mentioned|stated|explained|wrote|written|pointed out|informed you|noted|outlined|indicated|advised|communicated|made clear|discussed|described|clarified|emailed)"
_MAIL = r"(?:e-?mails?|mails?|messages?|letters?|notes?|correspondence|conversation|discussion|reply|call|texts?|reminders?)"
_NOT_IF = r"(?<!if )(?<!case )(?<!whether )(?<!unless )(?<!when )(?<!should )(?<!did )(?<!do )(?<!that )"


def _b(on: str, pattern: str, instead: str, why: str = _WHY, unless: str = "") -> ToneRule:
    return ToneRule(Tone.BLAME, on, pattern, why, instead, unless)


def _x(on: str, pattern: str, instead: str, why: str = _WRONG, unless: str = "") -> ToneRule:
    return ToneRule(Tone.CONTRADICTION, on, pattern, why, instead, unless)


RULES = (
    # --- what they did not do -----------------------------------------------------------------------------
    _b(
        "failed neglected omitted refused fail neglect",
        rf"(?:what )?{_NOT_IF}you(?:'ve| have|'d| had)? {_ADV}(?:failed|neglected|omitted|refused|fail|neglect) to(?: (?P<do>\w+))?",
        r"could you still \g<do>",
    ),
    _b(
        "forgot forgotten",
        rf"{_NOT_IF}you(?:'ve| have|'d| had)? {_ADV}(?:forgot|forgotten)(?: (?:to(?: (?P<do>\w+))?|about|again|the|your|our|it|that|us|me))*(?! nothing)",
        r"could you still \g<do>",
        unless=r"(?:if|in case|should|when|whether|thought|think|afraid|feel) (?:that )?you(?:'ve| have)? forg|forgot(?:ten)? nothing|did you forget",
    ),
    _b(
        "not didn never haven hadn t",
        rf"{_NOT_IF}you {_ADV}(?:didn't|did not|haven't|have not|hadn't|had not|never|still haven't|still have not)(?: (?:even|ever|yet|properly|actually|once|really|bother to|seem to|take the (?:time|trouble) to))* (?P<do>{_DID})(?:ed|d|ten|t|n)?(?P<how>(?: (?:properly|carefully|enough|up|attention|back|in time))?)",
        r"could you still \g<do>\g<how>",
        unless=r"(?:if|in case|whether|unless|when|so that|sorry|because we|since we|why) (?:that )?you (?:did|have|had)|did you not|we (?:forgot|failed|did not)|you (?:did not|didn't|have not|haven't) (?:give up|come (?:alone|in vain)|make (?:a|any) mistakes?|do anything wrong|do it)|don't worry|no problem|that is fine",
    ),
    _b(
        "never answered told called paid",
        r"you never (?:answered|told|called|paid|replied|came|said|sent|mentioned|asked|responded|showed|turned|listened?|read|checked|returned|confirmed|let|gave|rang|informed|brought|signed)",
        "we have not had word yet:",
        unless=r"you never (?:asked for (?:this|it)|told (?:a|any))|so that you never",
    ),
    _b(
        "should ought shouldn",
        r"you (?:really |surely |at least |simply |clearly )?(?:should|ought to|shouldn't|should not|needed to)(?:'ve| have| never have| not have)(?: (?:at least|just|simply|really|never|already|first))* (?!received|got\b|gotten|gotten|had (?:a|an|the|to|your|our|word|news|it)\b|had\b|a\b|an\b|the\b|th[ie]se?\b|that\b|those\b|my\b|some\b|no\b|any\b|it\b|your\b|our\b|access|to\b|been (?:sent|given|told|called|paid|informed|offered|contacted|asked|warned|able)|enough|three|two|seen it by now|heard from us|arrived)\w+(?: (?:us|me|it|that|this|the|your))?",
        "it would help us now if you could",
        _PAST,
        unless=r"should (?:already )?have (?:received|got|had|heard from)|shouldn't have to|next time",
    ),
    _b(
        "could might",
        r"you (?:could|might) (?:at least )?have (?:told|said|asked|called|warned|mentioned|checked|read|let|thought|sent|rung|informed|answered|replied|noticed)(?: (?:us|me))?(?: (?:earlier|before|sooner))?",
        "it would help us now if you could",
        _PAST,
        unless=r"(?:so that|if|so) you (?:could|might) have|\?$",
    ),
    _b(
        "if had only",
        r"if (?:only )?you(?:'d| had)(?: (?:only|just|simply|actually|properly|really|bothered to))*(?! (?:rather|better|like|any|a|an|the|no|some|problems|trouble|questions)\b) (?:\w+ed|told|read|said|sent|kept|done|given|paid|come|rung|written|known|taken|brought|thought|made|put)(?: (?:us|me|it|the|your))?(?: (?:earlier|before|in time|sooner|properly))?|had you (?:only |just |simply )*(?:paid|read|told|called|checked|followed|listened|asked|answered|sent|kept|informed|done|watered|rung|said|come|let)(?: (?:attention|us|me))?",
        "from here on we can",
        _PAST,
        unless=r"if you(?:'d| had) liked|if you had (?:ordered|asked for|chosen|planned|expected|hoped)",
    ),
    _b(
        "why",
        r"why (?:didn't|did not|haven't|have not|don't|do not|won't|wouldn't|can't|did|would) you(?: not| never| ever| even)? (?!think|like|prefer|want|choose|ask\b|need|love)\w+(?: \w+)?|why you (?:didn't|did not|haven't|never)(?: \w+)?|how could you(?: (?:not|have|even|let|do|forget))?(?! (?:make|use|best))",
        "could you tell me how it came about",
        _FAULT,
        unless=r"why don't (?:you|we) (?:come|try|take|ring|call|drop|stop|have|join|pop|tell)",
    ),
    _b(
        "misused mishandled abused mistreated misplaced dropped deleted delayed supposed meant expected",
        rf"{_NOT_IF}you(?:'ve| have)? {_ADV}(?:misused|mishandled|abused|mistreated|misplaced|dropped the ball|delayed|deleted)(?: \w+){{0,2}}|you were (?:supposed|meant|expected) to(?: (?P<do>\w+))?",
        r"could you still \g<do>",
        unless=r"you were (?:supposed|meant) to (?:get|receive|have|be (?:told|called|given))|we (?:delayed|deleted|lost)",
    ),
    _b(
        "position put situation spot mess difficulty time down waiting up job part homework",
        r"you(?:'ve| have)? (?:now |really |just )?(?:put|got|brought|placed|left|landed) (?:us|me) (?:in|into|with) (?:a|an|this) (?:\w+ )?(?:position|situation|spot|mess|difficulty)|you(?:'ve| have)? (?:badly |really |again )?(?:let (?:us|me) down|wasted (?:our|my) time|kept (?:us|me) waiting|stood (?:us|me) up)(?: \w+)?|you (?:didn't|did not|haven't|have not) (?:done? )?(?:do )?your (?:part|job|homework)",
        "what would help us now is",
        _WHY,
    ),
    _b(
        "help thanks because",
        r"(?:we|i) (?:can't|cannot|can not) help (?:it )?(?:if|that|when) you(?: \w+){0,3}|no thanks to you|(?:thanks to|because of) you(?=,? (?:the|our|we|this|it|everything|i|nothing)\b)|(?:that|this)(?: one)?(?:'s| is) on you(?=[.,!]|$)",
        "however it came about, we can",
        _FAULT,
        unless=r"thanks to you(?!.*(?:ruin|lost|late|delay|cannot|can't|missed|cost|wast|fail|broke|start (?:again|over)|wrong)).*|not because of you",
    ),
    _b(
        "our my fault problem mistake",
        r"(?:it(?:'s| is| was)|that(?:'s| is| was)) (?:hardly|not|scarcely) (?:our|my) (?:fault|problem|mistake|responsibility)(?: (?:that|if|when) you| you)(?: \w+)?",
        "however it came about, we can",
        _FAULT,
    ),
    # --- whose fault it is ---------------------------------------------------------------------------------
    _b(
        "fault mistake error doing problem responsibility negligence oversight carelessness failure",
        rf"(?:it|this|that|which|the (?:delay|damage|problem|mistake|error|error lies|fault|leak|mess))(?:'s| is| was| were| has been) {_ADV}(?:through )?your(?: own)? (?:fault|mistake|error|doing|problem(?=[.!,]|$| not)|responsibility(?=[.!,]|$| not)|negligence|oversight|carelessness|failure)",
        "however it came about, we can",
        _FAULT,
        unless=r"(?:not|n't|never|hardly|isn't|wasn't) (?:\w+ )?your|is it your",
    ),
    _b(
        "fault mistake error problem blame delay",
        r"(?:the |this |that )?(?:mistake|error|fault|problem|blame|delay|responsibility)(?: (?:is|was|lies|lay|rests|happened|occurred|came))?(?: (?:\w+ly|all|just))? (?:on|at|with|from) (?:your (?:side|part|end)|you)(?=\W|$)",
        "however it came about, we can",
        _FAULT,
        unless=r"(?:not|n't|never|no) (?:\w+ ){0,3}(?:on|at|with|from) you",
    ),
    _b(
        "your carelessness negligence failure delay mistake error oversight impatience lateness inattention",
        r"(?:due to|because of|thanks to|owing to|as a result of|through|by) your (?:own |late |repeated |continued )?(?:mistake|error|failure|delay|negligence|carelessness|oversight|fault|lateness|impatience|inattention|indecision|lack|missing|forgetfulness|late|incorrect|wrong|incomplete)(?: \w+)?|your (?:own )?(?:carelessness|negligence|inattention|impatience|forgetfulness|sloppiness|stubbornness|lack of (?:care|attention|preparation|planning|understanding|cooperation))|your (?:own )?(?:failure|refusal|inability) to(?: \w+)?|your (?:own |serious |stupid )?(?:mistake|error|fault|oversight)(?= (?:cost|caused|has|have|made|means|led))",
        "however it came about, we can",
        _FAULT,
        unless=r"(?:not|n't) (?:because|due)",
    ),
    _b(
        "caused broke damaged ruined messed created blame responsible",
        r"you(?:'ve| have)? (?:\w+ly |yourself )?(?:caused|broke|broken|damaged|ruined|messed (?:it |this |that )?up|screwed (?:it |this |that )?up|spoiled)(?: (?:this|it|the|yourself|our|that))?(?: \w+)?|you(?:'ve| have)? (?:created|brought on) (?:this|the|that) (?:problem|mess|delay|situation|trouble|chaos)|you(?:'re| are)(?: the one)? (?:to blame|(?:solely |fully |alone )?responsible for (?:this|the (?:delay|mistake|damage|problem|error|loss|mess)))|you(?:'ve| have)? (?:have )?only (?:got )?yourself to (?:blame|thank)|(?:i|we) blame you|you(?:'ve| have) (?:only )?yourself to blame",
        "however it came about, we can",
        _FAULT,
        unless=r"(?:if|in case|whether) you(?:'ve| have)? (?:broke|damage|cause)|you (?:have )?created (?:a|such|something) (?:beautiful|lovely|wonderful|great)|not (?:to blame|responsible)",
    ),
    _b(
        "wrong incorrect incomplete",
        rf"{_NOT_IF}you(?:'ve| have)? {_ADV}(?:gave|given|sent|entered|typed|ordered|provided|supplied|filled in|made|chose|used|wrote|put|took|told)(?: (?:us|me))? (?:the|a|an|some|in) (?:wrong|incorrect|incomplete|false|bad)(?: \w+)?|you(?:'ve| have)? made (?:a|an|another|the|some|several)(?: \w+)? (?:mistakes?|errors?)",
        "the one we have reads …; could you look at it once more",
        unless=r"if you (?:have )?(?:ordered|chose|made)|sorry",
    ),
    _b(
        "ignored overlooked misread neglected refused missed mishandled disregarded",
        rf"{_NOT_IF}you(?:'ve| have)? {_ADV}(?:ignored|overlooked|misread|mishandled|disregarded|mismanaged|neglected|refused|missed (?:the|your|our|another) (?:deadline|appointment|payment|call|date|meeting|slot))(?: (?:our|my|the|this|that|all|it))?(?: \w+)?",
        "what is still open is",
    ),
    _b(
        "again always late",
        r"(?:once|yet) again,? you(?:'ve|'re| have| are)?(?: \w+){0,3}|you(?:'re| are|'ve been| were)? (?:always|constantly|forever|repeatedly|once again|again|already|consistently) (?:late|complain(?:ing)?|forget(?:ting)?|chang(?:e|ing)|wrong|difficult|behind|overdue|ask(?:ing)? (?:the same|for more))(?: \w+)?|here we go again",
        "this time",
        unless=r"(?:thank|lovely|kind|glad|welcome)",
    ),
    _b(
        "careless negligent unreasonable rude lazy irresponsible impatient difficult unprofessional sloppy stubborn ungrateful",
        rf"you(?:'re| are| were|'ve been| have been) {_ADV}(?:being )?(?:so |too |rather |a bit )?(?:careless|negligent|unreasonable|rude|lazy|irresponsible|impatient|difficult|unprofessional|sloppy|stubborn|ungrateful|inattentive|disorgani[sz]ed)",
        "what would help us both is",
        _WHY,
        unless=r"(?:not|n't|never) (?:\w+ )?(?:being )?(?:rude|difficult|impatient|unreasonable|careless)|if you",
    ),
    # --- that they are wrong --------------------------------------------------------------------------------
    _x(
        "wrong mistaken incorrect confused lying delusional misinformed right correct error",
        rf"you(?:'re| are| were| must be| seem to be| appear to be| have been| may be) {_ADV}(?:a bit |sadly )?(?:wrong|mistaken|incorrect|confused|lying|delusional|misinformed|not (?:right|correct)|in error|in the wrong)(?: (?:about|on|there|here|in))?",
        "I see it a little differently:",
        unless=r"(?:if|whether|don't think|do not think|not saying|never said|isn't that|not that|sure if) (?:that )?you(?:'re| are| were)|you(?:'re| are) not (?:wrong|mistaken|confused)|have been (?:billed|charged)|not (?:wrong|mistaken)",
    ),
    _x(
        "wrong misunderstood misunderstand misheard misinterpreted misremember misremembered",
        rf"you(?:'ve| have)? {_ADV}(?:got|get|have|had) (?:it|that|this|the \w+|me|us|things|your facts)(?: (?:all|completely|totally|quite))? (?:wrong|backwards|mixed up|the wrong way)|you(?:'ve| have|'re| are| must have| may have| seem to have)? {_ADV}(?:misunderst(?:ood|and|anding)|misheard|misinterpret(?:ed|ing)?|misremember(?:ed|ing)?|misrepresent(?:ed|ing)?)(?: (?:me|us|it|this|that|the|what))?",
        "I did not say it clearly enough:",
        unless=r"(?:if|in case|whether|that) you(?:'ve| have)? misund|(?:i|we) (?:may have )?misunderst",
    ),
    _x(
        "true untrue correct incorrect false wrong right nonsense rubbish ridiculous absurd lie accurate bull",
        rf"(?:no,? )?(?:that(?:'s| is| was)|this is|what you (?:say|said|wrote|claim)(?: here)? is) {_ADV}(?:just |pure |complete )?(?:not (?:true|correct|right|accurate|so|the case)|untrue|incorrect|false|wrong|nonsense|rubbish|ridiculous|absurd|a lie|inaccurate|bull\w*|impossible)(?=[.,!;:]|$| and\b| because| as\b| -)|it(?:'s| is) {_ADV}(?:untrue|incorrect|false|nonsense|rubbish|ridiculous|absurd|not true)(?=[.,!;:]|$)|(?:that|this) (?:isn't|wasn't|is not|was not) {_ADV}(?:true|correct|right|accurate|so|the case)(?=[.,!;:]|$| and\b)|not true(?=!)",
        "I see it a little differently:",
        unless=r"\b(?:if|whether|in case|should|when|sorry|apologi[sz]e|our (?:mistake|fault|error)|my (?:mistake|fault|error)|you(?:'re| are) right|is it|was it|is that|is this)\b",
    ),
    _x(
        "claim statement assertion assumption understanding accusation complaint information argument facts memory",
        rf"your (?:claims?|statements?|assertions?|assumptions?|understanding|accusations?|complaints?|information|arguments?|facts|memory|reasoning|allegations?|version)(?: \w+)? (?:is|are|was|were) {_ADV}(?:not (?:true|correct|right|justified|accurate)|wrong|false|incorrect|unfounded|baseless|unjustified|mistaken|untrue|flawed|nonsense|inaccurate|faulty)|contrary to (?:what you|your)(?: \w+){{0,2}}|your so-called(?: \w+)?",
        "I see it a little differently:",
        unless=r"if your",
    ),
    _x(
        "already previously as like before earlier repeatedly",
        rf"(?:as|like) (?:i|we)(?:'ve| have|'d| had)? (?:(?:already|previously|just|clearly|repeatedly|also|often|specifically|told you,?) )*{_SAY}(?: (?:to you|you|this|that))?(?: (?:before|already|earlier|previously|repeatedly|clearly|several times|many times|twice|last time|on (?:the phone|monday|tuesday|wednesday|thursday|friday)|yesterday|last week|above|in (?:my|our) (?:last|previous) {_MAIL}))*",
        "in short",
        _AGAIN,
    ),
    _x(
        "as per stated mentioned explained discussed previously noted already",
        rf"(?:as )?per (?:my|our) (?:last|previous|earlier|prior|above|recent|first) {_MAIL}|as (?:(?:already|previously|repeatedly|clearly|often|earlier|just|also|specifically) )+(?:stated|mentioned|explained|discussed|noted|said|communicated|informed|advised|indicated|outlined|pointed out|written)|as (?:stated|mentioned|explained|noted|said|communicated|outlined|advised) (?:before|earlier|already|previously|several times|many times|repeatedly|in (?:my|our) (?:last|previous|earlier) {_MAIL}|clearly)|(?:see|read|refer to|please see|please refer to) my (?:last|previous|earlier) {_MAIL}(?: again| below)?",
        "in short",
        _AGAIN,
    ),
    _x(
        "already told explained said informed asked reminded answered again before times",
        r"(?:i|we)(?:'ve| have|'d| had)? (?:already |now |repeatedly |clearly |explicitly |often |specifically )+(?:told|explained|said|informed|reminded|answered|asked|advised|warned|covered|gone over|discussed|written|wrote)(?: (?:you|this|it|that|to you|about|once|twice))*|(?:i|we)(?:'ve| have)? (?:told|explained|said|informed|asked|reminded|answered|written|been through|been over|gone over)(?: (?:you|this|it|that|to you|all this|of this|everything|the same))* (?:(?:before|already|twice|repeatedly|again and again|time and again|more than once|over and over)(?=\W|$)|(?:several|many|three|four|a hundred|countless|a number of|so many|five|multiple) times)|(?:i|we)(?:'ve| have)? (?:been|gone|went) over this(?: (?:before|already|again|many times))?|how (?:many times|often) (?:do|must|have|should|will) (?:i|we)(?: \w+){0,3}|this has (?:already )?been (?:explained|said|discussed|answered)(?: \w+){0,2}",
        "in short",
        _AGAIN,
        unless=r"thank you|we told you (?:thursday|friday|monday)|sorry|if (?:i|we)(?:'ve| have)? (?:already )?(?:asked|told)|(?:have|has) already (?:written|wrote|asked) (?:to )?(?:the|our|my)|already (?:asked|told|informed|written to|reminded) (?:the|our|my|him|her|them|[A-Z]\w+)",
    ),
    _x(
        "repeat again",
        r"(?:^|(?<=[.!?] ))(?:once|yet) again[:,](?! (?:thank|sorry|many|welcome|i am (?:very |so )?sorry|my apologies|congrat))|(?:let me|i(?:'ll| will| must| have to)?|may i|to) repeat(?: (?:myself|this|it|once more|again|that))?(?=[:,.!]|$| for (?:you|the last))",
        "in short",
        _AGAIN,
        unless=r"repeat (?:the order|your order)",
    ),
    _x(
        "never said say no not",
        r"(?:that|this|it)(?:'s| is| was)(?: (?:simply|just|really|certainly))? not (?:what|how) (?:we|i)(?:'d| had)? (?:agreed|said|discussed|promised|meant|told you|wrote)(?: \w+)?|no, (?:you (?:didn't|did not|don't|do not|haven't|have not|aren't|are not|can't)|(?:we|i) (?:did not|didn't|never) (?:say|promise|agree|tell))(?: \w+)?|(?:i|we) (?:never|did not|didn't|certainly never|have never) (?:said|say|promised?|agreed?|wrote|claimed?|mentioned?|told you)(?: (?:that|this|such a thing|anything|so|it|any such thing|to that))(?: \w+)?|nobody (?:ever )?(?:said|told you|promised)(?: (?:that|this|you))?|that was never (?:agreed|promised|said|discussed|part|the (?:deal|case|agreement))",
        "what I remember is",
        unless=r"sorry|i wish|(?:we|i) (?:did not|didn't) (?:say|tell you|mention) (?:it|that|this) (?:clearly|early|in time|soon)|should have",
    ),
    _x(
        "correct record making serious joking kidding exaggerating imagining twisting",
        r"(?:i|we) (?:(?:have|need|must|want|would like|'d like) (?:to )?)?(?:correct|set) (?:you|that|this|the record straight)(?: there| here)?|(?:let me|allow me to|permit me to) correct(?: \w+)?|set the record straight|you(?:'re| are) (?:making (?:this|that|it|things) up|exaggerating|twisting (?:my|our) words|imagining things|putting words in)(?: \w+)?|you (?:can't|cannot) be serious|you must be (?:joking|kidding)",
        "I see it a little differently:",
        unless=r"please correct (?:me|us)|correct (?:it|that|this) (?:for you|free|on the|in the|today|at once)|(?:we|i) (?:will|shall|'ll) correct",
    ),
    _x(
        "again told informed advised",
        r"(?:^|(?<=[.!?] ))again,(?! (?:thank|sorry|many|i am|i'm|my|welcome|congrat|please accept|well done))|as you were (?:already |previously |clearly )?(?:told|informed|advised)(?: \w+)?",
        "in short",
        _AGAIN,
    ),
    _x(
        "actually fact",
        r"(?:^|(?<=[.!?:] ))(?:actually|in fact|as a matter of fact),? (?:it was you|you (?:did|were|said|ordered|are|agreed|signed|chose|asked for|told us|confirmed|approved|wanted|never|didn't|have|had))(?: \w+)?",
        "what I have here is",
        unless=r"you (?:are|were) (?:right|welcome|lucky|the first)|you have (?:two|three|a choice|until|still|plenty)",
    ),
    _x(
        "disagree differ contrary idea where",
        r"(?:i|we) (?:strongly |completely |totally |fully |must |have to |utterly |respectfully )*(?:disagree|object|beg to differ)(?: with (?:you|that|this|your))?|on the contrary,?|(?:i|we) (?:don't|do not|have no idea|can't imagine) (?:know )?where you (?:got|get|have|heard|read)(?: \w+){0,3}|who told you (?:that|this|such)(?: \w+)?",
        "I see it a little differently:",
        unless=r"(?:if|where|should|whether) (?:i|we) (?:\w+ )?(?:disagree|differ)|agree to disagree|object to",
    ),
    _x(
        "clearly obviously claim claiming allege insist",
        r"you (?:clearly|obviously|evidently|apparently) (?:haven't|have not|didn't|did not|don't|do not|never) (?:read|understand|understood|listen|listened|know|see|seen|look|looked|pay|paid|get|check|checked|want)(?: \w+){0,3}|you (?:claim|allege|pretend|keep (?:saying|claiming|insisting)|insist)(?: (?:that|to|the))?(?! on)",
        "as I understand you,",
        unless=r"(?:if|can|could|may|to) you claim|you (?:can|may|could) claim|claim (?:it|back|your|the (?:refund|tax|vat))",
    ),
)
