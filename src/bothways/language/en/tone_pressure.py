"""English that hurries, drums of an end and plays on the fear of missing something."""

from bothways.language.en.tone_pressing import DAY, ENDS, FEAR, NOW, OFFER, TIME, pressure

RULES = (
    # --- hurry ------------------------------------------------------------------------------------------
    pressure(
        "hurry rush quick",
        r"(?:^|(?<=[.!?:;,|-] )|(?<=\bso )|(?<=\bplease )|(?<=\bbut )|(?<=\bbetter ))(?:hurry(?: up)?|be quick|rush)(?=[,.!:;]|$| (?:and|while|before|or|because|now|as|to (?:get|secure|book|order|your|save))\b)",
        unless=r"no hurry|don't hurry",
    ),
    pressure(
        "last final chance opportunity call",
        r"(?:(?:it(?:'s| is)|this is) )?(?:the |your |our |one )?(?:very )?(?:last|final) (?:chance|opportunity|call(?=!| (?:to (?:order|book|buy|save)|for (?:orders|bookings)))|days?(?= (?:of|to|for) (?:the |our |this )?(?:sale|save|offer|discount))|hours)(?: to(?: \w+)?| for)?",
        DAY,
        ENDS,
        unless=r"last chance to (?:change|correct|check|approve|proof|cancel)|(?:in|after|since|on|from|before) (?:our|the|your|his|her) last call|last call (?:we|with|i|you)|the last (?:\d+ )?hours (?:of|we|i)\b",
    ),
    pressure(
        "act",
        r"(?:so |please |you (?:must|should|need to|have to) )?act (?:now|fast|quickly|today|immediately|soon|at once|before)(?: before it(?:'s| is) too late)?",
        unless=r"act (?:as|on)",
    ),
    pressure(
        "now today immediately tonight once asap late gone spot minute away",
        rf"(?:order|buy|book|reserve|grab|claim|get yours?|get it|get them|secure (?:yours?|your \w+)|shop|subscribe|sign up|join|call|upgrade|enrol|register|apply|decide|commit) (?:(?:\w+ )?{NOW})(?=!| -|, (?:before|or|while|and save)| (?:or|while|before|and (?:save|get|receive)|to (?:save|avoid|secure|get)))",
        unless=r"call (?:us|me) (?:now|today) (?:or|and) (?:we|i)",
    ),
    pressure(
        "wait delay why waiting hesitate",
        r"(?:don't|do not|never) (?:wait|delay|hesitate(?=!| (?:any longer|until|till)))(?: (?:any longer|another (?:day|minute|second)|too long|until|till))?(?=[.,!;:-]|$| (?:until|till|and miss|or))(?: (?:until|till) it(?:'s| is) too late)?|(?:why|what are you) wait(?:ing)?(?: for)?(?=\?|!)|what are you waiting for|(?:stop|no more) (?:waiting|hesitating)",
        unless=r"hesitate to (?:ask|call|contact|write|get|ring)|wait (?:for|until) (?:us|me|the|i|we)",
    ),
    pressure(
        "late",
        r"(?:before|until) it(?:'s| is) (?:too late|all over)|it(?:'s| is| will be|'ll be) (?:soon |almost )?too late(?: (?:soon|tomorrow|then))?",
        "the sooner we start, the sooner it is done; it is for you to say when",
        unless=r"too late (?:to|for) (?:call|ring|change|cancel|the post|today)|paint|frost|plant|vaccin",
    ),
    pressure(
        "need want expect require decision answer signature yes decide sign",
        r"(?:need|want|expect|require|must have) (?:your|an?|the) (?:decision|answer|signature|yes|commitment|confirmation|order) (?:right )?(?:now|today|immediately|at once|tonight|on the spot|this minute)|(?:you (?:must|have to|need to|should) )?(?:sign|decide|commit|say yes|make up your mind) (?:right )?(?:now|on the spot|this minute|immediately|at once|before (?:i|you) leave)|if you (?:sign|order|book|buy|decide|commit) (?:right )?(?:now|on the spot|this minute|immediately|before (?:i|you) (?:leave|hang up))",
        "let me know by when you would like to decide",
    ),
    pressure(
        "clock ticking running time timer countdown",
        r"(?:the )?clock(?:'s| is) ticking(?: \w+)?|time(?:'s| is) (?:running|almost|nearly) (?:out|up)|(?:you(?:'re| are)|we(?:'re| are)) running out of time|(?:sale|offer|deal) timer|once the timer|timer hits|countdown",
        DAY,
        ENDS,
    ),
    pressure(
        "now never lifetime not won",
        r"(?:it(?:'s| is) )?now or never|once[- ]in[- ]a[- ](?:lifetime|year|blue moon)(?: \w+)?|(?:will |'ll )?never (?:be (?:repeated|this (?:low|cheap|good))|get (?:a|another|such a) (?:\w+ )?(?:chance|deal|offer|price))(?: again)?|(?:will not|won't|will never) (?:come (?:back|again|round again)|be (?:repeated|back|offered again|available again)|happen again)",
        "the price may well come again; it is good whenever it suits you",
        FEAR,
        unless=r"(?:it|this|that|mistake|such a thing) (?:will not|won't|will never) happen again|leak|pain|swelling|weed|moss|stain",
    ),
    # --- an end that drums -------------------------------------------------------------------------------
    pressure(
        "ends end ending expires expire expiring closes gone stops over",
        rf"(?:(?:this|the|our|your|my|that) )?(?:\w+ )?{OFFER}(?:(?:'s)? (?:\w+ly )?(?:ends?|ending|expires?|expiring|closes?|stops?|goes|is (?:over|gone|ending|expiring)|are (?:over|gone)|will (?:end|expire|be gone|close))) (?:tonight|today|tomorrow|soon|at midnight|by midnight|at (?:noon|\d+)|in:? ?\d[\w: ]*|in (?:\w+ )?(?:hours?|minutes?|days?)|this (?:week|evening|afternoon|weekend|friday|sunday)|(?:very )?shortly|once)",
        DAY,
        ENDS,
    ),
    pressure(
        "ends end ending expires",
        r"(?:^|(?<=[.!?:;,|-] ))(?:hurry,? )?(?:ends?|ending|expires?|expiring) (?:tonight|today|soon|tomorrow|at midnight|in:? ?\d[\w: ]*)|days? left until",
        DAY,
        ENDS,
    ),
    pressure(
        "only today tonight midnight",
        rf"(?:today|tonight|this week(?:end)?|24 hours|one day|for one day|this month) only|only (?:today|tonight|until midnight|for (?:today|24 hours|a short time))(?=[!.,]|$| at| and)|(?:until|before|by) midnight(?: (?:tonight|today|only))?(?=!|$)|(?:in|for|within) the next (?:\w+ )?(?:minutes?|hours?|days?)(?: only)(?=\W|$)|(?:hold|keep|have) (?:this|the|that) (?:price|offer|deal) (?:for (?:you )?)?(?:only |just )?(?:for )?(?:the next |another )(?:\w+ )?(?:minutes?|hours?)(?: only)?|valid (?:only )?(?:today|tonight|if you (?:sign|order|pay|buy|book))(?: (?:only|now|on the spot|today|right away))?|{OFFER} (?:only )?(?:is |are )?(?:only )?valid (?:only )?(?:until midnight|today|if you sign)(?: on the spot| now| today)?",
        DAY,
        ENDS,
        unless=r"(?:open|closed|here|in|there|works?|working|available) (?:today|tonight|this week) only|only (?:open )?today at",
    ),
    pressure(
        "flash clearance",
        r"flash[- ]sale|(?:limited|exclusive|special|unbeatable|insane|crazy|massive) (?:time )?(?:deal|offer|price|discount)s? (?:just )?(?:for you )?(?:today|now|only|ends)",
        DAY,
        ENDS,
    ),
    pressure(
        "hours hrs hour days day mins minutes min seconds secs sec d h m s",
        r"\d+ ?(?:days?|d)[\s:.,-]*\d+ ?(?:hours?|hrs?|h)[\s:.,-]*\d+ ?(?:min(?:ute)?s?|m)\w*|\d+ ?(?:hours?|hrs?|h)[\s:.,-]*\d+ ?(?:min(?:ute)?s?|m)[\s:.,-]*\d+ ?(?:sec(?:ond)?s?|s)|(?:days?|hours?|hrs?|mins?|minutes?|secs?|seconds?)[\s:|]+(?:hours?|hrs?|mins?|minutes?|secs?|seconds?)[\s:|]+(?:mins?|minutes?|secs?|seconds?)|\d+:?(?: ?days? ?:? ?\d+ ?:? ?hours?)",
        DAY,
        ENDS,
        unless=r"cook|bake|oven|took|lasted|ran|running time|drive",
    ),
    pressure(
        "ends end left offer sale deal hurry expires remaining timer reserved within",
        r"\d{1,2} ?: ?\d{2} ?: ?\d{2}(?: ?: ?\d{2})?",
        DAY,
        ENDS,
    ),
    pressure(
        "price prices rate rates up",
        rf"(?:the )?(?:prices?|rates?) (?:goes?|going|will go|are going|is going|rises?|will rise|jumps?|doubles?) (?:back )?up(?: (?:again|after that|otherwise))?(?: (?:tomorrow|tonight|soon|at midnight|in \d+ \w+|right after))(?=\W|$)|if you (?:don't|do not) (?:sign|buy|order|book|decide|act|pay)(?: it)? {NOW},? (?:then )?(?:the |your )?(?:price|offer|deal|discount|rate|slot|place|we|i|it|you)(?:'ll| will| goes| is| are)?(?: \w+){{0,2}}",
        DAY,
        ENDS,
    ),
    # --- fear of missing ---------------------------------------------------------------------------------
    pressure(
        "miss missing",
        r"(?:don't|do not|never|you(?:'d| would) hate to|you don't want to|(?:would|'d) be a shame to|hate to see you) miss(?: out)?(?: on)?(?: (?:this|it|these|our|your|the|a|an))?(?: [\w-]+)?(?=\W|$)|(?:(?:you(?:'ll| will|'re| are)|risk(?:ing)?|regret) (?:be )?miss(?:ing)? out(?: on)?(?: (?:this|these|our|your|the))?|(?:you(?:'ll| will)|risk|regret) miss(?:ing)? (?:this|these|our|the) (?:offer|chance|deal|sale|price|opportunity))",
        "it is there if it suits you",
        FEAR,
        unless=r"miss (?:you|him|her|them)|missing (?:from|two|three|one|a |an |the (?:form|date|page|receipt|signature|screw|lid))|missing (?:files?|pages?|receipts?|parts?)|miss (?:the (?:turn|bus|train|exit|sign|entrance|door)|your (?:train|bus|appointment))",
    ),
    pressure(
        "regret sorry foolish crazy mad silly stupid fool",
        r"you(?:'ll| will|'d| would| are going to| may| might) (?:\w+ly )?(?:regret (?:it|this|that|not|waiting)|be (?:sorry|kicking yourself)|be (?:foolish|crazy|mad|silly|stupid|a fool|an idiot|insane) (?:not )?to?)(?: (?:if|not)\b(?: \w+){0,3})?|only a fool would",
        "it is for you to say whether it suits you",
        FEAR,
        unless=r"sorry to hear",
    ),
    pressure(
        "afford",
        r"(?:you )?(?:(?:really|simply|just) )?(?:can't|cannot|can you|could you)(?: (?:really|simply|just))* afford (?:not to|to (?:wait|miss|lose|ignore|delay|hesitate))(?: \w+){0,3}|can you (?:really |honestly )?afford (?:not|to (?:wait|miss|risk))",
        "what it would do for you is",
        FEAR,
    ),
    pressure(
        "while",
        r"while you (?:still )?can(?=[.!,]|$)|before (?:somebody|someone|anyone|another customer) else (?:does|gets|takes|snaps|grabs|books|buys)(?: \w+)?|(?:somebody|someone) else (?:will|is going to|'ll) (?:take|get|snap|grab|buy|book) it",
        TIME,
        FEAR,
        unless=r"enjoy",
    ),
)
