"""How English requests and asks.

The notation stands in `language/tables.py` and `language/grammar.py`.
"""

from bothways.language.cues import Act
from bothways.language.tables import against, cues

REQUESTS = cues(
    Act.REQUEST,
    r"""
2.8 :: could you :: [can could would will] (YOU | [someone somebody anyone anybody people] | [NAME] | YOU [guys all both]) {adv}* ![mind STATE NOT CLOSED imagine believe] [ACT OPEN]
1.6 :: could you be :: [can could would will] YOU {adv}* ([be have mind consider see] | please | be so kind | be [able willing])
2.5 :: please do :: ~TO please {adv}* ![NOT THE AT US YOU IT note find see do] [ACT OPEN have be see keep]
1.2 :: please do not :: (please | MUST) do NOT [ACT OPEN]
1.2 :: please :: ([US YOU IT] ..12 | [ACT OPEN] ..8) please ([BREAK COMMA] | $)
1.9 :: kindly do :: kindly [ACT OPEN]
1.4 :: do it :: ^ ([WELL YES AND POLITE COMMA ADV])* ![thank thanks let good see do text fax post design chip promise link phone] ACT ![of MARK NUMBER COMMA END DOING DONE ACT IS WILL WAS AND]
1.5 :: name, do it :: ^ ([HELLO])* NAME ([AND] NAME)? [COMMA MARK] ([ADV POLITE COMMA])* ![thanks thank let see] ACT
0.0 :: and do it :: [AND] {adv}* ![let see thank do] ACT [ME US IT THE MY THEM YOUR with at NAME]
1.6 :: so do it :: [so but COMMA just] {adv}* ![let see thank do have] ACT [ME IT THE MY THEM with at NAME]
0.8 :: if you could :: if YOU [can could would] {adv}* ![see STATE NOT CLOSED] [ACT OPEN]
1.6 :: would be helpful :: WOULD {adv}* be {adv}* (much | very | really | most | greatly)? [helpful appreciated useful welcome ideal great]
1.4 :: would you like to :: (do YOU want to | would YOU like to | are YOU [free available up able]) {adv}*
0.5 :: feel free to do it :: feel free to [install use take add make edit change correct move start]
2.3 :: do it for me :: ([BREAK COMMA] | ^) ([WELL AND ADV])* [send give call bring tell get show forward email mail drop ring text pass ship deliver] ([ME] | [IT THE THEM] ..3 (to | for) ME | [IT] [out over back along])
1.9 :: let me know :: ~TO ~WILL ~CAN let ME ([ADV])* (know | have)
2.0 :: I need you to :: US ([ADV MANNER will do would])* [need want like expect require 'd] ([ADV])? (like)? YOU to
0.8 :: I need it :: US ([ADV MANNER do still will 'd WOULD])* [need require] ![to] ([WHO] | [THE MY YOUR IT NUMBERS NUMBER a] | [OPEN] )
0.4 :: I need to get it :: US ([ADV MANNER])* [need have] to (get | have | see | speak | talk | order | return | cancel | change | know | hear | book | arrange)
1.0 :: I need to change it :: US ([ADV MANNER])* [need want] to {adv}* [move block report make pay collect rearrange postpone swap add leave check claim replace]
0.8 :: you will have to :: YOU will {adv}* [have need] to [ACT OPEN]
1.5 :: , will you :: [will would can could] YOU (ASKS | $)
1.6 :: mind doing it :: ^ ([WELL YES AND COMMA])* mind [DOING]
2.0 :: could I trouble you :: [can could may might] US [trouble bother] YOU
0.0 :: a thing by then :: ^ ([OPEN YOUR THE NAME AND ACT])+ by THE? [DAY TIME NUMBER NUMBERS]
0.6 :: I would like :: US ({adv})* (WOULD {adv}* (like | love | need) | want) (to {adv}* ![thank know say introduce see invite hear point express take] [ACT have order get] | [THE a NUMBERS NUMBER] | [OPEN])
2.0 :: I would appreciate :: [US IT] (WOULD | {will}) {adv}* (be {adv}* [grateful obliged appreciated helpful great nice good wonderful useful lovely ideal perfect best fantastic awesome brilliant] | appreciate | help) ..6 ([IF] | THE | YOUR | to | IT)
2.0 :: I would be grateful if you :: [grateful appreciate appreciated helpful great nice ideal lovely brilliant] if ([US YOU someone somebody IT NAME]) (can could would will might CAN)
1.2 :: appreciate your help :: [appreciate appreciated] ..2 (YOUR | any | THE) ..3 [help assistance feedback response reply thoughts comments input advice attention prompt]
2.2 :: any help would be welcome :: any [OPEN ACT] ..6 (WOULD | {will}) be {adv}* [appreciated helpful welcome great good useful]
2.2 :: I was wondering if you :: ([wondering wonder hoping] | ask) (if | whether | that)? ([ADV])? (YOU | US | someone | anyone | IT) ..2 [CAN could would might WOULD will]
1.6 :: do you mind :: (do | would) YOU (be [okay ok willing able happy] | mind | be)
2.0 :: any chance :: (any chance | is there any (chance | way)) ..4 (YOU | US | of | to | IT)
0.9 :: possible to :: possible ..2 (to | for YOU) ..3 [ACT OPEN]
1.2 :: can I get :: [can could may CAN] US {adv}* ([have get swap skip switch add see order take pick book return change cancel come borrow arrange speak talk schedule ask move meet set bring])
1.0 :: can it be done :: [can could CAN] (THE ..4 | IT) be {adv}* [DONE]
1.7 :: shall we try :: shall we {adv}* ![see say] [ACT OPEN]
2.0 :: possible for you :: possible for YOU
1.6 :: let me see it :: let ME (see | have) ([WHO] | [THE] ..3 ([BREAK] | when | before | by | first | $))
1.6 :: we would love you to :: WOULD (love | like) (for | it if)? (YOU | for ..3 to)
0.6 :: can we :: (can | could | may | shall) we {adv}* [ACT OPEN]
2.2 :: shall we :: let 's {adv}* ![see say hope face be not NOT] [ACT OPEN]
1.6 :: make sure :: ([BREAK COMMA AND please] | ^) ([ADV WELL])* (make [sure certain] | be sure (to | and) | ensure | see to it)
2.2 :: do not forget :: ([BREAK COMMA AND please] | ^) ([ADV])* (do NOT forget to? | remember to | remind | reminder to | just a reminder)
0.6 :: you need to :: YOU {adv}* ([need have] to | MUST | 've got to) {adv}* [ACT OPEN get]
0.3 :: you might :: YOU [may might could can] (want | wish | like) to
0.9 :: ask you to :: US ([ADV like to] | WOULD | must | have | IS)* [ask request urge encourage remind beg invite asking] (YOU | everyone | all | that YOU) (to | for | that)?
1.4 :: requested :: US ([ADV] | am | are | 'd | would like to | want to)* [request requesting asking ask] ([THE that you for to] | [OPEN])
0.4 :: looking for :: US IS {adv}* (looking for | after | seeking | in need of)
1.2 :: could somebody :: ([BREAK COMMA AND] | ^) ([WELL])* [can could would might] ([someone somebody anyone] ..4 | THE ![NOT] ..3 | [NAME] | (each | one | all) of YOU) {adv}* (![BREAK] [ACT] | be {adv}* [DONE])
2.4 :: you are asked to :: IS {adv}* [asked requested reminded invited] to {adv}* [ACT OPEN]
2.0 :: it is needed of you :: YOUR ..3 IS {adv}* [needed required awaited]
2.2 :: so kind as to :: so [kind good] as to
2.0 :: if you would :: if YOU (would | could | 'd be so [kind good]) ([BREAK] | $)
2.0 :: it would suit if you :: IT WOULD {adv}* (suit | help | be) ..5 if [YOU someone somebody]
2.4 :: this, please :: ^ ![yes no thanks oh okay] ..9 please ([BREAK] | $)
1.4 :: have it done :: ([BREAK COMMA please] | ^) (please)? (have | get) (IT | [THE YOUR] ..3) {adv}* [DONE ACT]
2.0 :: I want it done :: US {adv}* (want | need | WOULD {adv}* like) [THE IT YOUR MY] ..3 {adv}* DONE
1.4 :: I want to report it :: US {adv}* (want | need | WOULD {adv}* like) to [report block cancel order book return speak move change bring]
1.6 :: do come :: ^ ([WELL AND] COMMA?)* do {adv}* ![NOT] [ACT have let]
1.4 :: let him know :: ^ ([WELL AND] COMMA?)* let THEM know
1.6 :: that would help :: WOULD {adv}* help ([BREAK] | $)
2.0 :: grateful for it :: ^ ([WELL AND ADV very most] COMMA?)* [grateful thankful obliged] (for | if)
2.0 :: please to do :: please to [ACT OPEN]
1.4 :: may I remind you :: [may can] US remind
1.6 :: be there :: ^ ([WELL AND please] COMMA?)* be {adv}* ([back here there ready sure careful] | at [THE YOUR])
2.0 :: let us have it :: ^ ([WELL AND] COMMA?)* let ([us me] | 's) have
0.9 :: somebody should :: ^ [someone somebody] (should | MUST) {adv}* [ACT]
1.4 :: give me a call :: (give | drop | shoot | send) ME (a | an) [call ring line note text email shout buzz]
1.0 :: how about :: ^ ([WELL AND])* (how | what) about
1.8 :: need this :: ^ ([WELL AND] COMMA?)* need ![to] [IT THE NUMBER NUMBERS OPEN YOUR]
1.2 :: need it by :: need (IT | THE ..3) ([DONE] | by | back | before | on | this | today | asap)
-0.7 :: your call :: (look | looking) forward to (YOUR | hearing | receiving) ..3 [reply response answer confirmation comments quote from]
1.5 :: do me a favour :: (do ME a [favor favour] | [favor favour] to ask)
0.7 :: I hope you can :: US (was)? [hope hoping trust] (that)? YOU [can could will would CAN]
0.0 :: it must be done :: IT (needs | need | has | have | MUST) (to)? be [DONE]
1.4 :: unsubscribe me :: (take | remove | get) ME off
""",
)
NOT_REQUESTS = against(
    Act.REQUEST,
    r"""
-3.0 :: not: a formula :: let ME know (if | whether | should | of | about)? (YOU [have need require want are do] | THERE IS)? ([any a] ..2)? ([further more other additional])? [questions question comments concerns problems trouble issues anything help assistance else] | NOT hesitate | feel free to [call contact reach email ask get reply respond write drop give] | [find see] (the)? [attached enclosed below above] | find ..7 [attached enclosed] | [note advised aware] (that)? | accept MY | ([call contact email e-mail phone write reach visit reply give] ..12 (if | with | for | should) (YOU [have need] | any | further) ..3 [questions question information assistance help problems concerns comments]) | (if | should) YOU ([should do])? (have | need | require) (any)? ([other further more additional])* ([questions question comments concerns assistance help information problems]) | any questions | [excuse pardon forgive] (ME | MY | THE | IT) | bear with | stay tuned | take care | have a [nice good great lovely wonderful pleasant safe] | give (MY | THEM) ..2 [regards love best] | say hello | rest assured | enjoy YOUR | (thanks | thank YOU) in advance | do NOT (reply | respond) to this | look forward
-1.5 sentence :: not: a formula nearby :: let ME know (if | whether | should | of | about)? (YOU [have need require want are do] | THERE IS)? ([any a] ..2)? ([further more other additional])? [questions question comments concerns problems trouble issues anything help assistance else] | NOT hesitate | feel free to [call contact reach email ask get reply respond write drop give] | [find see] (the)? [attached enclosed below above] | find ..7 [attached enclosed] | [note advised aware] (that)? | accept MY | ([call contact email e-mail phone write reach visit reply give] ..12 (if | with | for | should) (YOU [have need] | any | further) ..3 [questions question information assistance help problems concerns comments]) | (if | should) YOU ([should do])? (have | need | require) (any)? ([other further more additional])* ([questions question comments concerns assistance help information problems]) | any questions | [excuse pardon forgive] (ME | MY | THE | IT) | bear with | stay tuned | take care | have a [nice good great lovely wonderful pleasant safe] | give (MY | THEM) ..2 [regards love best] | say hello | rest assured | enjoy YOUR | (thanks | thank YOU) in advance | do NOT (reply | respond) to this | look forward
-2.4 sentence :: not: a shop speaks :: [LINK] | [subscribe unsubscribe newsletter subscription inbox click signup upgrade discount discounts coupon membership twitter facebook privacy browser promo iphone android webpage followers savings recipients recipient disseminate yahoo] | [sign log] [up in] | learn more | YOUR [account password profile login phone app] | take a moment | terms and? conditions | customer service
-2.4 before :: not: told of others :: ([he she they] | [said says told claimed heard mentioned asked]) ([YOU ME THEM that if COMMA ADV])* $
-0.9 before :: not: who or if :: ([THAT IF WHEN] | [US THEY IT THERE] [ADV]? | [OPEN] to) $
-1.5 before :: not: how could you :: [WHO] $
-1.5 before :: not: to do it :: TO $
-3.0 :: not: leave it with me :: leave ([IT THAT THEM] | THE ..3 | [OPEN NAME] ..2) [with to] ME | consider (IT | THE ..3 | [OPEN NAME] ..2) [DONE] | ^ ([WELL YES AND] COMMA?)* [count bank rely] [on me] ..1 | [expect watch look] ..1 for? MY | expect ..6 from ME | give [me us] (until | a? [few couple] ..1 TIME | [NUMBER NUMBERS a] TIME)
-2.6 sentence :: not: if you have questions :: (if | should | with | for) (YOU)? ([should do ever])? (have | need | require | THERE IS)? (any | a | MY)? ([other further more additional])* ([questions question comments concerns assistance help problems information issues issue trouble difficulties inquiries queries query])
-2.5 :: not: please visit us :: please [visit browse retain enable activate subscribe download upgrade ignore disregard]
-3.0 sentence :: not: if I need it :: [IF] [US THEY YOU] {adv}* need IT
-2.4 sentence :: not: let me know if anything :: let ME know if (THERE IS | YOU (have | need | want | require | WOULD like)) ..3 (anything | something | any | to | further | more | help)
-2.0 :: not: may I ask what :: [can could may might] US ask ([WHO] | if | whether | COMMA)
-0.8 :: not: thanks :: (thanks | thank YOU) for
-0.3 sentence :: not: we can :: ^ ([WELL YES AND ADV COMMA])* [US THEY]
0.3 :: for: to me :: [ME MY]
0.4 sentence :: for: please :: [POLITE]
0.2 sentence :: for: asked :: ASKS
""",
)
QUESTIONS = cues(
    Act.QUESTION,
    r"""
3.0 :: question mark :: ASKS
1.3 :: who what how :: ([BREAK COMMA] | ^) ([WELL YES AND ADV COMMA NAME])* ([what which] [OPEN ACT]? [OPEN]? | [when where why how who whose] | how [much many long far soon often big late early old ADV MANNER OPEN]+ ..2 ) ([DO did IS was were BE WOULD WILL CAN MUST] | have | has | had) NOT? (US | YOU | THEY | IT | THERE | THE | [OPEN NAME DOING DONE ACT])
1.0 :: what is it :: ([BREAK COMMA] | ^) ([WELL YES AND ADV COMMA])* ([what where when who how why]) ([IS] | are) ..8 $
1.2 :: how come :: (how come | what if | what about | how about | what for | since when | what else | how so | why not)
1.4 :: do you :: ([BREAK COMMA] | ^) ([WELL YES AND ADV COMMA NAME])* (DO | did | have | has | had) NOT? (YOU | US | THEY | IT | THERE | anyone | anybody | somebody | someone | THE [OPEN ACT SOMEBODY]) {adv}* ([ACT STATE OPEN DONE got] | HAVE | BE | know)
1.4 :: is it :: ([BREAK COMMA] | ^) ([WELL YES AND ADV COMMA NAME])* (IS | was | were) NOT? ![BREAK] (YOU | THEY | IT | THERE | US | THE [OPEN ACT SOMEBODY] | anyone | anybody | someone)
1.2 :: can it :: ([BREAK COMMA] | ^) ([WELL YES AND ADV COMMA NAME])* (WILL | CAN | would | MUST) NOT? (US | THEY | IT | THERE | THE [OPEN ACT SOMEBODY] | anyone) {adv}*
0.2 :: could you :: [can could would will] YOU
0.9 :: will you :: ([BREAK COMMA] | ^) ([WELL YES AND ADV COMMA NAME])* (will | would) YOU {adv}* (be | have | need | want | STATE)
2.2 :: do you know :: (do | would | can | could) YOU (happen to)? (know | tell ME | say | remember | have any [idea clue] | think)
2.8 :: let me know whether :: ~AND let ME know {adv}* (if | whether | when | what | which | how ![to] | where | who | why)
0.8 :: tell me what :: [tell advise confirm inform clarify explain] (ME | US)? (if | whether | when | what | which | how | where | who | why)
4.0 :: could you tell me what :: [can could would will] YOU {adv}* (tell | advise | confirm | let ME know | explain | say | inform) ..3 ([WHO] ![to] | if | whether)
1.0 :: I wonder :: ([wonder wondering curious ask asking check checking find unsure sure] | (like | love | want) to know | need to know | find out) {adv}* ([about] | if | whether | when | what | which | how | where | who | why)
1.4 :: wondering whether :: ^ ([WELL ADV] COMMA?)* [wondering checking asking] (if | whether | WHO) ![YOU]
1.4 :: what I want to know :: [want wants like love need interested] to know (IS)? (if | whether | WHO)
1.0 :: any news :: ^ ([WELL YES AND])* any ([OPEN news idea ideas chance thoughts suggestions update updates luck word progress objections questions])
0.9 only-speech :: right? :: ([right correct yeah okay eh] | is that [right correct] | ([DO IS did was were have has CAN WOULD WILL BE]) NOT [YOU US THEY IT THERE] | or not | or (what | no) ) $
1.2 :: tag :: COMMA ([DO IS did was were have has CAN WOULD WILL BE]) NOT? [YOU US THEY IT THERE] ASKS? $
-0.6 only-speech :: so you :: ^ ([WELL])* (so | and) (YOU | IT | THERE | THE [OPEN]) ([DO IS CAN WILL BE] | [ACT OPEN]) ..10 $
2.0 :: may I ask :: [can could may might] US ask ([WHO] | if | whether | COMMA)
1.0 only-speech :: with its word last :: [who what when where why which] ([for from with to in at] )? $
1.0 only-speech :: anyone :: ^ ([WELL])* (anyone | anybody | any)
1.0 :: does it suit :: ([BREAK COMMA] | ^) ([WELL YES AND COMMA])* (does | did | has | is | was | will | would) [DAY NAME SOMEBODY] [OPEN ACT STATE DONE DOING]
0.9 :: my question is :: (MY | THE | a | another | quick) question ([IS is] | about | for | on | regarding | MARK | $)
0.8 :: a word with how inside :: (not | NOT) ([sure certain clear]) (to [ME])? (if | whether | when | what | which | how | where | who | why)
1.0 only-speech :: what with its word later :: [what when where how who which why] [DO IS did WILL CAN WOULD] (YOU | US | THEY | IT | THERE | THE)
0.5 only-speech :: do you, anywhere :: (do | did | are | were | have | has | is | does | can | will) (YOU | THEY | IT | THERE | anyone) {adv}* ([ACT STATE OPEN DONE DOING got know need] | THE | have)
""",
)
NOT_QUESTIONS = against(
    Act.QUESTION,
    r"""
-3.0 sentence :: not: a request :: [can could would will] YOU {adv}* ![tell say explain know see have be recommend deliver ship make take advise confirm mind offer help give] [ACT OPEN]
-3.0 sentence :: not: may I remind you :: [may can] US remind
-1.2 sentence :: not: a request for help :: [can could would will] YOU {adv}* (give | take | make | do | help | have | mind | please)
-3.0 :: not: whether you would like :: let ME know {adv}* ([if whether]) (YOU (WOULD ![be] | want | need | like | have | hear) | THERE IS ([anything something any]) | NOT | anything | something)
-0.6 sentence :: not: please :: [POLITE] ![tell advise let confirm]
-1.4 sentence :: not: a shop asks :: [LINK] | [subscribe unsubscribe newsletter subscription inbox click signup upgrade discount discounts coupon membership twitter facebook privacy browser promo iphone android website webpage followers savings recipients recipient disseminate yahoo] | [sign log] [up in] | learn more | YOUR [account password profile login phone app] | THE app | take a moment | terms and? conditions | customer service
-1.0 sentence :: not: who cares :: (who (knows | cares) | guess what | why not | you know what | isn't it | are you (kidding | serious))
-1.6 sentence :: not: a formula :: (any | have | [further more other]) [questions question concerns comments] | NOT hesitate | how are YOU | how (do | did) YOU do | how are things
-0.9 before :: not: I know what :: ([US THEY] ..2 [know knew see understand remember explain show tell] ) $
""",
)
CUES = (*REQUESTS, *QUESTIONS)
AGAINST = (*NOT_REQUESTS, *NOT_QUESTIONS)
