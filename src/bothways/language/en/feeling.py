"""How English wishes, complains, thanks and declines.

The notation stands in `language/tables.py` and `language/grammar.py`.
"""

from bothways.language.cues import Act
from bothways.language.tables import against, cues

WISHS = cues(
    Act.WISH,
    r"""
2.8 :: I wish :: (US {adv}* wish | wish [US YOU IT THERE THEY])
1.8 :: if only :: if only
1.2 :: it would be nice :: (IT | THAT) WOULD {adv}* be {adv}* [nice great good lovely wonderful helpful useful handy brilliant perfect amazing better fantastic ideal easier cool] (if | to | for)
0.8 :: I would like :: US {adv}* WOULD {adv}* (like | love | prefer | rather | welcome)
1.3 :: I would love :: US WOULD {adv}* (love | prefer | rather)
0.4 :: we want :: US {adv}* [want prefer]
1.3 :: looking for :: (US IS {adv}* (looking for | after | seeking | hoping for | searching for | dreaming of | interested in) | (been | still) looking for)
0.0 :: do you sell :: (do | would) YOU {adv}* (have | sell | stock | carry | do | make | offer) ..5 [in with without that for]
1.2 :: could not find :: ([CAN could] NOT (seem to)? find | have NOT found | no one has | nobody [sells has makes] | hard to find | nowhere)
0.7 :: hoping for :: US ([IS was were] {adv}*)? [hope hoping hoped wish] (for | to | that | we | i | you)
1.1 :: ideally :: [ideally preferably]
0.9 :: a pity there is no :: ([pity shame wishing] ..4 [NOT no there doesn't] | miss having)
0.3 :: suggestion :: (US ([ADV] | WOULD)* suggest | YOU (could | MUST) (add | have | offer | stock) | MUST have | why NOT have | wish list | next time)
1.2 :: dream :: [dream dreaming] (of | about)
""",
)
NOT_WISHS = against(
    Act.WISH,
    r"""
-2.6 :: not: goodbye :: ([looking look] forward | wish YOU (a | all | the | luck | well | every) | [best good warm] wishes | hope (YOU | this | all | IT IS | YOUR) (are | finds | is | well | had | have | enjoy))
-1.6 :: not: thank or tell :: like to ([thank know say introduce confirm point apologise apologize express take invite make])
-1.6 sentence :: not: you would like :: (if | do | would) YOU WOULD
-1.6 sentence :: not: a shop speaks :: [LINK] | [subscribe newsletter click signup upgrade app account discount]
""",
)
COMPLAINTS = cues(
    Act.COMPLAINT,
    r"""
1.2 :: something is wrong :: [broken damaged faulty defective torn scratched cracked leaking leaks leaked stained missing incomplete crooked peeling smudged misprinted bent dented chipped ripped wobbly loose mouldy rotten rusty noisy dirty wilted frayed blurred blurry dead stale soggy burnt cold undercooked overcooked mislabelled mislabeled flickering rattling dripping clogged blocked stuck warped faded uneven patchy unusable useless]
1.5 :: wrong one :: [wrong incorrect mistaken] ([ACT OPEN]) | not what (US) ([DONE OPEN ADV])* | nothing like
1.1 :: does not work :: NOT ([ADV])* ([working work worked fit fitting stick close match start open turn hold function charge show arrive arrived come came received been happened] )
1.2 :: stopped working :: (stopped | quit | keeps | kept) ([working DOING]) | ([fell falls falling came coming] (off | apart | loose | away | out | undone)) | broke ([down AND BREAK END] | $ | after) | [broke snapped failed]
1.4 :: never came :: (never | NOT) ([ADV])* [arrived came received showed called heard got answered replied returned turned responded rang delivered]
1.0 :: have not received :: ([have has] | 've | 's) (still | yet)? NOT ([ADV])* [received heard had got gotten arrived come been seen]
1.2 :: still waiting :: still ([waiting no NOT broken missing] | has NOT | have NOT | IS NOT | HAVE)
1.6 :: nobody :: (nobody | no one | noone) ([came called answered turned showed has bothered told replied picked rang seems] | BE)
0.8 :: too much of something :: too [late short small big thin dark light long loud tight expensive slow thick cold hot high low loose wide narrow heavy bright strong weak salty sweet dry wet often]
0.7 :: late :: ([late overdue delayed] ([again yet BREAK END] | $ | for | by | THE) | ([days weeks hours months] late) | running late | later than)
2.0 :: not what was agreed :: NOT (what | THE ..1) ..3 [quoted ordered agreed promised expected wanted] ([BREAK] | $ | [for by at])
1.4 :: without an answer :: without (any | a | an)? [luck success reply answer word warning notice explanation] | in circles | worse than (before | ever | when)
1.6 :: I am unhappy :: [disappointed disappointing disappointment unhappy frustrated frustrating annoyed annoying unacceptable upset angry dissatisfied unsatisfied terrible awful appalling appalled ridiculous disgrace disgraceful shocking shocked rude shoddy sloppy dreadful horrible unprofessional fuming furious outrageous outraged careless poor worst]
1.6 :: not happy :: (NOT ([ADV] | very | too | really | exactly)* ([happy satisfied impressed pleased acceptable] | good enough | what US | (at all)? ok | on | how) | fed up | sick of | tired of | let (ME | US | THE) down | at all [happy satisfied])
1.5 :: complain :: [complain complaint complaining complaints]
1.4 :: charged wrongly :: ([overcharged] | [charged billed invoiced] (ME | US)? (twice | too | double | for | again | THE wrong) | double charged)
0.8 :: again and again :: ([second third fourth fifth NUMBER NUMBERS] (time | times) | again and again | yet again | once again | every time | every single)
1.2 :: waste :: (waste of | wasted | ruined | spoiled | spoilt | a mess | a joke | a shambles | no use | last straw | not on)
0.8 :: there is a problem :: (a | an | another | some | THE | big | serious)? (problem | issue | fault | defect | mistake | error | crack | leak | hole | scratch | stain | dent | complaint) (with | in | on | about | again)
1.0 :: you said you would :: YOU ([ADV])* (said | promised | told ME | told US | agreed | assured)
0.7 :: was supposed to :: ([was were] | BE) (supposed | meant | due) to
""",
)
NOT_COMPLAINTS = against(
    Act.COMPLAINT,
    r"""
-1.6 :: not: nothing is wrong :: (not | never | no | without | any | avoid | nothing | if | NOT) ..2 [broken damaged missing disappointed complain complaints wrong faulty problem problems issue]
-1.6 sentence :: not: sorry :: ([sorry apologies apologise apologize apology] (that | for | to | about | THE)? | if ([anything something IT THEY THE] ([BE get gets arrives])))
-0.5 sentence :: not: will be mended :: ({will} | [CAN could would] YOU) ..3 (fix | replace | repair | mend)
0.2 sentence :: for: I or you :: [US MY YOU YOUR]
""",
)
THANKS = cues(
    Act.THANKS,
    r"""
2.2 :: thank you :: ([thanks thankyou cheers ta] | thank YOU | many thanks | thanking YOU | thank YOU)
1.2 :: appreciate :: (US {adv}* (do)? appreciate ![IT] ([YOUR THE IT YOU all how that]) | US {adv}* appreciate IT | [appreciated] ([BREAK END] | $) | much appreciated | grateful (for | to | that))
1.4 :: very kind :: (very | so | really | too | how) kind (of YOU | BREAK | $ | [AND]) | [good kind sweet generous thoughtful nice decent] of YOU
2.4 :: appreciate it, left out :: ^ ([WELL YES AND ADV MANNER] COMMA?)* appreciate ([YOU YOUR IT THE] | $ | [BREAK])
2.6 :: you are a star :: YOU IS {adv}* (a | an | the | MY) ..1 [star legend lifesaver gem treasure marvel angel saint hero best]
2.2 :: it meant a lot :: (meant | means) (a lot | so much | the world | a great deal) | saved (MY | THE) (day | life | bacon | skin) | made MY (day | week)
1.8 :: well done :: ([kudos bravo congratulations] | well done | [looks look turned came is was are were] ([ADV] | so | out | up)* [beautiful lovely gorgeous stunning fantastic brilliant amazing perfect superb great wonderful excellent spotless delicious immaculate] | (great | good | excellent | fantastic | amazing | wonderful | lovely | brilliant | nice | super | superb | beautiful) [job work service])
0.7 :: praise :: ([love loved loves loving] ([THE IT how your what] ..3) | [delighted thrilled] | (so | very | really | absolutely | extremely | more than) [happy pleased satisfied impressed grateful] (with | by | about) | YOU (have | 've) been (so | very | really | a | such) [OPEN ADV] | [perfect beautiful beautifully excellent fantastic brilliant amazing superb gorgeous stunning] ([BREAK END] | $ | AND | job | work) )
1.2 :: could not have :: (could NOT have ([DONE OPEN])? ..4 (without | better) | owe YOU one | life saver | lifesaver | you (are | 're) a star | made (MY | our) (day | week))
""",
)
NOT_THANKS = against(
    Act.THANKS,
    r"""
-1.2 :: not: a shop thanks :: thank YOU for (YOUR ([order purchase interest patience inquiry enquiry business custom subscription registration payment]) | shopping | choosing | contacting | subscribing | calling | holding)
-3.0 :: not: thanks for calling :: (thanks | thank YOU) for (calling | holding | waiting | ringing | joining)
-2.4 :: not: no thanks :: (no COMMA? (thanks | thank YOU) | thanks (but no | to THE) | thankfully)
-0.6 sentence :: not: in advance :: in advance
""",
)
DECLINES = cues(
    Act.DECLINE,
    r"""
1.4 :: I cannot :: US {adv}* [CAN could] NOT {adv}* ![find see wait believe remember thank get open log hear imagine tell read recommend help stress] ([ACT OPEN have make be])
1.3 :: I will not :: US {adv}* {will} NOT {adv}* ([ACT OPEN] | be [able DOING taking needing] | need | be)
1.6 :: unable :: (US ([IS ADV] | {will} be)* (unable | NOT able | NOT in a position) to | US (have | will have | am afraid | regret | must)* to ([decline pass refuse cancel withdraw] | say no | turn (IT | THE | YOU) down))
1.8 :: no, thank you :: (no [thanks] | no COMMA? thank YOU | thanks but no | not interested | no interest | not for US | not this time | not (going to | gonna) (work | happen) | (i | we) ('ll | will) pass | pass on (IT | THE))
2.0 :: we do without :: US {adv}* {will} {adv}* (do without | manage without | pass ([BREAK] | $) | give ([it that this] | THE ..2) a miss)
1.8 :: not something we can :: NOT (something | anything) ([US THEY]) | (IS | that 's) a no ([BREAK AT] | $)
1.0 :: it cannot be done :: [CAN could] NOT {adv}* be {adv}* [DONE]
1.0 :: we do not want :: US {adv}* do NOT {adv}* (want | need | wish | require | think US (can | will) | offer | do | sell | take | accept | ship | deliver | have | stock | carry)
1.4 :: unfortunately :: ([unfortunately regrettably sadly] | US IS afraid | sorry COMMA? but? | US regret) {adv}* ..5 (NOT | unable | no)
0.9 :: no :: ^ (no | nope | nah) ([COMMA BREAK sorry US IT that's that THE])
1.1 :: not possible :: (IT | THAT | THE [OPEN]) ([BE WILL WOULD])+ NOT (be)? ([ADV])* ([possible work feasible doable happen suit] | going to (work | happen))
1.6 :: decided against :: ([decided opted chosen] (NOT to | against | to (go | use | stay) ..2 (elsewhere | another | else)) | gone with (another | someone | a different) | going with (another | someone) | US {adv}* (rather | 'd rather | would rather) NOT | US (respectfully | must | have to)* [decline declining])
0.7 :: out of stock :: ([out] of stock | sold out | fully booked | booked (up | out | solid) | no (longer | more) ([DOING] | available | have | make | offer | sell ))
""",
)
NOT_DECLINES = against(
    Act.DECLINE,
    r"""
-2.4 :: not: cannot wait :: (NOT wait | no [problem worries doubt rush need hurry later] | NOT ..2 (charge | bill | invoice) | NOT (be long | take (long | much) | hurt | forget | disappoint | worry | hesitate | bother) | no (matter | idea | trouble))
-1.2 sentence :: not: a question :: ASKS
-1.2 before :: not: if :: ([IF] ..2) $
-0.5 :: not: past :: ([could was were did] NOT)
""",
)
CUES = (*WISHS, *COMPLAINTS, *THANKS, *DECLINES)
AGAINST = (*NOT_WISHS, *NOT_COMPLAINTS, *NOT_THANKS, *NOT_DECLINES)
