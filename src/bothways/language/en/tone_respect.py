"""English that talks down, or claims to know what another feels."""

from bothways.language.tone import Tone, ToneRule

_WHY = "It can sound as if they ought to have known."
_EASY = "What is easy for us may not be easy for them; it can leave them feeling slow."
_TEACH = "It can sound like a lesson, and they asked for help."
_BETTER = "It sets us above them; what we know serves better than who we are."
_FEELING = "Nobody knows another's feelings from outside; asking shows more care."
_ASK = "That sounds hard. Would you like to tell me more?"
_ADV = r"(?:(?:really|quite|very|so|pretty|that|just|actually|all|perfectly|absolutely) )*"
_DO = (
    r"(?:click|fill|follow|read|call|press|send|go|log|enter|open|use|turn|put|take|look|add|reply|pay|sign|type"
    r"|choose|select|pick|do|unplug|plug|switch|set|check|write|ask|remove|wash|wipe|pull|push|change|copy|print)"
)
_KNOW = r"(?:know|be aware|are aware|is aware|understand|realise|realize|remember|have (?:noticed|read|seen|heard))"


def _c(on: str, pattern: str, instead: str, why: str = _WHY, unless: str = "") -> ToneRule:
    return ToneRule(Tone.CONDESCENSION, on, pattern, why, instead, unless)


def _k(on: str, pattern: str, instead: str = _ASK, unless: str = "") -> ToneRule:
    return ToneRule(Tone.PRESUMPTION, on, pattern, _FEELING, instead, unless)


