"""English that threatens or commands."""

from bothways.language.tone import Tone, ToneRule

_WHY = "A threat closes the talk. Say what you need, by when, and what happens next, as a plain fact."
_COMMAND = "It reads as an order; a request with a reason gets an answer sooner."
_DAY = "Could you let me know by (day)? After that we would …"
_DO = r"(?:pay|answer|sign|reply|respond|confirm|send|call|return|remove|stop|act|comply|settle|transfer|provide|deliver|do|come|fix|remit|give|tell|submit|contact|vacate|leave)"


def _t(on: str, pattern: str, instead: str = _DAY, why: str = _WHY, unless: str = "") -> ToneRule:
    return ToneRule(Tone.THREAT, on, pattern, why, instead, unless)


RULES = (
    _t(
        "if unless",
        r"if you (?:don't|do not|fail to|refuse to|haven't|have not|can't|cannot)\b[^.!?;]{0,60}?,? (?:then )?(?:we|i)(?:'ll| will| shall| may)(?: (?:have to|be forced to|need to|then|immediately|simply))* (?:cancel|terminate|stop (?:work|all|the|your)|suspend|send (?:in )?the|involve|report|sue|charge you|close|block|withdraw|hand (?:it|the|this)|pass (?:it|the|this)|keep (?:your|the) (?:deposit|money)|sell|call (?:the|our)|get (?:the|our)|bring in|end (?:the|our|this)|refuse|dispose|take (?:legal|action|steps|further|the matter|back))(?: \w+)?|(?:we|i)(?:'ll| will| shall)(?: (?:have to|be forced to|need to|then|immediately))* (?:cancel|terminate|suspend|report|charge you|close|block|withdraw|refuse|dispose of)\b[^.!?;]{0,40} (?:if|unless) you (?:don't|do not|fail|refuse|pay|answer|respond|reply|sign|confirm)(?: \w+)?",
        unless=r"(?:as|because) you (?:asked|wished)|at no cost|free of charge",
    ),
    _t(
        "carefully twice discussion debate negotiation final leave story again until",
        r"think (?:very |twice |really )?(?:carefully|twice|hard) before you(?: \w+)?|not (?:up for|open (?:to|for)|a matter of) (?:discussion|debate|negotiation)|(?:end of (?:discussion|story|the discussion))(?=[.!]|$)|take it or leave it|that(?:'s| is) (?:my |our )?final(?=[.!,]|$)|i (?:won't|will not|am not going to) (?:ask|tell you|say (?:it|this)) again|you have (?:until|till) (?:noon|midnight|tonight|tomorrow|friday|monday|\d+)(?: \w+)? to(?: \w+)?",
    ),
    _t(
        "else",
        r"or else(?=\s*[.!…]|\s*$|,| (?:we|you|i|the|your|there|it|i'll|we'll)\b)(?: (?:we|i|you|your \w+|the \w+|it)(?:'ll)? ?(?:\w+ ){0,2}\w+)?",
        unless=r"or else (?:you could|we can|we could|i can|the bus)|(?:something|somebody|someone|anything|where) or else",
    ),
    _t(
        "failure refusal payment nonpayment",
        r"(?:failure|refusal) to (?:comply|pay|respond|reply|sign|do so|answer|cooperate|return|act|provide|meet|submit|settle|attend|confirm)(?: \w+){0,3}? (?:will|may|shall|can|could|would|leads?|results?|means)(?: \w+)?|(?:failure|refusal) to (?:comply|do so)|non-?payment (?:will|may|shall|leads?|results?|means)(?: \w+)?|failing (?:which|this|that),?(?: \w+){0,2}",
    ),
    _t(
        "legal court lawyers lawyer solicitor solicitors attorney attorneys bailiff bailiffs sue police debt collectors collections in reserve",
        r"(?:take|taking|pursue|initiate|consider|considering|start|threaten|face|forced into|resort to|begin|commence)(?: \w+)? legal (?:action|steps|proceedings|measures|consequences)|(?:we|i) reserve the right to(?: \w+)?|(?:see|meet) you in court|(?:hear|be hearing) from (?:our|my|the) (?:lawyers?|solicitors?|attorneys?|legal (?:team|department))|(?:call|involve|instruct|contact|hand (?:it|this|the matter) (?:over )?to|pass (?:it|this|the matter) (?:on )?to|bring in|send in|turn (?:it |this )?over to) (?:the|our|my|a) (?:lawyers?|solicitors?|attorneys?|debt collectors?|collection(?:s)?(?: agency)?|bailiffs?|police|courts?)|(?:our|my|the) (?:lawyers?|solicitors?|attorneys?) (?:will|shall|is going to)(?: \w+)?|(?:will|shall|'ll|may) sue(?: you)?|lead to legal action|legal action (?:will|may|shall|against)",
        unless=r"(?:no|without|not|avoid|never|won't|will not|rather than) (?:\w+ ){0,3}(?:legal|lawyers?|court|debt|sue)|(?:ask|check with|asked) (?:our|my|the) (?:lawyer|solicitor)|recommend",
    ),
    _t(
        "warning notice warn warned",
        r"(?:this is |consider this |consider it )?(?:(?:your|the|our|my|a) )?(?:last|final|only|one last|first and (?:last|final)) (?:warning|notice(?! of)|ultimatum)|(?:i(?:'m| am)|we(?:'re| are)) warning you|be warned|you(?:'ve| have) been warned|(?:i|we) warn you|mark my words|(?:this is )?not a (?:request|suggestion)|don't (?:make|force) (?:me|us)|don't test (?:me|us)",
    ),
    _t(
        "consequences consequence",
        r"(?:(?:will|you'll|shall|must) )?(?:have to )?(?:face|bear|suffer|accept|expect|live with|answer for)(?: the)?(?: \w+)? consequences|(?:further|serious|legal|severe|unpleasant|dire) consequences|there (?:will|are going to) be (?:\w+ )?consequences|(?:has|have|with) consequences(?=[.!]|$| for you)(?: for you)?",
        unless=r"(?:no|without|medical|for the (?:roof|wall|plant|tooth)) (?:\w+ )?consequences",
    ),
    _t(
        "must have need required obliged",
        rf"you (?:(?:absolutely|really|simply|now) )?(?:must|have to|are required to|need to|will|are obliged to|are to|had better) (?:\w+ly )?{_DO}\b[^.!?]{{0,40}}? (?:immediately|at once|right now|without delay|right away|straight ?away|without (?:further )?delay|this instant|or\b|today)(?=\W|$)",
        "could you, by (day),",
        _COMMAND,
        unless=r"(?:if|when|should) (?:the|it|you|your|a|there|she|he)\b.{0,60}you (?:must|have to|need to)|pain|fever|smell|gas\b|bleed|swell|emergency|\?$",
    ),
    _t(
        "immediately once now instantly",
        rf"(?:^|(?<=[.!?:] )){_DO}\b[^.!?,]{{0,50}} (?:immediately|at once|right now|now|instantly|without delay|straight ?away|this instant)(?=[.!]|$)",
        "could you, by (day),",
        _COMMAND,
        unless=r"\b(?:if|when)\b|gas\b|fire|emergency|doctor|vet\b",
    ),
    _t(
        "expect demand insist require order",
        r"(?:i|we) (?:hereby |now |must |strictly |strongly |therefore )*(?:demand|insist|order you|command)(?: (?:that you|on|to|an|a|your|full|immediate|payment|you|the|that))?(?: \w+){0,2}|(?:i|we) (?:fully |strongly |do )?expect you to(?: \w+)?(?: (?:at once|immediately|now))?|(?:i|we) (?:expect|require|want) (?:an?|your|the|full|immediate) (?:immediate |full |prompt )?(?:payment|answer|reply|response|explanation|apology)(?: (?:immediately|at once|by|today|now|without))?",
        "could you, by (day),",
        _COMMAND,
        unless=r"(?:don't|do not|never|nobody|not) (?:insist|demand|expect)|if you insist|expect (?:an?|the|your) (?:answer|reply|response) (?:from (?:the|our|my)|on|tomorrow|next)",
    ),
    _t(
        "otherwise",
        r"otherwise,? (?:we|i)(?:'ll| will| shall)? (?:\w+ly )?(?:(?:be |feel )?(?:forced|obliged|compelled) to|have (?:no choice|to (?:charge|cancel|stop|involve|report|close|terminate))|cancel|stop|charge|sue|take|hand|pass|report|close|switch|block|terminate|suspend|withdraw|refuse|keep|cut)(?: \w+){0,2}|otherwise,? (?:your|the) (?:\w+ )?(?:site|account|order|service|contract|access|warranty|slot|deposit|booking|line|supply|place)(?: (?:goes|will|gets|is|shall))(?: \w+){0,2}",
    ),
    _t(
        "forced choice compelled leave",
        r"(?:(?:we|i)(?:'ll| will| shall| would| may| are| am|'re|'m) )(?:then |otherwise )?(?:be |feel )?(?:forced|compelled|obliged) to(?: \w+)?|(?:you )?(?:leave|leaves|leaving|left|give|giving) (?:us|me) (?:with )?no (?:other )?(?:choice|option|alternative)(?: but)?|(?:we|i)(?:'ll| will)? (?:have|see|had) no (?:other )?(?:choice|option|alternative) but to(?: \w+)?",
        "what we would do next is",
    ),
    _t(
        "again ever",
        r"(?:do not|don't|never)(?: ever)? (?:contact|call|write|ring|bother|email|ask|do that|try that|come|waste)\b[^.!?,]{0,30} (?:again|ever|any ?more)(?=\W|$)",
        "what would help us is",
        _COMMAND,
        unless=r"(?:if|so that|need not|won't have to|do not have to|don't have to)",
    ),
    _t(
        "better",
        r"you(?:'d| had)? better(?! off| than| with| in| at| at| now| for| suited| and| again)(?: not)? \w+|you(?:'d| had) do well to",
        "it would help if you could",
        _COMMAND,
        unless=r"(?:like|suits?|know|serve|help|feel|sleep|see|hear|look|are|get|got) you better|you better (?:service|quality|results|prices|light)|(?:get|give|offer|make|bring|show|find|send|tell) you better",
    ),
    _t(
        "do tell as",
        r"(?:just )?do (?:as|what) (?:i|we)(?:'ve| have)? (?:say|said|tell|told|ask|asked)(?: you)?|because (?:i|we) (?:say|said|tell you) so|(?:you(?:'ll| will)) do (?:as|what) (?:i|we|you(?:'re| are))(?: \w+)?",
        "it would help if you could",
        _COMMAND,
    ),
    _t(
        "account service order contract access deposit",
        r"your (?:account|service|contract|access|order|membership|line|supply|booking|licence|deposit|warranty|cover) (?:will|shall) (?:then |immediately |otherwise |automatically )?be (?:suspended|blocked|terminated|closed|cancelled|canceled|revoked|cut off|disconnected|forfeited|void|frozen|deactivated)(?= (?:if|unless|without)|[.!,] )|(?:we|i)(?:'ll| will| shall) (?:report you|blacklist|name and shame|cut you off|lock you out|shut (?:you|it|your)|make sure (?:that )?(?:you|everyone|nobody))(?: \w+)?",
        "from (day) on it would rest until",
        unless=r"as you (?:asked|wished)|renovat|at your (?:wish|request)",
    ),
)
