"""How English promises: in person, in the passive, through somebody.

The notation stands in `language/tables.py` and `language/grammar.py`.
"""

from bothways.language.cues import Act
from bothways.language.tables import against, cues

PROMISES = cues(
    Act.PROMISE,
    r"""
2.4 :: I will do it :: US ([AND ,] [OPEN YOU] )? {adv}* {will} {adv}* ![STATE NOT CLOSED THE] [ACT OPEN]
2.0 :: somebody and I will :: [OPEN THEY YOU] and i {adv}* {will} {adv}* ![STATE NOT CLOSED] [ACT OPEN]
2.2 :: I will have it done :: US {adv}* {will} {adv}* (have | get) ..5 ([DONE ready sorted] | [SOMEBODY NAME THEM IT] {adv}* [ACT OPEN] | [AT] YOU | for YOU)
1.4 :: I will be doing :: US {adv}* {will} {adv}* be {adv}* ![traveling travelling driving leaving using attending hosting staying living missing sitting hoping looking thinking waiting having] [DOING]
1.9 :: I will be glad to :: US {adv}* ({will} | WOULD) {adv}* be ([MANNER ADV more very too only] | than)* [happy glad pleased delighted willing honoured honored] to {adv}* ![help assist hear see] [ACT OPEN]
2.0 :: happy to :: ^ ([WELL YES AND] COMMA?)* ([quite more very] than? )? [happy glad pleased delighted] to [ACT OPEN]
0.7 :: I am happy to :: US IS ([MANNER ADV more very too quite] than?)* [happy glad pleased willing prepared ready] to {adv}* ![see help assist hear know learn say announce inform report] [ACT OPEN]
1.9 :: I will be there :: US {adv}* {will} {adv}* be ([there over round around ready sure outside downstairs] | in [THE MY] | at [NAME] | [in back] {adv}* [touch contact with to over] | with YOU | at YOUR | on time | on it | by)
-2.5 :: I will be away :: US {adv}* {will} {adv}* be ([out away off closed unavailable late travelling traveling] ![with to in] | on ([holiday vacation leave] | [annual parental sick maternity] leave) | out of [the office town])
3.2 :: I will see to that :: US {adv}* {will} {adv}* ([see attend] to (it | this | that | THE) | have a word)
2.1 :: I will see to it :: US {adv}* {will} {adv}* see (to | if | what US | that | about | whether | how | when | where | who)
1.6 :: and will :: US ..12 [AND ,] {adv}* {will} {adv}* ![STATE NOT CLOSED US YOU THEY IT THE BE] [ACT OPEN]
2.2 :: Will do :: ^ ([WELL YES AND BREAK COMMA SAY thanks])* WILL {adv}* ![STATE NOT CLOSED US YOU THEY IT THE THERE YOUR BE NAME SOMEBODY] [ACT OPEN]
2.2 :: will do :: will do ([BREAK COMMA END] | $ | [WITHIN AND thanks bye cheers] )
1.8 :: will be in touch, left out :: ^ ([WELL YES AND BREAK COMMA])* will {adv}* be ([DOING] | in touch | back | there | with YOU | over | on it | ready)
1.8 :: I promise :: US ([ADV MANNER can will do hereby] | give YOU)* [promise guarantee commit pledge undertake vow swear assure]
4.0 :: my word :: YOU ([have got 've])+ MY [word promise]
3.6 :: count on me :: (YOU can ADV? | ^ ([WELL YES AND] COMMA?)*) [count rely depend bank] [on upon] [ME US IT]
3.6 :: leave it with me :: leave ([IT THAT THEM] | THE ..3 | [OPEN NAME] ..2) [with to] ME
2.0 :: Can do :: ^ ([WELL YES NO AND COMMA BREAK thanks worries problem])* can do ([BREAK COMMA] | $)
2.4 :: doing it now :: ^ ([WELL YES NO COMMA BREAK thanks noted received roger worries problem])* ![looking hoping thinking wondering wishing seeking asking waiting being having going meeting morning evening nothing something anything during building] DOING (![BE WILL CAN WAS HAVE BREAK] _)* [now today tonight shortly straight right]
0.5 :: doing it :: ^ ([WELL YES NO COMMA BREAK thanks noted received roger worries problem])* ![looking hoping thinking wondering wishing seeking asking waiting being having going] DOING [IT THE YOUR THEM YOU NAME that up]
1.4 :: looking into it :: looking into [IT THE YOUR]
1.4 :: , will do :: [COMMA BREAK] [AND]? will {adv}* ![STATE NOT CLOSED US YOU THEY IT THE THERE YOUR BE NAME SOMEBODY have do] [ACT OPEN]
0.8 :: done by then :: [DONE] by (THE? [DAY TIME NUMBER NUMBERS])
0.0 :: a thing by then :: ^ ([OPEN YOUR THE NAME AND ACT])+ by THE? [DAY TIME NUMBER NUMBERS]
1.2 :: no problem, then :: ^ ([WELL YES COMMA])* no [problem worries bother trouble probs] [COMMA BREAK]? ..3 [DAY TIME NUMBER NUMBERS] ..3 ([BREAK] | $)
0.8 :: I would gladly :: US WOULD [gladly happily] [ACT OPEN]
3.6 :: consider it done :: ([BREAK COMMA] | ^) ([WELL YES AND])* consider (IT | THE ..3 | [OPEN NAME ACT] ..2) [DONE] ([BREAK] | $)
3.4 :: I am on it :: US IS [ADV]* (on it | on to it | onto it | all over it | on the case | [handling doing sorting fixing tackling chasing] [it that this] | dealing with IT | seeing to IT | taking care of)
3.6 :: on it :: ^ ([YES WELL AND noted received roger] [COMMA BREAK]?)* right? (on it | on to it | onto it) ([BREAK] | $)
1.5 :: rest assured :: rest assured ..3 [US IT YOUR]
1.1 :: let me do it :: let me {adv}* [check find look ask get confirm talk speak call send sort dig chase take pull put verify run work grab fix email forward follow arrange make give ring text circle come touch loop see double-check order schedule book add reach figure investigate research review discuss mark pop pull raise pass note see] ![if how YOU what]
1.4 :: let me see what I can do :: let me {adv}* see (what | if | whether) US
0.5 :: I am doing it :: US IS {adv}* ![going hoping looking writing trying wondering asking thinking expecting assuming having doing enjoying getting planning calling emailing working waiting coming seeing using] [DOING]
0.9 :: I am doing it for you :: US IS {adv}* [sending mailing shipping forwarding bringing delivering posting calling preparing arranging ordering returning refunding replacing coming dropping paying transferring checking printing booking emailing faxing getting putting picking scheduling meeting working looking sorting fixing adding attaching crediting issuing processing]
0.9 :: I plan to :: US {adv}* (IS)? {adv}* ([plan intend planning intending aiming aim committed scheduled]) (to | on) {adv}* ([ACT OPEN])
0.2 :: I can do it for you :: US {adv}* can {adv}* ![STATE NOT CLOSED see help assist] [ACT OPEN] ..6 [YOU YOUR THEM IT]
1.2 :: I can look into it :: US can {adv}* (look into | [own take] (care | on | THE) | find out | sort ..3 out | check with)
-0.5 :: I can do it :: US {adv}* [CAN could] {adv}* ![STATE NOT CLOSED help assist see understand] [ACT OPEN]
-0.3 :: I could do it for you :: US {adv}* could {adv}* ![STATE NOT CLOSED see help assist] [ACT OPEN] ..6 [YOU YOUR THEM IT]
1.8 :: I can have it done :: US {adv}* can {adv}* (have | get) ..4 ([DONE ready] | [AT] YOU | [SOMEBODY THEM] [ACT OPEN])
-1.4 :: I would do it :: US WOULD {adv}* ![STATE NOT CLOSED like love appreciate suggest say recommend be] [ACT]
0.4 :: I do it then :: US {adv}* [send call bring drop pop come ring email get mail deliver text pay ship] ..6 [tomorrow monday tuesday wednesday thursday friday saturday sunday tonight shortly]
-0.4 :: I have to do it :: US ([have need] to | MUST) {adv}* [send call check get bring deliver] YOU
0.0 :: we are to do it :: US IS to [ACT]
1.0 :: I agree to :: US {adv}* [agree offer volunteer] to [ACT OPEN]
0.9 :: I will not :: US {adv}* {will} NOT {adv}* [charge bill invoice tell forget let miss disclose share touch start proceed pass publish use sell disappoint do]
0.4 :: I do it on a day :: US {adv}* ![STATE DONE] [ACT] ..7 [DAY TIME]
0.8 :: I am with you :: US IS ([ADV])* (with YOU | at YOUR | over | round | on site | back) ..4 [DAY TIME NUMBER]
0.8 :: put me down :: (put | count | sign) me (down | in | up)
1.5 :: hold me to it :: hold me to (IT | THAT)
0.8 :: it will not be charged :: ({will} NOT {adv}* (be (charged | billed | invoiced | disturbed | bothered) | [charge bill forget]) )
1.5 through :: you will have it :: YOU {adv}* ({will} | MUST | can expect to | MUST ADV? be) {adv}* ([have receive get hear having getting receiving] | be [receiving getting hearing contacted called notified informed refunded credited reimbursed paid sent emailed given compensated invoiced])
1.0 :: you can expect it :: YOU (can | MUST | {will}) {adv}* [expect anticipate] ([THE] | IT | ME | US | to)
0.4 through :: you have it on a day :: ~CAN ~WOULD ~WILL ~DO ~IF ~WHEN YOU [get have hear receive find see] ![until to been] ..7 ([DAY TIME] | back | from [ME US])
0.6 through :: you are getting it :: YOU IS {adv}* [getting having receiving hearing on]
0.8 through :: you will know :: YOU {will} {adv}* (know | be [told DONE notified informed] | be the first)
2.2 through :: you will hear from us :: YOU {will} {adv}* (hear (back)? from | be {adv}* [informed notified contacted])
0.8 :: to you by :: [to with] YOU ([by before on within this in DAY end first at today] | $ | [END])
1.0 :: expect it :: ^ ([WELL YES])* expect [THE IT OPEN YOUR MY]
2.6 :: expect it from me :: ^ ([WELL YES AND] COMMA?)* ([expect watch look] ..1 for? MY | expect ..6 from [ME])
1.6 through :: with you by :: ({will} | MUST) {adv}* be ([with] YOU | in YOUR | at YOUR | on [YOUR] [OPEN] | on [IT THE] way | in the [post mail] | there | over to YOU)
1.0 through :: it will be done :: ![YOU US THERE] [OPEN IT THEY ACT DONE SOMEBODY NUMBER] {adv}* {will} {adv}* (be | get) {adv}* ![closed held seen announced used located limited required needed considered allowed based expected made located] [DONE]
1.9 through :: it will be sent :: [OPEN IT ACT DONE DOES NUMBER YOU YOUR] {adv}* {will} {adv}* be {adv}* [sent mailed emailed e-mailed posted shipped couriered delivered dispatched forwarded returned refunded credited replaced reimbursed repaired fixed corrected resent reissued handed waived faxed dropped collected booked reserved contacted called reversed removed filed dealt swapped arranged processed resolved cleared rectified]
1.2 through :: it will be ready :: ![YOU US THERE] [OPEN IT THEY ACT DONE SOMEBODY NUMBER] {adv}* {will} {adv}* be {adv}* ([ready finished complete gone live waiting] | there ([BREAK] | $ | [AT WITHIN DAY]))
1.6 through :: it will go to you :: {will} {adv}* [go come get] ..2 [to with on] [YOU YOUR]
0.7 through :: it will arrive :: [OPEN IT ACT DONE NUMBER] {adv}* {will} {adv}* [arrive ship leave reach land follow go come]
-0.3 through :: it should arrive :: [OPEN IT ACT DONE NUMBER] {adv}* MUST {adv}* ([arrive reach ship] | be [DONE ready])
-0.1 through :: it is to be done :: [OPEN ACT IT] IS {adv}* (being | to be | scheduled to be | due to be | going to be) {adv}* [DONE]
0.6 through :: it goes out :: [OPEN IT ACT] [goes ships leaves] ..3 [out today tomorrow tonight WITHIN]
0.4 through :: it comes out :: [OPEN ACT IT DOES DONE] [goes go comes come leaves leave arrives arrive] ..3 ([out DAY TIME back] | to YOU | with YOU)
0.4 through :: it gets done :: [gets get] {adv}* [DONE]
0.5 through :: it is with you :: [BE] ([ADV])* (~well with YOU | on [IT THE] way | in the post | yours | at YOUR | waiting for YOU)
0.1 through :: it is done on a day :: BE ([ADV])* DONE ..4 [DAY TIME]
1.0 through :: I have asked somebody to :: US [have 've] {adv}* ([asked told instructed] ..4 | got [SOMEBODY NAME THEM someone somebody] ..1) to {adv}* [ACT OPEN]
0.8 through :: it reaches you :: [reaches reach hits lands] [YOU YOUR]
0.8 through :: you can have it :: YOU can {adv}* have [IT THE YOUR]
2.4 through :: it follows :: [OPEN ACT IT DOES] follows ([WITHIN AT DAY TIME BREAK THE ADV] | $)
1.6 through :: to follow :: [OPEN ACT DOES] (to | BE to | {will}) {adv}* follow ([BREAK WITHIN AT DAY THE] | $)
1.8 through :: our people will :: ([MY THE] ..2 SOMEBODY | one of [US MY THE] [OPEN SOMEBODY]? | [someone somebody] (from | in | at | on)? ..3) {adv}* {will} {adv}* ![STATE NOT CLOSED US YOU IT THE] ([ACT OPEN] | be [DOING in] | have [THE IT YOUR])
1.2 through :: he will do it for you :: [THEY NAME] {adv}* {will} {adv}* ([ACT OPEN] | be [DOING]) ..5 [YOU YOUR ME]
0.9 through :: somebody will do it for you :: [MY THE] ..5 {will} {adv}* ![STATE NOT CLOSED] [ACT OPEN] ..5 [YOU YOUR]
0.2 through :: he does it on a day :: ([THEY NAME] | [MY THE] [SOMEBODY OPEN ACT] [SOMEBODY]?) {adv}* [DOES] ..6 [DAY TIME YOU YOUR]
0.8 through :: he is doing it :: ([THEY NAME] | [MY THE] ..2 [SOMEBODY OPEN]) IS {adv}* [DOING] ..6 [DAY YOU YOUR]
-0.1 through :: he will do it :: [THEY NAME they] {adv}* {will} {adv}* ![STATE NOT CLOSED US YOU IT THE] [ACT]
1.6 through :: our people are doing it :: [MY THE] ..2 SOMEBODY [IS] {adv}* [sending coming bringing delivering calling preparing working looking dropping arranging checking picking fixing sorting]
2.8 through :: our people are coming :: [MY THE] ..2 SOMEBODY IS {adv}* [coming calling visiting] ..4 [DAY TIME NUMBER]
2.4 through :: somebody will be in touch :: [OPEN NAME SOMEBODY THEY who] {adv}* {will} {adv}* be {adv}* in touch
1.4 through :: somebody will ring you :: [MY THE NAME someone somebody] ..3 {will} {adv}* [call ring phone contact email text visit] YOU
1.2 through :: our man does it :: MY ..2 SOMEBODY {adv}* [DOES] ..6 [DAY TIME YOU YOUR WITHIN]
2.4 through :: it will not happen again :: {will} NOT {adv}* happen (again | twice)
2.0 :: I will not forget :: US {adv}* {will} NOT {adv}* (forget | let YOU | disappoint | charge YOU)
1.2 :: at no charge :: ~NOT (free of [charge cost] | [without no] (extra | further | additional)? [charge cost] | at ([MY] | no ..1) [expense cost charge] | on [MY] [account expense])
2.2 :: let me come back to you :: let [me us] ..9 ([get come] back | [ring call write ping] YOU | be in touch)
2.4 :: as good as done :: as good as done | ^ IT BE handled | without fail
2.0 through :: that is on us :: ([BREAK COMMA] | ^) [IT that] BE on ME
2.0 :: give me until :: give [me us] (until | a? [few couple] ..1 TIME | [NUMBER NUMBERS a] TIME)
1.0 :: if so, I do it :: [IF WHEN] ..10 COMMA then? US {adv}* ![STATE NOT CLOSED DONE DO have CAN WILL] ACT
1.0 :: say so and I do it :: ^ [say give tell bring send just show] ..8 and US {adv}* ![STATE NOT CLOSED DONE DO have CAN WILL] ACT
1.0 :: I bear it :: US {adv}* [bear cover waive refund credit replace undertake reimburse guarantee reserve] ([THE YOU YOUR IT to THEM every])
1.0 :: I am arranging it :: US ([have 've IS] {adv}*)* [arranged arranging decided agreed] (to {adv}* [ACT] | for)
1.2 :: back to you :: ^ ([WELL YES AND] COMMA?)* ([ADV OPEN ACT MY THE])* back [to with] YOU
0.8 through :: it is being done :: [OPEN ACT IT SOMEBODY DONE] IS {adv}* being {adv}* [DONE] ..6 [DAY TIME WITHIN YOU YOUR now US]
1.6 through :: I will get somebody to :: US {adv}* ({will} | can) {adv}* (have | get | ask | send | tell) ([SOMEBODY NAME THEM someone somebody] | [MY THE] ..2 SOMEBODY | one of [MY] [OPEN SOMEBODY])
1.6 theirs only-note :: they will :: ([THEY NAME customer client] | [THE] [customer client OPEN]) {adv}* ({will} | WOULD) {adv}* ![STATE NOT CLOSED] [ACT OPEN]
1.8 theirs only-note :: they promised :: ([THEY NAME] | THE [OPEN]) {adv}* [promised agreed offered undertook] to [ACT OPEN]
""",
)
NOT_PROMISES = against(
    Act.PROMISE,
    r"""
-1.6 after :: not: a question :: ^ [AND BREAK COMMA]? ASKS
-0.9 :: not: asks what happens :: ([WHO WHEN IF])? [WILL] [US YOU THEY IT]
-2.6 :: not: refused :: {will} NOT {adv}* ![happen fail charge bill invoice forget let tell share miss disappoint hear be]
-3.0 before :: not: hoped or thought :: [SUPPOSE UNSURE] (that | COMMA | if)? $
-1.3 before :: not: told of others :: [said says told claimed heard mentioned] ([YOU ME THEM that ,])* $
-3.5 before :: not: what for :: ([so that] | so that | in order) ([ADV])? $
-4.0 before :: not: which :: [which where who what how why] ([ADV])? $
-1.5 before :: not: that which :: [OPEN DONE ACT IT SOMEBODY] that ([ADV])? $
2.5 before :: for: confirms that :: [confirm assure promise guarantee pleased agreed] ([YOU])? that ([ADV])? $
-3.5 :: not: look forward :: look forward
-2.0 :: not: I pass :: US {adv}* {will} {adv}* (pass ([BREAK] | $ | on THE OPEN? [OPEN]? ($ | [BREAK])) | stick [with to] | give ([it that this] | THE ..2) a miss | do without | sit [this that] one)
-2.2 :: not: talk to you :: [talk speak chat see meet] [to with]? YOU
-2.2 :: not: so we can talk :: (and | so | that) we can {adv}* [discuss go talk meet review chat have catch]
-2.5 :: not: a great time :: [great good lovely wonderful fantastic] [time day trip weekend]
-1.2 before :: not: assumed that :: [STATE assumes said means requires believes understanding] that ..6 $
-2.4 before :: not: if :: ([IF] | in case | [as so] long as) [ADV]? $
-1.6 before :: not: when :: [when after until before while once because since] ([ADV])? $
-1.6 :: not: unable :: US {adv}* {will} (NOT | ADV)* be [able unable]
-3.0 :: not: away :: be {adv}* ([out away off closed unavailable late travelling traveling back] ![with to in on] | on ([holiday vacation leave] | [annual parental sick maternity] leave) | out of [the office town])
-2.0 sentence :: not: away, for all :: out of the? office | [automatic automated] reply | on annual leave | auto-reply
-1.0 :: not: see or talk :: US {adv}* {will} {adv}* ([discuss see talk speak chat] ([BREAK] | $ | [YOU WITHIN about] ) | see (YOU | how) | be [seeing] | get together | [need want know miss remember never])
-0.7 :: not: perhaps :: [maybe perhaps possibly might may hopefully]
-3.5 sentence :: not: a shop speaks :: [LINK] | [subscribe unsubscribe newsletter subscription inbox download click signup newsletters upgrade app account password discount discounts offer offers survey coupon membership subscribers prizes winners rewards]
-0.8 sentence :: not: all customers :: [customers members visitors users everyone guests applicants winners participants subscribers shareholders]
-2.5 :: not: tell you why :: let me (tell YOU | know | see what YOU | introduce | explain | say | ask YOU | be)
-0.7 :: not: as always :: [every each always usually automatically normally generally often sometimes daily weekly monthly annually]
-1.2 :: not: by itself :: by [itself themselves]
-0.3 after :: not: if you do it :: if [YOU IT THEY] ![need want like have] [ACT OPEN]
-0.9 :: not: past :: [yesterday ago] | last [week month year night]
-2.4 :: not: would have :: [would could should might] have [DONE OPEN]
-0.4 :: not: a guess :: will [probably likely never need want]
0.5 :: for: with a day :: [WITHIN] | [this the] [morning afternoon evening week] | end of | first thing | straight away | right away | as soon as | asap
0.25 :: for: to you :: [YOU YOUR]
""",
)
CUES = (*PROMISES,)
AGAINST = (*NOT_PROMISES,)
