"""English that makes things scarce."""

from bothways.language.en.tone_pressing import (
    DAY,
    ENDS,
    FEAR,
    HURRY,
    LEFT,
    OTHERS,
    PEOPLE,
    SCARCE,
    TIME,
    N,
    pressure,
)

RULES = (
    # --- as shops write it ------------------------------------------------------------------------------
    pressure(
        "left",
        r"(?:^|(?<=[|] ))\(?\d+ (?:[\w]+ )?left\)?!?$|\(\d+ left\)|\d+ (?:\w+ )?left (?:in (?:stock|this size|your size)|at this price)",
        LEFT,
        SCARCE,
    ),
    pressure(
        "only less fewer sell sellout",
        r"only:? (?:\d+|a few|few)(?: \w+){0,2} (?:left|now|in stock|available)|(?:less|fewer) than \d+ (?:\w+ )?(?:left|available|in stock)|sell-?out risk",
        LEFT,
        SCARCE,
    ),
    pressure(
        "cart bag basket carts trending viewed viewing active sold bought",
        rf"{N} (?:{PEOPLE} )?(?:have|has|had|put) (?:this|it|these) in their (?:\w+ )?(?:cart|bag|basket)s?|(?:in|added to) (?:{N} )?(?:other )?(?:{PEOPLE}'? ?(?:'s )?)?(?:shopping )?(?:bag|basket|cart)s?(?: (?:\d+ times|in the (?:last|past)|today))|\d+ (?:times )?added to (?:bag|cart|basket)(?: \w+)?|trending now|\d+ (?:currently viewing|(?:users|people|visitors|shoppers) (?:are )?currently (?:active|online|here|browsing))(?: \w+){{0,3}}|\d+ (?:recently )?(?:bought|viewed|sold|purchased|ordered) (?:per|in|within|over) (?:the )?(?:last |past )?(?:\d+ )?(?:hours?|days?|minutes?)",
        "what others liked about it was",
        OTHERS,
    ),
    pressure(
        "expire expires ends within activate in days day time",
        r"(?:cart|basket|offer|discount|coupon|code) (?:will )?expires? in \d[\d: ]*(?: \w+)?|(?:order|activate|buy|book|call|sign up)(?: \w+)? (?:with)?in \d+:\d\d(?::\d\d)?(?: \w+)?|(?:sale|offer|deal) ends in(?=\W|$)|\d+ ?days?[ :]*\d{1,2}:\d\d(?::\d\d)?(?: left)?|\d{1,2}:\d\d:\d\d:\d\d|time remaining:? ?\d+:\d\d",
        DAY,
        ENDS,
    ),
    pressure(
        "table",
        r"(?:(?:deal|offer|price|it|this|that)(?:'s| is| will be| comes)? )?off the table|(?:won't|will not|will no longer) be on the table(?: (?:tomorrow|again|next \w+|much longer))?|leav(?:e|ing) money on the table",
        DAY,
        ENDS,
    ),
    pressure(
        "early quick fast",
        r"(?:so |better )?get in (?:early|quick(?:ly)?|fast|now|there)(?= |[.,!]|$)(?: before \w+)?",
        TIME,
        HURRY,
    ),
    pressure(
        "everyone everybody doing",
        r"every(?:one|body)(?:'s| is) (?:doing|buying|talking about|using|getting|switching to) (?:it|this|one|them)|every(?:one|body) (?:else )?(?:has|wants|loves|uses) (?:one|it|this)(?=[.,!]|$)",
        "what it would do for you is",
        OTHERS,
    ),
    pressure(
        "snooze essence counts lose waste iron longer each every",
        r"you snooze,? you lose|time is of the essence|every (?:day|minute|second|hour) counts|no time to (?:lose|waste)|strike while the iron(?: is hot)?|the longer you wait(?:,? the \w+)?|(?:each|every) (?:day|week|month|hour) (?:that )?you (?:wait|delay|hesitate)(?: \w+){0,3}",
    ),
    pressure(
        "only",
        r"(?:can|could|will|am able to) only (?:offer|hold|give|guarantee|keep|do|make|honou?r)(?: you)? (?:it|this|that|the|these)(?: (?:\w+ )?(?:price|deal|offer|rate|discount|terms|conditions))?(?: \w+)? (?:today|tonight|until (?:tonight|midnight|tomorrow|noon)|now|for (?:today|the next \w+ hours?|a (?:few|couple of) (?:hours|days)))",
        DAY,
        ENDS,
    ),
    pressure(
        "other another someone somebody",
        r"(?:(?:several|many|two|three|some) )?other (?:clients|customers|people|buyers|guests|parties|families|applicants) (?:are|have)(?: (?:also|already|now|just))* (?:waiting|interested|asking|lined up|keen|queuing|shown interest|asked for)(?: (?:for|in|about))?(?: (?:this|it|the|that))?(?: \w+)?|(?:another|somebody|someone)(?: else)?(?: (?:buyer|customer|client|party|family|couple|person|guest|bidder))? (?:is|has)(?: (?:also|already|just|very))* (?:interested|waiting|keen|made an offer|shown interest|lined up)(?: (?:in|for))?(?: (?:this|it))?",
        "take the time you need",
        OTHERS,
        unless=r"(?:asked|told|wrote to) (?:us|me) (?:the same|whether|if|how)",
    ),
    pressure(
        "put off postponed slip pass go sleep",
        r"(?:shouldn't|should not|can't|cannot|mustn't|must not) be (?:put off|postponed|delayed)|(?:not|isn't) something (?:you|to) (?:want to |should )?(?:put off|postpone|think about for long|sleep on)|(?:don't|do not) (?:put (?:it|this) off|let (?:this|it|the chance|this chance) (?:slip|pass|go)|sleep on (?:it|this)|think (?:too long|about it too long|twice))(?: \w+){0,2}",
        TIME,
        FEAR,
    ),
    pressure(
        "decide commit choose mind",
        r"(?:you (?:need|have|ought) to |you must |please |must )?(?:decide|commit|choose|make up your mind) (?:by )?(?:today|tonight|right now|this minute)(?=\W|$)",
        "let me know by when you would like to decide",
    ),
    pressure(
        "good miss steal pass guaranteed throwing last final",
        r"too good to (?:miss|pass up|refuse|be missed)|(?:it(?:'s| is)|this is) (?:an absolute |a real |a )steal|guaranteed to sell out|you(?:'d| would) be (?:missing|throwing away)(?: \w+)?|(?:last|final) day to (?:save|get|order|buy|sign|grab|book)(?: \w+)?",
        TIME,
        FEAR,
    ),
    # --- false scarcity ---------------------------------------------------------------------------------
    pressure(
        "only just last left less fewer final",
        rf"(?:there (?:are|is) |we have |i have |hurry,? )?(?:only|just|last|final|less than|fewer than) {N}(?: [\w()-]+){{0,3}}? (?:left|remaining|remain|remains|still available|still free|available|to go|in stock)(?: (?:in stock|this \w+|at this price|in \w+|for \w+))?",
        LEFT,
        SCARCE,
    ),
    pressure(
        "left",
        r"\d+ ?(?:more )?(?:items?|units?|pieces?|pcs?|item\(s\)|piece\(s\)|unit\(s\)|pairs?|copies|sets?)(?:\(s\))? (?:are )?(?:left|remaining)(?: in stock)?!?|(?:in stock|availability|available|stock):? ?\(?\d+\)? ?(?:items? )?left|(?:^|(?<=[.!,] ))\d+ left(?: in stock)?(?=!|$)",
        LEFT,
        SCARCE,
    ),
    pressure(
        "only just stock limited low",
        r"(?:only|just|last) \d+ (?:\w+ )?(?:in stock|pieces?|items?)|(?:very )?(?:low|limited)(?: in| on)? (?:stock|supply|supplies|quantity|quantities|availability|inventory|numbers?|spaces?|places|spots)|(?:stock|supplies|supply) (?:is|are) (?:\w+ )?(?:low|limited|running (?:low|out))|running (?:low|out)(?: fast| quickly)",
        LEFT,
        SCARCE,
        unless=r"your (?:stock|supply)",
    ),
    pressure(
        "last final few",
        r"(?:the |our |your )?(?:last|final)(?: few| remaining| \d+| two| three)? (?:slots?|places?|spots?|seats?|spaces?|units?|items?)(?: left| remaining| available)?",
        LEFT,
        SCARCE,
        unless=r"(?:on|in|at|took|take|had|since) (?:the |your |our )last (?:slot|place|seat|item)|last place",
    ),
    pressure(
        "almost nearly practically",
        rf"(?:almost|nearly|practically|virtually) (?:all )?(?:gone|sold out|sold-out|out of stock|fully booked|booked out|over(?=!|$))|{N} (?:\w+ )?already (?:gone|sold|taken|snapped up)",
        LEFT,
        SCARCE,
    ),
    pressure(
        "selling sells sell going flying demand cakes hotcakes snapped",
        r"(?:is |are |it(?:'s| is) |they(?:'re| are) )?(?:selling|sells?|going|flying|moving|booking(?: up)?|filling(?: up)?)(?: out| up| off the shelves)? (?:(?:very|really|so|super|extremely) )?(?:fast|quick(?:ly)?|like (?:hot ?cakes)|off the shelves)|(?:in|due to|because of) (?:very |extremely |really )?(?:high|great|huge|popular|strong) demand|high[- ]demand|(?:be|get|being) snapped up",
        LEFT,
        SCARCE,
        unless=r"going fast (?:downhill|enough)",
    ),
    pressure(
        "stock stocks supplies supply gone last out before",
        r"(?:while|as long as|whilst) (?:stocks?|supplies|supply|they) lasts?|before (?:they|it|we|she|he)(?:'re|'s| are| is)(?: all| sold)? (?:gone|out|too late)|(?:won't|will not|can't|cannot|don't) last(?: (?:long|forever|much longer))?|gone (?:by|in) (?:midnight|tonight|tomorrow|hours|minutes|no time)|(?:when|once) (?:it(?:'s| is)|they(?:'re| are)) gone,? (?:it(?:'s| is)|they(?:'re| are)) gone",
        LEFT,
        SCARCE,
        unless=r"batter|bulb|rose|cut flowers|coating|paint|tyre",
    ),
    pressure(
        "limited",
        r"(?:for (?:a )?|strictly |very )?limited[- ](?:time|period|offer|availability|quantit(?:y|ies)|stock|supply|spots|places|spaces)(?: (?:only|offer|deal|sale))?!?",
        LEFT,
        SCARCE,
        unless=r"limited (?:space|time) (?:in|on|at|to)",
    ),
    pressure(
        "reserved held",
        r"(?:(?:is|are) )?(?:reserved|held|saved|on hold)(?: for you)? for(?: only| just| the next)? \d+(?::\d+| ?(?:min|minutes))\w*",
        DAY,
        ENDS,
    ),
)
