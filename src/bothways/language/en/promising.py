"""How English promises: in person, in the passive, through somebody."""

from bothways.language.cues import Act, Cue
from bothways.language.en.wordings import NO_VERB, SHOP

P = Act.PROMISE

CUES = (
    # --- promises: in the first person ---------------------------------------------------------------
    Cue(P, "I will do it", r"{i}{will} {adv}{do}(?!\w)", 2.4),
    Cue(P, "I will", rf"{{i}}{{will}} (?!{NO_VERB})\w+", 0.7),
    Cue(P, "name and I will", r"\w+ and i (?:will|shall|['’]ll) {adv}{do}(?!\w)", 2.2),
    Cue(
        P,
        "and will",
        r"{i}\b.{0,120}(?:and|then|but|or|,) (?:we |i )?(?:will|shall|['’]ll) {adv}{do}(?!\w)",
        1.6,
    ),
    Cue(
        P,
        "Will do",
        r"(?:^|[.,;:!—-] ?|(?:ok(?:ay)?|yes|sure|great|fine|thanks|right|no problem)[,.!]? )(?:and )?will (?!you\b|we\b|i\b|the\b|it\b|he\b|she\b|they\b|this\b|that\b|there\b|your\b|any\b|my\b|our\b|be (?:held|closed))"
        r"{adv}{do}(?!\w)(?!.*\?)",
        2.2,
    ),
    Cue(
        P,
        "I promise",
        r"{i}(?: (?:hereby|can|will|do|give you my))? (?:promise|guarantee|commit|pledge|undertake|vow|swear|assure you|word)",
        2.0,
    ),
    Cue(
        P,
        "my word",
        r"you (?:have|['’]ve got) (?:my|our) (?:word|promise)|you can (?:count|rely|depend) on (?:me|us|it)|leave (?:it|that|this) (?:with|to) (?:me|us)|consider it done|(?:i['’]?m|we['’]?re|i am|we are) on it|rest assured (?:that )?(?:we|i)",
        2.4,
    ),
    Cue(
        P,
        "let me do it",
        r"(?:^|[.,;!—-] |\b(?:so|and|but|ok(?:ay)?|well|right|sure|yes|no) )let me (?:just |quickly |go and )?(?:check|find|look|ask|see(?! what you)|get(?! my)|confirm|talk|speak|call|send|sort|dig|chase|take|pull|put|double|verify|run|work|think)(?! know)(?!\w)",
        1.3,
    ),
    Cue(
        P,
        "I am doing it",
        r"{i}\s?(?:['’]m|\s+am|['’]re|\s+are) (?:just |now |currently |already |about to )?(?:sending|mailing|shipping|forwarding|getting|bringing|delivering|posting|calling|working on|looking into|preparing|putting|arranging|ordering|returning|refunding|replacing|coming|dropping|paying|transferring|checking|sorting|attaching|printing|booking)(?!\w)",
        1.1,
    ),
    Cue(
        P,
        "I plan to",
        r"{i}(?: (?:also|still|fully|now))?(?:\s?['’](?:m|re)| am| are)? (?:plan(?:ning)?|intend(?:ing)?|aim(?:ing)?|mean|scheduled|due|committed|expect(?:ing)?) (?:to|on) {adv}{do}(?!\w)",
        0.9,
    ),
    Cue(
        P,
        "I would be happy to",
        r"(?:{i}(?:\s?['’]d| would| will|\s?['’]ll) (?:also )?be (?:more than |very |only too )?(?:happy|glad|pleased|delighted|willing) to|(?:^|[.,;!] )(?:happy|glad) to) {adv}{do}(?!\w)",
        0.6,
    ),
    Cue(
        P,
        "I can do it for you",
        r"{i} (?:can|could|may|might) {adv}(?:send|mail|e-?mail|forward|ship|deliver|post|bring|get|give|call|check|have it|have them|provide|prepare|drop|pick|collect|replace|refund|fix|repair|put|arrange|relay|reorder|reprint)(?!\w)(?=.*\b(?:you|your|it|them|that|those|this|by|over|for|on|at|a|the)\b)(?!.*\?)",
        -0.3,
    ),
    Cue(
        P,
        "so I can do it",
        r"(?:call|ring|let|give|send|tell|know|know if|if)\b.{5,120}(?:&|and|so|then|,) (?:that )?{i} (?:can|could) {adv}(?:give|send|get|bring|relay|have|fix|do|provide|check|set|put|ship|post|forward|repair|replace|come|order|book)(?!\w)(?!.*\?)",
        0.4,
    ),
    Cue(
        P,
        "expect it from me",
        r"(?:expect|look out for|watch for) (?:it|them|this|that|a|an|the|my|our|to (?:hear|receive|have|see|get))\b.{0,60}\b(?:from (?:me|us)|by|on|before|within|tomorrow|today|tonight|next|this (?:afternoon|evening|week))",
        1.0,
    ),
    Cue(
        P,
        "it is yours by",
        r"(?:it|they|those|these|that)\s?(?:['’]s|['’]re| is| are) yours (?:by|on|before)",
        1.6,
    ),
    # --- promises: in the passive, to the listener, through somebody -------------------------------------
    Cue(
        P,
        "it will be done",
        r"(?:(?:it|they|this|that|these|those|all|everything|both|(?:the|your|our|a|an|any|each|every|this|that|these|those|all(?: of)?(?: the| your)?|new|another|one|half|\d+|replacement)s?(?: [\w'’-]+){1,6}?)(?:\s?['’]ll| will| shall| should| is going to| are going to| ought to)"
        r"(?: (?:all|then|also|now|both|certainly|definitely|probably|still|hopefully))? be (?:[\w]+ly |all |fully |back |personally )?{done}(?!\w))",
        1.7,
        through=True,
    ),
    Cue(
        P,
        "it goes out",
        r"(?<!\w)(?:it|they|(?:the|your|our)(?: [\w'’-]+){1,3}?)(?:\s?['’]ll| will| should)? (?:ships?|leaves? (?:here|us|our|the)|go(?:es)? (?:out|off|in the (?:post|mail))|arrives?|get (?:to you|there)|reach(?:es)? you)(?!\w).{0,40}(?:today|tomorrow|tonight|on|by|before|within|this|next|in \w+|first thing)(?!\w)",
        1.0,
        through=True,
    ),
    Cue(
        P,
        "you will have it",
        r"you(?:\s?['’]ll| will| shall| should| can expect to| are going to) (?:then |also |soon |certainly |definitely )?(?:receive|get (?:it|them|your|the|a |an |those|these|that|another|our|my)|have (?:it|them|your|the|a |an |those|these|that|everything|our|my|all|another|both|full)|hear (?:back )?from|be (?:receiving|getting|hearing|contacted|refunded|notified|credited|informed|updated|called|paid))",
        1.8,
        through=True,
    ),
    Cue(
        P,
        "somebody will",
        r"{who}(?: \w+)?(?:\s?['’]ll| will| shall| is going to| are going to|['’]s going to) {adv}{do}(?!\w)",
        1.9,
        through=True,
    ),
    Cue(
        P,
        "somebody is to",
        r"{who}(?: \w+)? (?:is|are) (?:coming|calling|sending|bringing|on (?:it|their way|his way|her way)|going to|dropping|delivering)(?!\w)",
        1.2,
        through=True,
    ),
    Cue(
        P,
        "they will call you",
        r"(?:^|[\s,;])(?:he|she|they|(?-i:[A-Z][a-z]+))(?:\s?['’]ll| will| shall) {adv}(?:call|ring|phone|contact|send|e-?mail|visit|bring|deliver|meet|help|show|give|tell|let|get|pick|drop|come|reply|write|follow|take|be in touch|collect|fix|install|check|confirm|arrange|forward|sort|look)(?!\w).{0,40}\b(?:you|your|it|them|to|by|over|round|back)\b",
        1.1,
        through=True,
    ),
    Cue(
        P,
        "I have somebody do it",
        r"{i}(?:\s?['’]ve| have|{will}) (?:asked|told|instructed|get|have|ask|tell) [\w'’ ]{2,30}? to {do}(?!\w)",
        1.7,
        through=True,
    ),
    Cue(
        P,
        "they promised",
        r"(?:he|she|they|customer|client|(?-i:[A-Z][a-z]+)) (?:has |have )?(?:promised|agreed|committed|undertook|offered|is going|are going|intends?|plans?) to {adv}{do}(?!\w)",
        1.4,
        noted=True,
    ),
    Cue(
        P,
        "they will pay",
        r"(?:^|[\s,;])(?:he|she|they|customer|client|(?-i:[A-Z][a-z]+))(?:\s?['’]ll| will) {adv}(?:pay|transfer|send|order|confirm|decide|sign|return|check|let (?:us|me) know|get back|come back|tell us|call back|pick|collect|test|try|ask|bring|provide|give|look|measure|approve|choose|review|email|mail|ring|phone|call|reply|answer|write)(?!\w)",
        1.1,
        noted=True,
    ),
    # --- against a promise -----------------------------------------------------------------------------
    Cue(
        P,
        "not a promise: negated",
        r"{i}(?: (?:wo|ca)n['’]t| will not| shall not| cannot| can not|{will} (?:not|never)|{will} be unable)",
        -2.0,
    ),
    Cue(
        P,
        "not a promise: cannot promise",
        r"(?:can['’]?t|cannot|can not|won['’]?t|not|unable to|hard to|never) (?:yet )?(?:promise|guarantee|commit)",
        -4.0,
    ),
    Cue(
        P,
        "not a promise: asked",
        r"(?:^|[,;:.] )(?:and |but |so |then |or |please )?(?:when|what|where|how|why|who|which|if so)? ?(?:shall|will|should|can|could|would|do|did|may) (?:i|we|he|she|they|it|the|you|that|there)\b.*\?",
        -2.2,
    ),
    Cue(
        P,
        "not a promise: in question",
        r"(?:whether|what|where|how|why|who|if|when|which|not sure|wonder(?:ing)?|decide|hope|hoping|afraid|guess|doubt|unless|until|trips|most prepared|tell \w+ that|say that|said that|think that) (?:that )?{i}{will}(?! call| ring| let| reserve)",
        -2.5,
    ),
    Cue(P, "not a promise: a shop's sentence", SHOP, -1.3),
    Cue(P, "not a promise: hypothetical", r"(?:would|could|might) have\b|if (?:i|we) (?:were|had)\b", -1.5),
    Cue(
        P,
        "not a promise: supposed of you",
        r"(?:assume|hope|hoping|if|so|think|sure|when|once|trust|know|says?|said) (?:that )?you(?:\s?['’]ll| will)",
        -2.0,
    ),
    Cue(
        P,
        "not a promise: a standing offer",
        r"(?:if|should|when(?:ever)?) you (?:need|have|would like|want|require|ever|prefer|['’]d|are (?:un)?sure)\b(?!.*\b(?:call|meet|let me know)\b.*\bi\b)",
        -0.9,
    ),
    Cue(
        P,
        "not a promise: shared plan",
        r"{i}{will} (?:have to |need to |probably )?(?:get together|meet up|see how|see what happens|talk (?:soon|later)|catch up|see(?:$|[.!,]))",
        -1.6,
    ),
    Cue(
        P,
        "not a promise: out of office",
        r"out of (?:the )?office|on (?:holiday|vacation|annual leave)|(?:be|am) away",
        -0.8,
    ),
)