RULES = (
    # --- as if they ought to know -----------------------------------------------------------------------
    _c(
        "as",
        rf"as (?:you|we all|i(?:'m| am) (?:sure|certain) you) (?:(?:should|must|ought to|will|would|surely|no doubt|undoubtedly|of course|may|certainly|probably|really|clearly) )+(?:already )?{_KNOW}",
        "it may be new to you that",
    ),
    _c(
        "as",
        r"as (?:i(?:'m| am) (?:sure|certain)) you(?:'re| are)?(?: all)? (?:well )?(?:know|aware)|as you are (?:well|surely|no doubt|doubtless|of course) aware",
        "it may be new to you that",
    ),
    _c(
        "as anyone anybody everyone everybody",
        r"(?:as )?(?:any(?:one|body)|every(?:one|body)|any \w+(?: \w+)?)(?: who \w+(?: \w+)?| with (?:half a brain|a brain|common sense|eyes))? (?:knows|can see|could see|understands|could tell you|could have told you)",
        "from what I have seen,",
        unless=r"does any(?:one|body)|anyone knows (?:where|who|when|whether|if)",
    ),
    _c(
        "course surely",
        r"(?:of course|surely) you (?:already )?(?:know|knew|realise|realize|understand|are aware|can see)|surely you (?:can|could|must|would|don't|do not|did|didn't|have|remember)|you surely (?:know|can|must|understand|realise)",
        "it may help to know",
    ),
    _c(
        "obviously clearly evidently naturally",
        r"(?:^|(?<=[.!?:;,] )|(?<=\band )|(?<=\bbut )|(?<=\bso ))(?:quite |very )?(?:obviously|clearly|evidently|naturally)(?=,| (?:you|we|i|it|that|this|the|a|an|your|there|not|one|nobody|no)\b),?",
        "(leave it out)",
    ),
    _c(
        "obviously clearly",
        r"you(?:'d| would|'ve| have|'re| are)? (?:obviously|clearly)(?: (?:have|did|do|are|can|could|don't|didn't|haven't|need|want|know|should))?|(?:this|that|it|which) (?:is|was|will|would|can|has|should) (?:obviously|clearly)|(?:is|are|was|were|can|will|would|should|must|cannot|can't|do|does) obviously not",
        "as I see it",
        unless=r"clearly (?:written|explained|described|said|seen|marked|visible|readable|explain|say|see|hear|love)|obviously (?:love|put|had|took|enjoy|care)|you clearly (?:love|put|explained|described)",
    ),
    _c(
        "obvious clear",
        rf"(?:it|that|this)(?:'s| is| should be| ought to be| must be| seems) {_ADV}(?:painfully |plain and )?(?:obvious|clear) (?:that|to (?:any|every|even)\w*)(?: [\w ]{{0,12}}?(?=that|\.|,|$))?|(?:even )?to (?:a|any) (?:layman|layperson|beginner|child)|as (?:is|should be) (?:obvious|clear|plain)|should be (?:self-)?(?:obvious|evident)",
        "what I have seen is",
        unless=r"(?:is|was|not|isn't|wasn't) (?:not )?(?:yet )?clear (?:yet|to (?:me|us))|make it clear",
    ),
    _c(
        "needless goes stands",
        r"needless to say,?|it goes without saying(?: that)?,?|it stands to reason(?: that)?",
        "just so that it is said:",
    ),
    _c(
        "common basic elementary play",
        r"(?:it(?:'s| is) |that(?:'s| is) )?(?:just |simply |only |basic )?common (?:knowledge|sense)(?: that)?|(?:it(?:'s| is)|that(?:'s| is)|this is) (?:really |just |pretty |quite |very )?(?:basic(?: (?:stuff|knowledge|maths?|physics|things?|manners))?(?=[.!,]|$)|elementary|kindergarten|child's play|beginner's? (?:stuff|knowledge))|as a matter of common sense",
        "we have often seen that",
        unless=r"(?:not|isn't|hardly) common",
    ),
    _c(
        "surprised amazed astonished",
        r"(?:i(?:'m| am)|we(?:'re| are)) (?:(?:rather|quite|a (?:little|bit)|frankly|very) )?(?:surprised|amazed|astonished|shocked)(?: that)? you (?:don't|didn't|do not|did not|haven't|have not|aren't|still|even|can't|cannot|would|have to ask|ask)",
        "I should have told you earlier:",
    ),
    _c(
        "most",
        r"most (?:people|customers|clients|owners|adults|others|patients)(?: would)?(?: have)? (?:know|knows|understand|understood|manage|managed|realise|realize|noticed|figured|get|grasp|have no (?:trouble|problem))\b[\w ]{0,25}",
        "it happens easily:",
    ),
    _c(
        "thought expected hoped think",
        r"(?:i(?:'d| would)|we(?:'d| would)) have (?:thought|expected|hoped)(?! of\b)(?: (?:that|you|this|a \w+|someone|anyone|it|from you))?(?: (?:to know|would know|was|is)(?: \w+){0,2})?|(?:one|you)(?:'d| would) (?:have )?(?:think|thought|expect)(?: that)?",
        "it may be new to you that",
    ),
    _c(
        "realise realize know understand see new beginner inexperienced",
        r"you do (?:realise|realize|know|understand|see)(?: that)?|don't you (?:know|see|understand|realise|realize|get)(?: \w+){0,3}|you(?:'re| are)(?: obviously| clearly| probably)? (?:too )?(?:new to this|new at this|a beginner|inexperienced)",
        "it may help to know that",
        unless=r"how do you do",
    ),
    _c(
        "someone somebody age customer layman beginner",
        r"for (?:someone|somebody|a (?:man|woman|person|firm)) (?:in|of|with|like|at) your(?: \w+)?|at your age|as (?:a|an) (?:layman|layperson|beginner|amateur|non-expert|novice),? you",
        "it may help to know that",
    ),
    _c(
        "experience idea clue sense wouldn won understand technical complicated complex even",
        r"if you had (?:any|some|the slightest|a little) (?:experience|idea|clue|sense|knowledge)(?: \w+){0,3}|you(?:'ve| have) (?:absolutely |obviously |clearly )?no (?:idea|clue)(?: \w+)?|you (?:wouldn't|would not|won't|will not) (?:understand|get it)|too (?:technical|complicated|complex|difficult|advanced) for you(?: to \w+)?|you (?:may|might|will) find (?:this|it) (?:hard|difficult) to (?:understand|follow|grasp)|even you (?:can|could|should|must|will) (?:understand|see|manage|get)",
        "let me say what lies behind it",
    ),
    _c(
        "clear understood myself sink question",
        r"(?:i hope (?:that|this) is (?:now )?clear|is that clear|have i made myself clear|do i make myself clear|am i making myself clear|are we clear)(?: now)?(?=[.?!]|$)|let that sink in|(?:that(?:'s| is)|what) a (?:silly|stupid|strange|odd|pointless) question",
        "is there anything that I left open",
        _TEACH,
    ),
    _c(
        "google look search found website faq",
        r"(?:a (?:quick|simple) (?:look|search|google|glance)[\w ]{0,30} would have)(?: \w+)?|you (?:could|can) (?:easily |simply |just )?(?:have )?(?:googled?|looked? (?:it|this|that) up|found? (?:it|this|that) (?:on|in) (?:the|our) (?:website|site|faq|manual|instructions))|just (?:google|look it up)",
        "here is where it stands:",
        _EASY,
    ),
    # --- as if it were easy -----------------------------------------------------------------------------
    _c(
        "simply just",
        rf"(?:^|(?<=[.!?:;,] ))(?:just simply|simply just|simply) {_DO}(?=\b)",
        "you could",
        _EASY,
    ),
    _c(
        "simply just",
        rf"(?:you|please|to|and) (?:can |could |should |must |only |need to |have to |just |would |may )*(?:just simply|simply just) (?={_DO})|you (?:simply|just|only) (?:need|have) to|you (?:need|have) (?:simply|only) to|you (?:can|should|must) simply (?={_DO})",
        "you could",
        _EASY,
        unless=r"you (?:just|only) have to (?:say|tell|ask)|just have to decide",
    ),
    _c(
        "all",
        r"all you (?:need|have|had|(?:would )?need(?:ed)?|'d have) to do(?: (?:is|was))?(?: to)?",
        "you could",
        _EASY,
    ),
    _c(
        "complicated hard difficult",
        r"(?:it|this|that)(?:'s| is)? (?:really |honestly |hardly )?(?:not|isn't|is not|'s not) (?:(?:really|all|exactly|rocket|so) )*(?:that |so |too )?(?:complicated|hard|difficult|tricky)(?: to \w+)?|(?:it|this|that) (?:isn't|is hardly) (?:really |all )?(?:that |so )?(?:complicated|hard|difficult)",
        "I am glad to do it with you:",
        _EASY,
        unless=r"too hard on|(?:not|isn't) that hard (?:yet|any)",
    ),
    _c(
        "rocket brainer fool idiot monkey child beginner",
        r"(?:it(?:'s| is)|this is|that(?:'s| is)) (?:not|n't|hardly) (?:rocket science|brain surgery)|(?:not|isn't|hardly) rocket science|(?:it(?:'s| is)|that(?:'s| is)|this is) a no[- ]brainer|no[- ]brainer|(?:even )?(?:a|any) (?:child|fool|idiot|monkey|beginner|five[- ]year[- ]old|toddler|trained monkey) (?:can|could|would|knows)",
        "I am glad to do it with you:",
        _EASY,
    ),
    _c(
        "simple easy straightforward",
        r"(?:it|this|that)(?:'s| is| couldn't be| could not be) (?:really |quite |very |so |pretty |that |just |actually |perfectly )+(?:simple|easy|straightforward|simpler|easier)(?=[,:;!]| (?:just|you|even|really)\b)",
        "it goes like this:",
        _EASY,
        unless=r"easy to (?:clean|carry|open)",
    ),
    _c(
        "how",
        r"how (?:hard|difficult|complicated) can (?:it|that|this) be(?: to [\w ]{2,30})?|how (?:could|can) you not (?:know|see|understand|notice)|how is it (?:possible )?that you (?:don't|do not|didn't|still)",
        "I am glad to do it with you.",
        _EASY,
    ),
    _c(
        "simply put",
        r"(?:^|(?<=[.!?] ))(?:simply|to) put (?:it )?(?:simply|bluntly|plainly|in (?:simple|plain|layman's) (?:words|terms|english))|(?:^|(?<=[.!?] ))simply put",
        "in short",
        _TEACH,
    ),
    # --- as if they were pupils -------------------------------------------------------------------------
    _c(
        "explain spell break put say describe walk keep",
        r"(?:let me |i(?:'ll| will) )?walk you through (?:this|it|that|everything) (?:slowly|again|once more|step by step)(?: (?:since|because))?|(?:try to |i(?:'ll| will) (?:try (?:to|and) )?)?keep (?:it|this|things) (?:very |really )?simple for you|(?:let me|i(?:'ll| will| shall)?|allow me to|i(?:'ll| will)? try to|to) (?:try (?:to|and) )?(?:explain|put|spell|break|say|describe|repeat)(?: (?:it|this|that|things|the \w+))?(?: (?:out|down|again|once more))?(?: (?:for|to) you)? (?:(?:again|once more|really|very) )?(?:(?:slowly|simply|once more|in (?:very |really |more )?(?:simple|simpler|plain|easy|easier|basic|layman's|small) (?:terms|words|language|english|steps)|in (?:terms|words|a way|language|a language) (?:that )?(?:you(?:'ll| will| can| could| might)?|is|are|even)(?: [\w ]{0,30}?(?:understand|follow|grasp|get|you))?|so (?:that )?(?:even )?you (?:can |will |'ll )?(?:understand|get it|follow)))",
        "it works like this",
        _TEACH,
    ),
    _c(
        "spell dumb draw",
        r"(?:let me |do i (?:have|need) to |i(?:'ll| will) |must i |should i )?spell (?:it|this|that) out(?: for you)?|dumb (?:it|this|that) down|(?:do i (?:have|need) to|let me|shall i) draw you a picture",
        "it works like this",
        _TEACH,
    ),
    _c(
        "make",
        r"(?:let me|i(?:'d| would| want to| will|'ll)?(?: like to)?) make (?:this|it|one thing|myself|something) (?:(?:very|perfectly|absolutely|crystal|quite|really|clear) ?)+(?:for you)?",
        "what matters to us is",
        _TEACH,
        unless=r"make it (?:very |quite )?clear (?:in|on|to) (?:the|our)",
    ),
    _c(
        "understand realise realize appreciate grasp",
        r"you (?:(?:really|also|just|simply) )?(?:need|have|ought) to (?:(?:really|first|also|please) )?(?:understand|realise|realize|appreciate|grasp|accept)(?: that)?|you must (?:understand|realise|realize|appreciate|accept)(?: that)?|please (?:try to )?(?:understand|realise|realize) that you",
        "what lies behind it is that",
        _TEACH,
    ),
    _c(
        "understand realise realize aware know grasp",
        r"(?:perhaps|maybe|possibly|apparently|it seems(?: that)?|i (?:think|believe|see|fear|guess)(?: that)?|clearly) you (?:(?:don't|do not|didn't|did not|may not|might not|can't|cannot|aren't|are not|have not|haven't) )(?:(?:quite|really|fully|yet|even|seem to) )*(?:understand|understood|realise|realize|realised|know|known|grasp|get|aware|follow|see)|you (?:don't|do not|didn't|did not) (?:seem|appear) to (?:(?:fully|really|quite) )?(?:understand|realise|realize|know|grasp|get|see)|you may not (?:realise|realize|understand|know|be aware(?: of)?)(?: (?:it|this|that))?",
        "here is what we have seen:",
        unless=r"you may not know (?:yet|how|when|whether|which)",
    ),
    _c(
        "actually what",
        r"(?:actually|in fact|really),? (?:what )?you (?:actually |really )?(?:need|want|mean|should (?:want|get|take|buy))\b(?: (?:is|to))?|what you (?:actually|really) (?:need|want|mean|should)\b(?: (?:is|do|have))?",
        "what may also suit you is",
        "They know what they want; a choice to look at serves them better.",
        unless=r"(?:tell|know|hear|ask|find out|see|understand|learn|matters?) (?:\w+ )?what you (?:really|actually)|what you (?:really|actually) (?:need|want) to|\?$",
    ),
    _c(
        "think",
        r"if you (?:really |just )?(?:think|thought) about it(?: for (?:a|one) (?:second|moment|minute))?|(?:just )?think about it(?=[:.!,])|use your (?:head|brain|common sense)",
        "one way to look at it:",
        _TEACH,
    ),
    _c(
        "read manual instructions tried even ever again carefully properly",
        r"(?:have|did|do) you (?:even|actually|ever) (?:try|tried|read|look|looked|bother|check|checked|know|think|open|opened|plug)(?: \w+){0,3}|(?:try|have you tried) reading (?:the|your|our)(?: \w+)?|(?:please )?(?<!not )(?<!n't )read (?:my|our|the|what i) (?:last |previous )?(?:message|e-?mail|mail|letter|text|contract|terms|wrote) (?:again|carefully|properly|once more|before you)(?: \w+)?|read the (?:manual|instructions|faq) (?:first|before|next time)|r\.?t\.?f\.?m",
        "could you tell me what you have tried so far",
        _TEACH,
    ),
    # --- as if we were above them -----------------------------------------------------------------------
    _c(
        "respect offence offense",
        r"with (?:all )?(?:due |the greatest |great )?respect,?(?! (?:to|for|of)\b)(?: but)?|no (?:offence|offense),? but|i (?:hate|don't mean|do not mean) to be rude,? but",
        "as I see it,",
        _BETTER,
    ),
    _c(
        "trust",
        r"(?:^|(?<=[.!?,:;] ))(?:just )?trust (?:me|us)(?: on (?:this|that))?(?=[,.!:;]|$| (?:i|we|you)\b)",
        "from what we have seen,",
        _BETTER,
    ),
    _c(
        "professionals experts professional expert specialists",
        r"(?:(?:is|are) )?(?:best|better) left to (?:the |us )?(?:\w+ )?(?:professionals|experts|specialists|grown-ups)|leave (?:it|that|this|such things|these things|the thinking|the \w+) to (?:the |us )?(?:professionals|experts|specialists|grown-ups)|(?:we|i)(?:'re| are|'m| am) the (?:experts?|professionals?|specialists?)(?: here)?|you(?:'re| are) (?:no|not an|not a|hardly an?) (?:expert|professional|specialist)|(?:we|i) know (?:better|best|what(?:'s| is) (?:best|good) for you)|as (?:an|the) experts?,? (?:i|we) (?:know|can assure)",
        "we are glad to take it off your hands",
        _BETTER,
    ),
    _c(
        "calm relax overreacting upset panic dramatic emotional",
        r"(?:please |just |now )?(?:calm down|relax(?=[,.!])|chill out|settle down|don't (?:be (?:so )?(?:dramatic|emotional|silly|ridiculous|difficult)|overreact))|you(?:'re| are) (?:overreacting|being (?:dramatic|emotional|silly|ridiculous|difficult|unreasonable|irrational))|(?:there(?:'s| is) )?no (?:need|reason) to (?:get (?:upset|angry|emotional|worked up)|be (?:upset|dramatic|angry)|overreact)",
        "I see that it matters to you",
        "It tells them what to feel; being heard calms more.",
    ),
    _c(
        "head heads",
        r"(?:don't|do not|no need to) (?:you )?(?:worry|bother|trouble) your (?:pretty )?(?:little )?heads?(?: (?:about|over|with)(?: \w+){0,2})?",
        "we see to that; ask us at any time",
        _BETTER,
    ),
    _c(
        "dear sweetheart sweetie young honey darling love people kind",
        r"(?:(?<=, )|(?<=^)|(?<=[.!?] ))(?:my dear(?: (?:man|lady|sir|madam|friend|child|boy|girl))?|sweetheart|sweetie|honey|darling|young (?:man|lady)|little lady)(?=[,.!?])|you people|people like you|your (?:kind|sort) of people|someone like you (?:wouldn't|would not|can't|couldn't)",
        "you",
        _BETTER,
    ),
    _c(
        "told finally last",
        r"(?:good|glad|nice|great) (?:that )?(?:you|to see (?:that )?you)(?:'ve| have)? finally|at last you(?:'ve| have)? (?:understood|understand|got it|see)",
        "thank you, that helps",
        _TEACH,
    ),
    # --- as if we knew what they feel ---------------------------------------------------------------------
    _k(
        "know",
        r"(?:believe me,? )?(?:i|we)(?: (?:all|completely|exactly|fully|totally|just|certainly|really|absolutely|perfectly|well|do|already|too))* know (?:(?:exactly|just|precisely|only too well|all too well|very well|perfectly well|full well|too well) )*(?:how (?:it|that|this|things|life) (?:is|feels|goes|can be|must feel|must be)|how you(?:(?:'re| are)? feel(?:ing)?| must feel| must be feeling)|how (?:hard|annoying|frustrating|difficult|painful|sad) (?:it|that|this) (?:is|must be|can be)|what (?:it|that|this)(?:'s| is| feels)? like(?: to [\w ]{2,30}| when [\w ]{2,30})?|what (?:it|that|this) feels like|what you(?:'re| are)(?: currently| now)? (?:going through|feeling|thinking|facing)|the feeling)",
        unless=r"(?:let|tell|so|know if|until) (?:me|us|that|i|we)? ?know how (?:it|things) go",
    ),
    _k(
        "understand get",
        r"(?:i|we) (?:(?:totally|completely|really|do|fully|absolutely) )*get (?:(?:exactly|totally) )?(?:how you(?:(?:'re| are)? feel(?:ing)?| must feel)|it(?=, (?:i|we)\b))|(?:i|we) (?:(?:totally|completely|fully) )?understand exactly what you (?:need|want|mean)|(?:i|we)(?: (?:completely|exactly|fully|totally|perfectly|absolutely|really|do|know and|can))* understand (?:(?:exactly|just|precisely|completely|perfectly|fully|totally) )*(?:how you(?:(?:'re| are)? feel(?:ing)?| must feel)|what you(?:'re| are)(?: currently| now)? (?:going through|feeling|facing)|your (?:pain|feelings|frustration) (?:completely|exactly|perfectly|fully))",
    ),
    _k(
        "been there",
        r"(?:i(?:'ve| have)|we(?:'ve| have)(?: all)?) been there(?=[.,!]|$| too| myself)|(?:(?:i(?:'ve| have)|we(?:'ve| have)(?: all)?) )?been there(?:,? done that| too| myself| ourselves| as well)(?=[.,!]|$| and)|we(?:'ve| have) all been there|(?:i(?:'ve| have)) been (?:exactly )?where you are",
        unless=r"(?:had|have|has) been there (?:too|as well) (?:long|early|late)",
    ),
    _k(
        "pain imagine felt same",
        r"(?:i|we) (?:can )?(?:feel|share) your (?:pain|frustration|grief|anger)|(?:i|we) can (?:imagine|picture|feel) exactly (?:how|what)[\w ]{0,25}|(?:exactly )?the same (?:thing )?(?:has )?happened to (?:me|us)(?: too| once| last \w+)?|(?:i|we) felt (?:exactly|just) the same|(?:i|we) (?:would|'d) feel exactly the same",
    ),
    _k(
        "feel",
        r"you must (?:feel|be feeling) (?:(?:so|very|really|absolutely|totally) )*(?:devastated|furious|heartbroken|crushed|terrible|lonely|guilty|ashamed|stupid|foolish|embarrassed)",
        "how are you with it",
    ),
)
