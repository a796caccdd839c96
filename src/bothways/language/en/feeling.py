"""How English wishes, complains, thanks and declines."""

from bothways.language.cues import Act, Against, Cue, Place

W, C, T, D = Act.WISH, Act.COMPLAINT, Act.THANKS, Act.DECLINE

WISHES = (
    Cue(W, "I wish", "(US {adv}* wish | wish [US YOU IT THERE THEY]) ", 2.8),
    Cue(W, "if only", "if only", 1.8),
    Cue(W, "it would be nice", "(IT | THAT) WOULD {adv}* be {adv}* [nice great good lovely wonderful helpful useful handy brilliant perfect amazing better fantastic ideal easier cool] (if | to | for)", 1.2),
    Cue(W, "I would like", "US {adv}* WOULD {adv}* (like | love | prefer | rather | welcome) ", 0.8),
    Cue(W, "I would love", "US WOULD {adv}* (love | prefer | rather)", 1.3),
    Cue(W, "we want", "US {adv}* [want prefer] ", 0.4),
    Cue(W, "looking for", "(US IS {adv}* (looking for | after | seeking | hoping for | searching for | dreaming of | interested in) | (been | still) looking for)", 1.3),
    Cue(W, "do you sell", "(do | would) YOU {adv}* (have | sell | stock | carry | do | make | offer) ..5 [in with without that for]", 0.0),
    Cue(W, "could not find", "([CAN could] NOT (seem to)? find | have NOT found | no one has | nobody [sells has makes] | hard to find | nowhere)", 1.2),
    Cue(W, "hoping for", "US ([IS was were] {adv}*)? [hope hoping hoped wish] (for | to | that | we | i | you)", 0.7),
    Cue(W, "ideally", "[ideally preferably]", 1.1),
    Cue(W, "a pity there is no", "([pity shame wishing] ..4 [NOT no there doesn't] | miss having)", 0.9),
    Cue(W, "suggestion", "(US ([ADV] | WOULD)* suggest | YOU (could | MUST) (add | have | offer | stock) | MUST have | why NOT have | wish list | next time)", 0.3),
    Cue(W, "dream", "[dream dreaming] (of | about)", 1.2),
)
COMPLAINTS = (
    Cue(C, "something is wrong", "[broken damaged faulty defective torn scratched cracked leaking leaks leaked stained missing incomplete crooked peeling smudged misprinted bent dented chipped ripped wobbly loose mouldy rotten rusty noisy dirty wilted frayed blurred blurry dead stale soggy burnt cold undercooked overcooked mislabelled mislabeled flickering rattling dripping clogged blocked stuck warped faded uneven patchy unusable useless]", 1.2),
    Cue(C, "wrong one", "[wrong incorrect mistaken] ([ACT OPEN]) | not what (US) ([DONE OPEN ADV])* | nothing like", 1.5),
    Cue(C, "does not work", "NOT ([ADV])* ([working work worked fit fitting stick close match start open turn hold function charge show arrive arrived come came received been happened] )", 1.1),
    Cue(C, "stopped working", "(stopped | quit | keeps | kept) ([working DOING]) | ([fell falls falling came coming] (off | apart | loose | away | out | undone)) | broke ([down AND BREAK END] | $ | after) | [broke snapped failed]", 1.2),
    Cue(C, "never came", "(never | NOT) ([ADV])* [arrived came received showed called heard got answered replied returned turned responded rang delivered]", 1.4),
    Cue(C, "have not received", "([have has] | 've | 's) (still | yet)? NOT ([ADV])* [received heard had got gotten arrived come been seen]", 1.0),
    Cue(C, "still waiting", "still ([waiting no NOT broken missing] | has NOT | have NOT | IS NOT | HAVE)", 1.2),
    Cue(C, "nobody", "(nobody | no one | noone) ([came called answered turned showed has bothered told replied picked rang seems] | BE)", 1.6),
    Cue(C, "too much of something", "too [late short small big thin dark light long loud tight expensive slow thick cold hot high low loose wide narrow heavy bright strong weak salty sweet dry wet often]", 0.8),
    Cue(C, "late", "([late overdue delayed] ([again yet BREAK END] | $ | for | by | THE) | ([days weeks hours months] late) | running late | later than)", 0.7),
    Cue(C, "I am unhappy", "[disappointed disappointing disappointment unhappy frustrated frustrating annoyed annoying unacceptable upset angry dissatisfied unsatisfied terrible awful appalling appalled ridiculous disgrace disgraceful shocking shocked rude shoddy sloppy dreadful horrible unprofessional fuming furious outrageous outraged careless poor worst]", 1.6),
    Cue(C, "not happy", "(NOT ([ADV] | very | too | really | exactly)* ([happy satisfied impressed pleased acceptable] | good enough | what US | (at all)? ok | on | how) | fed up | sick of | tired of | let (ME | US | THE) down | at all [happy satisfied])", 1.6),
    Cue(C, "complain", "[complain complaint complaining complaints]", 1.5),
    Cue(C, "charged wrongly", "([overcharged] | [charged billed invoiced] (ME | US)? (twice | too | double | for | again | THE wrong) | double charged)", 1.4),
    Cue(C, "again and again", "([second third fourth fifth NUMBER NUMBERS] (time | times) | again and again | yet again | once again | every time | every single) ", 0.8),
    Cue(C, "waste", "(waste of | wasted | ruined | spoiled | spoilt | a mess | a joke | a shambles | no use | last straw | not on)", 1.2),
    Cue(C, "there is a problem", "(a | an | another | some | THE | big | serious)? (problem | issue | fault | defect | mistake | error | crack | leak | hole | scratch | stain | dent | complaint) (with | in | on | about | again)", 0.8),
    Cue(C, "you said you would", "YOU ([ADV])* (said | promised | told ME | told US | agreed | assured) ", 1.0),
    Cue(C, "was supposed to", "([was were] | BE) (supposed | meant | due) to ", 0.7),
)
THANKS = (
    Cue(T, "thank you", "([thanks thankyou cheers ta] | thank YOU | many thanks | thanking YOU | thank YOU)", 2.2),
    Cue(T, "appreciate", "(US {adv}* (do)? appreciate ![IT] ([YOUR THE IT YOU all how that]) | US {adv}* appreciate IT | [appreciated] ([BREAK END] | $) | much appreciated | grateful (for | to | that))", 1.2),
    Cue(T, "very kind", "(very | so | really | too | how) kind (of YOU | BREAK | $ | [AND])", 1.4),
    Cue(T, "well done", "([kudos bravo congratulations] | well done | [looks look turned came is was are were] ([ADV] | so | out | up)* [beautiful lovely gorgeous stunning fantastic brilliant amazing perfect superb great wonderful excellent spotless delicious immaculate] | (great | good | excellent | fantastic | amazing | wonderful | lovely | brilliant | nice | super | superb | beautiful) [job work service])", 1.8),
    Cue(T, "praise", "([love loved loves loving] ([THE IT how your what] ..3) | [delighted thrilled] | (so | very | really | absolutely | extremely | more than) [happy pleased satisfied impressed grateful] (with | by | about) | YOU (have | 've) been (so | very | really | a | such) [OPEN ADV] | [perfect beautiful beautifully excellent fantastic brilliant amazing superb gorgeous stunning] ([BREAK END] | $ | AND | job | work) )", 0.7),
    Cue(T, "could not have", "(could NOT have ([DONE OPEN])? ..4 (without | better) | owe YOU one | life saver | lifesaver | you (are | 're) a star | made (MY | our) (day | week))", 1.2),
)
DECLINES = (
    Cue(D, "I cannot", "US {adv}* [CAN could] NOT {adv}* ![find see wait believe remember thank get open log hear imagine tell read recommend help stress] ([ACT OPEN have make be])", 1.4),
    Cue(D, "I will not", "US {adv}* {will} NOT {adv}* ([ACT OPEN] | be [able DOING taking needing] | need | be)", 1.3),
    Cue(D, "unable", "(US ([IS ADV] | {will} be)* (unable | NOT able | NOT in a position) to | US (have | will have | am afraid | regret | must)* to ([decline pass refuse cancel withdraw] | say no | turn (IT | THE | YOU) down))", 1.6),
    Cue(D, "no, thank you", "(no [thanks] | no COMMA? thank YOU | thanks but no | not interested | no interest | not for US | not this time | not (going to | gonna) (work | happen) | (i | we) ('ll | will) pass | pass on (IT | THE))", 1.8),
    Cue(D, "we do not want", "US {adv}* do NOT {adv}* (want | need | wish | require | think US (can | will) | offer | do | sell | take | accept | ship | deliver | have | stock | carry)", 1.0),
    Cue(D, "unfortunately", "([unfortunately regrettably sadly] | US IS afraid | sorry COMMA? but? | US regret) {adv}* ..5 (NOT | unable | no)", 1.4),
    Cue(D, "no", "^ (no | nope | nah) ([COMMA BREAK sorry US IT that's that THE])", 0.9),
    Cue(D, "not possible", "(IT | THAT | THE [OPEN]) ([BE WILL WOULD])+ NOT (be)? ([ADV])* ([possible work feasible doable happen suit] | going to (work | happen))", 1.1),
    Cue(D, "decided against", "([decided opted chosen] (NOT to | against | to (go | use | stay) ..2 (elsewhere | another | else)) | gone with (another | someone | a different) | going with (another | someone) | US {adv}* (rather | 'd rather | would rather) NOT | US (respectfully | must | have to)* [decline declining])", 1.6),
    Cue(D, "out of stock", "([out] of stock | sold out | fully booked | booked (up | out | solid) | no (longer | more)  ([DOING] | available | have | make | offer | sell ))", 0.7),
)
AGAINST = (
    Against(W, "not: goodbye", "([looking look] forward | wish YOU (a | all | the | luck | well | every) | [best good warm] wishes | hope (YOU | this | all | IT IS | YOUR) (are | finds | is | well | had | have | enjoy))", -2.6),
    Against(W, "not: thank or tell", "like to ([thank know say introduce confirm point apologise apologize express take invite make])", -1.6),
    Against(W, "not: you would like", "(if | do | would) YOU WOULD ", -1.6, Place.SENTENCE),
    Against(W, "not: a shop speaks", "[LINK] | [subscribe newsletter click signup upgrade app account discount]", -1.6, Place.SENTENCE),
    Against(C, "not: nothing is wrong", "(not | never | no | without | any | avoid | nothing | if | NOT) ..2 [broken damaged missing disappointed complain complaints wrong faulty problem problems issue]", -1.6),
    Against(C, "not: sorry", "([sorry apologies apologise apologize apology] (that | for | to | about | THE)? | if ([anything something IT THEY THE] ([BE get gets arrives])))", -1.6, Place.SENTENCE),
    Against(C, "not: will be mended", "({will} | [CAN could would] YOU) ..3 (fix | replace | repair | mend)", -0.5, Place.SENTENCE),
    Against(C, "for: I or you", "[US MY YOU YOUR]", 0.2, Place.SENTENCE),
    Against(T, "not: a shop thanks", "thank YOU for (YOUR ([order purchase interest patience inquiry enquiry business custom subscription registration payment]) | shopping | choosing | contacting | subscribing | calling | holding)", -1.2, Place.CLAUSE),
    Against(T, "not: no thanks", "(no COMMA? (thanks | thank YOU) | thanks (but no | to THE) | thankfully)", -2.4),
    Against(T, "not: in advance", "in advance", -0.6, Place.SENTENCE),
    Against(D, "not: cannot wait", "(NOT wait | no [problem worries doubt rush need hurry later] | NOT (be long | take (long | much) | hurt | forget | disappoint | worry | hesitate | bother) | no (matter | idea | trouble))", -2.4),
    Against(D, "not: a question", "ASKS", -1.2, Place.SENTENCE),
    Against(D, "not: if", "([IF] ..2) $", -1.2, Place.BEFORE),
    Against(D, "not: past", "([could was were did] NOT)", -0.5),
)
CUES = (*WISHES, *COMPLAINTS, *THANKS, *DECLINES)
