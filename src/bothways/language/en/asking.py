"""How English asks: for something, and for an answer."""

from bothways.language.cues import Act, Cue
from bothways.language.en.wordings import FORMULA, SHOP

R = Act.REQUEST
Q = Act.QUESTION

CUES = (
    # --- requests ----------------------------------------------------------------------------------------
    Cue(
        R,
        "could you",
        r"(?<!\w)(?:could|can|would|will|cd|wld) (?:you|u|someone|somebody|one of you|anyone)(?: guys)?,? (?:please,? |pls |kindly |possibly |perhaps |maybe |also |just |quickly |at least |then )*(?!be(?:lieve)?\b|afford\b|like\b|prefer\b|see\b|imagine\b|do (?:this|that) every|want\b|rather\b|happen\b)\w+",
        2.4,
    ),
    Cue(
        R,
        "would you mind",
        r"would you (?:mind|be (?:so kind|able|willing|open))|(?:are|were) you able to|is (?:it|there any) (?:possible|chance|way)|(?:^|[.,;] )possible (?:to|for)",
        1.8,
    ),
    Cue(
        R,
        "please",
        r"(?<!to\s)(?<!attached\s)(?<!enclosed\s)(?<!\w)(?:please|pls|plz|kindly)(?:,? (?:do|also|just|either|then|be sure to|make sure to|try to|try and|remember to|personally|get|help us))*,? (?!be (?:advised|aware)|note\b|find (?:attached|enclosed)|see (?:attached|below)|accept\b|excuse\b|do not hesitate)[a-z]+",
        2.1,
    ),
    Cue(R, "do it please", r"\w+[,]? (?:please|pls)[.!?]?\s*$", 1.7),
    Cue(
        R,
        "can I have",
        r"(?<!\w)(?:can|could|may|might) (?:i|we) (?:please |also |just |possibly )*(?:get|have|ask|order|book|see|request|borrow|expect|meet|schedule|set|move|change|trouble|speak|talk|arrange|invite)",
        1.4,
    ),
    Cue(
        R,
        "let me know",
        r"(?<!to\s)(?<!will\s)(?<!['’]ll\s)(?<!and\s)(?<!may\s)(?<!can\s)(?<!also\s)(?<!he\s)(?<!they\s)let (?:me|us) know|^(?:so |and |but |also )?let \w+ know|and let (?:me|us) know",
        1.8,
    ),
    Cue(
        R,
        "an order",
        r"^(?:(?:hi|hello|hey|dear|ok|okay|so|and|but|also|then|just|alternatively|otherwise|if (?:not|so|possible)|when you [\w ]{2,30}|once [\w ]{2,40}|(?-i:[A-Z][a-z]+)(?: and (?-i:[A-Z][a-z]+))?|guys|all|folks|everyone|team|thanks|fyi|\d\.)[,:;.!–-]* ?-? ?){0,3}(?:please |just |also |always |then |do )?(?!look(?:ing)? forward|talk (?:to|with|soon)|see you|call being|speak (?:to|with|soon)|have a|use \w+ to){ask} (?!you\b|i\b|we\b|is\b|are\b|was\b|of\b|that (?:i|we|you)\b)(?:me|us|it|them|him|her|this|that|these|those|the|a|an|your|my|our|with|to|in|on|at|up|out|by|over|back|for|if|what|whether|and|(?-i:[A-Z]\w+)|\d|\w+)",
        1.2,
    ),
    Cue(
        R,
        "an order, later",
        r"[,;—–-] ?(?:so |and |then |but |just |please |or )?(?:just |please )?(?:call|send|give|let|forward|contact|check|get back|bring|make sure|tell|email|e-mail|advise|try and|try to|copy|review|return|reply|remember to|don['’]t forget)\b (?:me|us|it|them|him|her|this|that|these|those|the|a|an|your|my|our|with|to|(?-i:[A-Z]\w+)|back|if)",
        1.1,
    ),
    Cue(
        R,
        "let us",
        r"(?:^|[,;.:!–-] |\b(?:so|and|but|then|view) )(?:let['’]?s|let us) (?!not|know|face|hope|say|see how)\w+",
        1.2,
    ),
    Cue(
        R,
        "I need",
        r"{i} (?:really |also |just |still |will |do |would |urgently )*(?:need|require|want) (?:you|your|the|this|that|these|those|them|it|a|an|some|another|to (?:get|have|see|know|receive|order|hear|speak|talk|ask)|what|\d+|more|help|someone)",
        1.2,
    ),
    Cue(
        R,
        "I would like",
        r"{i}(?:\s?['’]d| would) (?:also |really |very much )?(?:like|love|want|need|prefer) (?:you|to (?:get|have|see|know|order|receive|ask|invite|book|request|meet|set|schedule|arrange|hear|return|change|cancel)|a|an|the|your|for|it|some|\d+)",
        1.1,
    ),
    Cue(
        R,
        "I would appreciate",
        r"appreciate (?:a|an|some|any|it if)|(?:appreciate|grateful|obliged|indebted|thankful|helpful|appreciated)(?: it)? (?:if|for your|your|to (?:get|have|receive|hear))|would (?:be|really be) (?:much |greatly |very much |really |very )?(?:appreciated|helpful|great|ideal|good|nice|useful|wonderful|lovely|handy|perfect)(?: (?:if|to)|[.!]?\s*$)",
        1.5,
    ),
    Cue(R, "any help", r"any (?:\w+ ){1,6}(?:appreciated|helpful|welcome|great)", 1.3),
    Cue(
        R,
        "if you could",
        r"if (?:you|someone|u) (?:could|can|would|might)\b.{0,120}\b(?:i['’]?d|i would|that['’]?d|that would|it would|would be|i['’]?ll|great|good|appreciate|grateful)|if you could(?: \w+){3,}[.!?]?$",
        1.2,
    ),
    Cue(
        R,
        "I was hoping",
        r"{i}(?: was| were|['’]m| am| had been|['’]d been) (?:just )?(?:hoping|wondering|calling to ask|asking|looking to (?:get|have|order))|i wonder if (?:you|we)",
        1.3,
    ),
    Cue(
        R,
        "you should",
        r"(?<!\w)you(?:\s?['’]ll| will)? (?:also |may |just |really |all )*(?:need to|should|must|have to|ought to|had better|might want to|set up|can (?:leave|call|send|reach out))(?! (?:have|be|know|see|get|feel|receive)\b)",
        0.2,
    ),
    Cue(
        R,
        "want you to",
        r"(?<!\w)(?:want|like|ask|asking|need|expect|prefer|love) you (?:guys |all |both )?to \w+|(?:ask|asking|request|prefer) that you|would love for",
        1.5,
    ),
    Cue(
        R,
        "remember",
        r"(?<!\w)(?:don['’]?t|do not) (?:forget|let|send|call|use|put|change|charge|deliver|leave)|(?:^|[,;.:-] )(?:remember|make sure|be sure|reminder) (?:to|that|you)|reminder to|see (?:to it )?that|see what you (?:come|can)",
        1.4,
    ),
    Cue(
        R,
        "how about",
        r"(?:^|[,;.] )(?:how about|what about|shall we|why don['’]?t (?:we|you)|do you want to (?:meet|come|have|go|get|talk|join)|(?:are )?you (?:free|available)|would (?:like|love) to (?:also )?invite)",
        0.8,
    ),
    Cue(
        R,
        "I will assume you",
        r"(?:assume|trust|take it|understand) (?:that )?.{0,60}\byou (?:guys |folks |all )?(?:will|['’]ll)",
        0.8,
    ),
    # --- against a request ------------------------------------------------------------------------------
    Cue(R, "not a request: a formula", FORMULA, -2.6),
    Cue(R, "not a request: a shop's sentence", SHOP, -2.6),
    Cue(
        R,
        "not a request: told of the past",
        r"^(?:i|we|he|she|they) (?:asked|told|called|requested|wanted|said|had|did)\b",
        -1.0,
    ),
    Cue(
        R,
        "not a request: a question about you",
        r"^(?:and |so |but )?(?:do|did|have|are|were|is|was|what|who|where|when|why|which|how (?!about)) .*\?\s*$",
        -0.9,
    ),
    # --- questions -----------------------------------------------------------------------------------------
    Cue(Q, "a question mark", r"\?[\s\"'”’)]*$", 2.2),
    Cue(Q, "a question mark inside", r"\w\?[\s\"'”’)]+[A-Za-z(]", 1.0),
    Cue(
        Q,
        "asked with a question word",
        r"^(?:(?:and|but|so|ok|okay|well|hi|hey|also|then|now|sorry|guys|(?-i:[A-Z][a-z]+)),? ){0,2}(?:what|when|where|who|whose|which|why|how)(?:['’]s| is| are| was| were| do| does| did| will| would| can| could| should| shall| much| many| long| soon| far| often| about| come| kind| sort| time| about)(?= (?:the|your|you|i|we|it|they|that|this|there|my|our|a|is|are|do|does|did|will|would|can|could|have|has|he|she|those|these|of|many|much|does|for|to)\b)",
        0.3,
        spoken=1.6,
    ),
    Cue(
        Q,
        "asked with the verb first",
        r"(?!(?:have|do|had|may|will|is|would be|don['’]t) (?:a|an|not|your|be)\b)^(?:(?:and|but|so|ok|okay|well|hi|hey|also|then|now|sorry|(?-i:[A-Z][a-z]+)),? ){0,2}(?:do|does|did|is|are|was|were|have|has|had|will|would|can|could|should|shall|may|am|isn['’]t|aren['’]t|don['’]t|didn['’]t|doesn['’]t|won['’]t|can['’]t|haven['’]t|hasn['’]t) (?:you|your|we|i|he|she|they|it|there|this|that|these|those|the|our|my|any|anyone|anybody|someone|everything|all|both)\b",
        -0.4,
        spoken=2.2,
    ),
    Cue(
        Q,
        "do you know",
        r"(?:do|did|would|could) you (?:happen to )?(?:know|have (?:any|an) idea|remember|think|say|tell)|any (?:idea|news|update|word|suggestions|thoughts|chance)\b|wants? to know (?:if|whether|what|when|how|where|who)|(?:would|['’]d) (?:like|love|be interested|need) to (?:know|hear|find out|understand) (?:if|whether|what|when|how|where|who|why|which)",
        1.3,
    ),
    Cue(
        Q,
        "I wonder",
        r"(?:i['’]?m|i am|i was|was|we were|we are|just) (?:just )?(?:wondering|asking|curious|not sure|unsure|unclear) (?:if|whether|what|when|how|where|who|why|which|about)|i wonder (?:if|whether|what|when|how|who)|(?:no|not) (?:idea|clear|sure) (?:if|whether|when|what|how) you",
        1.0,
    ),
    Cue(
        Q,
        "tell me",
        r"(?:let (?:me|us) know|tell (?:me|us)|advise(?: me| us)?|confirm|explain|clarify|say|check|find out|remind me) (?:please )?(?:if|whether|what|when|how|where|who|why|which)\b",
        -0.5,
    ),
    Cue(
        Q,
        "please tell me",
        r"(?:please|could you|can you|would you)[\w ,]{0,30}(?:let (?:me|us) know|tell (?:me|us)|advise|confirm|explain) (?:me |us |please )?(?:whether|what|when|how|where|who|why|which|if (?!you (?:would like|want|have|need|feel|are|do)))",
        0.6,
    ),
    Cue(
        Q,
        "a tag",
        r",? (?:right|correct|isn['’]t it|don['’]t you|aren['’]t (?:you|they|we)|is(?:n['’]t)? that (?:right|ok|correct)|or not|yes|ok(?:ay)?|no)\?$",
        1.5,
    ),
    Cue(
        Q,
        "not a question: a request",
        r"^(?:.{0,60}[,;:.!–-] )?(?:and |so |but |also |then )?(?:could|can|would|will) (?:you|u|someone|somebody)(?: guys)?,? (?!tell|say|know|remember|rather|prefer|like|confirm|advise|explain|believe|describe|recommend)",
        -2.4,
    ),
    Cue(
        Q,
        "not a question: asked of you to do",
        r"^(?:could|can|may) (?:i|we) (?:get|have|ask you|order|book|request)\b",
        -0.8,
    ),
    Cue(
        Q,
        "not a question: a shop's sentence",
        SHOP
        + r"|^(?:want|need|looking|ready|tired|interested|did you know|have you ever|are you (?:ready|looking|tired|paying|still)|can you afford|why (?:not|wait|pay))\b",
        -2.4,
    ),
    Cue(
        Q,
        "not a question: a formula",
        r"(?:any|further|more) questions\??|how are you|how(?:['’]s| is) it going|hope you are",
        -1.5,
    ),
)
