"""English office and trade talk, with plain words for it.

The list draws on what writing guides agree upon, such as the Plain English Campaign's "A to Z of alternative
words" and the US federal plain language guidelines.
"""

from bothways.language.tone import Tone, ToneRule

_WHY = "Office talk keeps people at a distance; plain words are understood at once."
#: Words of which one must stand there :: pattern :: plain words :: a sentence with this is not meant.
_TABLE = r"""
touch :: touch(?:ing)? base(?: with you)? :: talk
circle circling :: circl(?:e|ing) back(?: (?:to|with) you)? :: come back to you
reach :: reach(?:ing)? out to(?: you)? :: write to :: reach(?:ing)? out to (?:the|your) (?:shelf|window|branch)
offline :: take (?:this|it|that) offline :: talk about it between us :: server|cable|website|site
going moving :: (?:going|moving) forward(?=[,.;]|$| we| i| you| please| the| all) :: from now on :: (?:car|bike|boat|wheel|machine|lever|gear|seat)
leverage leveraging leverages leveraged :: leverag(?:e|es|ed|ing) :: use :: leverage (?:on|of) the (?:lever|bar|bolt)|lever\b|torque
synergy synergies synergistic :: synerg(?:y|ies|istic|ise|ize) :: working together
deliverable deliverables :: deliverables? :: results
bandwidth :: (?:(?:have|has|had|got) )?(?:the |enough |any |more |no |some )bandwidth|(?:have|has|had) bandwidth :: have the time :: (?:line|cable|fibre|mbit|megabit|router|internet|gigabit|server)
needful :: do the needful :: do what is needed
revert :: (?:kindly |please )?revert(?: back)?(?: to (?:us|me))?(?= (?:with|on|by|at|soon|as|at|asap|in)\b|[.,!]|$) :: answer :: revert (?:to|the) (?:the )?(?:old|previous|earlier|last) (?:version|state|design)
action actioned :: (?:please |kindly |to |will )action (?:this|the|it|that|your) :: please do this
earliest :: at your earliest convenience :: when it suits you, if you can by (day)
pursuant :: pursuant to :: following
herewith hereby hereto herein hereinafter thereof therein thereto heretofore hereunder :: (?:please find )?(?:attached |enclosed )?(?:herewith|hereby|hereto|herein(?:after)?|thereof|therein|thereto|heretofore|hereunder) :: here
aforementioned aforesaid abovementioned undersigned :: (?:the )?(?:above-?mentioned|afore-?mentioned|aforesaid|undersigned|said (?=documents)) :: this
find :: please find (?:attached|enclosed|below) :: here is
duly :: duly (?:noted|received|completed|signed) :: noted
receipt :: (?:we )?(?:hereby )?acknowledge receipt of :: thank you for
esteemed :: (?:your )?esteemed (?:order|enquiry|favour|company|letter|self) :: your order
class breed :: best[- ](?:in|of)[- ](?:class|breed) :: very good
state cutting bleeding :: state[- ]of[- ]the[- ]art|cutting[- ]edge :: modern :: (?:saw|knife|blade|scissors|shears)
turnkey :: turn-?key(?: solutions?)? :: ready to use
solution solutions :: (?:holistic|end-to-end|integrated|tailored|innovative|one-stop|comprehensive|scalable|seamless|bespoke|best-in-class) (?:\w+ )?solutions? :: what we do for you
scalable :: (?<!\w )(?:highly |fully )?scalable :: able to grow with you :: (?:vector|drawing|logo|svg|artwork)
value :: (?:value[- ]add(?:ed|s)?|add(?:ing|s)? value|value propositions?|unlock(?:ing)? value) :: what you gain from it :: value[- ]added tax
stakeholder stakeholders :: (?:key |relevant |all |our )*stakeholders? :: everybody concerned
buy :: (?:get |their |your |need |have )*buy-in :: agreement
needle :: move(?:s|d)? the needle :: make a difference :: sewing|record|gauge|compass
paradigm :: paradigm shift :: a great change
hanging :: low[- ]hanging fruits? :: easy first steps :: (?:tree|apple|branch|pick(?:ed|ing)?|orchard)
ideate ideation :: ideat(?:e|ion|ing) :: think
deep :: (?:do |take |a )?deep[- ]dives?(?: into)? :: look closely at :: (?:sea|diver|diving|scuba)
drill :: drill(?:ing)? down(?: into| on)? :: look closely at :: (?:wall|hole|concrete|metres|feet|inch|water)
win :: (?:quick wins?|win-win(?: situation)?) :: something good for both
mission :: mission[- ]critical :: very important
core :: core competenc(?:y|ies|e) :: what we do best
practice practices :: best practices? :: what works well
loop :: (?:keep|put|bring|loop) (?:you|me|us|him|her|them) in the loop|loop(?:ing)? (?:you|me|us|him|her|them) in :: tell you how it goes
page :: (?:be |get |are |all )*on the same page(?! (?:of|as the (?:photo|picture))) :: of one mind
box :: think(?:ing)? outside (?:of )?the box :: try something new
boil :: boil(?:ing)? the ocean :: do everything at once
ball :: (?:get|set|keep|start) the ball rolling :: begin
ducks :: (?:get|have) (?:\w+ )?ducks in a row :: be ready
plate :: (?:too much |a lot |so much )on (?:my|our|your) plate :: a lot to do :: (?:food|dinner|eat|dish|serve|meal)
table :: (?:bring(?:s|ing)? to the table|table this|table the (?:discussion|topic)) :: offer :: (?:chairs?|wood|oak|legs)
traction :: (?:gain|get|gaining) traction :: begin to work :: tyre|tire|wheel|snow|mud|grip
granular granularity :: (?:more |at a )?granular(?:ity)?(?: level)? :: in detail :: (?:fertili[sz]er|sugar|salt|feed|limestone)
actionable :: actionable(?: (?:insights?|items?))? :: that can be used
insights :: (?:key |valuable |deep )insights :: what we found
learnings :: (?:key )?learnings :: what we learned
onboarding onboard onboarded :: on-?board(?:ing|ed)?(?: (?:process|journey|you)) :: getting started :: ship|boat|bus|plane
pain :: pain points? :: what troubles you :: (?:tooth|back|knee|doctor|shoulder|gum|dose)
ecosystem :: (?:product|partner|our|digital) ecosystem :: our products :: (?:pond|lake|soil|forest)
journey :: (?:customer|user|buyer|client)(?:'s)? (?:journey|lifecycle|touchpoints?) :: your way with us
disruptive :: disruptive(?: (?:technology|innovation))? :: new :: noise|behaviou?r|sleep
robust :: robust (?:solutions?|processes|framework|offering) :: reliable
streamline streamlining streamlined :: streamlin(?:e|ed|ing)(?: (?:the|our|your|processes))? :: make simpler :: (?:boat|shape|fairing|helmet)
optimise optimize optimisation optimization :: optimi[sz](?:e|ing|ation)(?: (?:of )?(?:your|our|the) (?:workflow|processes|experience|synergies))? :: improve :: (?:image|search engine|engine|code|query|database|file)
operationalise operationalize :: operationali[sz](?:e|ing|ation) :: put to work
incentivise incentivize :: incentivi[sz](?:e|ing) :: encourage
utilise utilize utilisation utilization utilising utilizing utilised utilized utilises utilizes :: utili[sz](?:e|es|ed|ing|ation) :: use
facilitate facilitates facilitated facilitating :: facilitat(?:e|es|ed|ing) :: help with
commence commences commenced commencement commencing :: commenc(?:e|es|ed|ing|ement) :: begin
endeavour endeavor :: (?:will |shall |to )?endeavou?r to :: try to
terminate :: terminate (?:the|your|this) (?:call|session|agreement) :: end
ascertain :: ascertain(?:ed)? :: find out
remit remittance :: remit (?:payment|the|your)|remittance advice :: pay
procure :: procured? :: get
expedite expedited expediting :: expedit(?:e|ed|ing) :: speed up
prior :: prior to :: before
subsequent subsequently :: subsequent(?:ly)? to :: after
event :: in the event (?:that|of) :: if
point :: at (?:this|that|the present) (?:point|moment|juncture) in time :: now
due :: due to the fact that :: because
regard regards respect reference concerning :: (?:with|in) (?:regards?|respect|reference) to :: about
view :: with a view to :: to
accordance :: in accordance with :: as in :: (?:law|regulation|standard|act|code|rules)
basis daily weekly :: on (?:a|an) (?:\w+ )(?:daily|weekly|monthly|regular|annual|ongoing|ad hoc) basis :: regularly
regular daily weekly monthly :: on a (?:regular|daily|weekly|monthly) basis :: regularly
absence :: in the absence of :: without
majority :: (?:the |a )?(?:vast |large )?majority of :: most
number :: a (?:large|significant) number of :: many
sufficient :: (?:a )?sufficient (?:number|amount|quantity) of :: enough
notwithstanding :: notwithstanding :: even so
inasmuch insofar whereas :: inasmuch as|insofar as :: because
liaise liaising :: liais(?:e|ing)(?: with)? :: talk with
escalate escalated :: escalat(?:e|ed|ing) (?:this|it|your|the)(?: (?:matter|issue|ticket))? :: pass it on
ticket :: (?:raise|log|open) a (?:support )?ticket :: write to us
eod eob cob :: (?:by |before )?(?:EOD|EOB|COB) :: by the end of the day
asap :: a\.?s\.?a\.?p\.? :: as soon as I can; by (day)
kpi kpis okr okrs roi sla slas :: (?-i:KPIs?|OKRs?|ROI|SLAs?) :: the figures we agreed
ping :: ping (?:me|us|you|him|her|them) :: write to me
sync :: (?:sync(?: up)?|a sync)(?= (?:with (?:you|me|us|them)|next|tomorrow|on|call|meeting)\b)(?: with)? :: talk with :: (?:calendar|phone|device|file|folder|data|clock)
align alignment :: align(?:ed|ment)? (?:on|with|around)(?: (?:the|our|your))? (?:next steps|deliverables|goals|expectations|stakeholders|strategy|priorities|objectives|timelines?|vision) :: agree on
cascade :: cascade (?:this|it|down)(?: (?:to|down))? :: tell :: waterfall|fountain
strategic strategise strategize :: strategi[sz]e :: plan
proactive proactively :: proactive(?:ly)?(?: (?:approach|manner))? :: in good time
impactful :: impactful :: useful
holistic :: holistic(?:ally)?(?: approach)? :: as a whole :: (?:medicine|therapy|massage|vet)
empower empowering empowers :: empower(?:s|ing|ment)? :: help
customer :: customer[- ]centric(?:ity)? :: with you in mind
world :: world[- ]class :: very good :: world[- ]class (?:athlete|player)
next :: next[- ]gen(?:eration)? :: new :: next generation (?:of|will)
game :: game[- ]chang(?:er|ing) :: a great help
hit :: hit the ground running :: begin at once
north :: north star :: aim
runway :: (?:enough |more )runway(?= (?:to|for|left)\b) :: time :: plane|airport|fashion
tranche :: tranches? :: part
per :: as per (?:your|the|our) (?:request|enquiry|agreement|discussion|conversation|contract|order) :: as you asked
kindly :: kindly (?:advise|note|be (?:advised|informed)|oblige|acknowledge|ensure|confirm receipt|find) :: please tell me
advised informed :: (?:please )?be (?:advised|informed) that :: please know that
convenience :: (?:for|at) your (?:perusal|kind consideration|kind attention|soonest convenience) :: for you to look at
perusal :: (?:for )?(?:your )?perusal :: to look at
trust :: (?:i|we) trust (?:that )?(?:this|the above|you will find)(?: \w+){0,4} :: I hope that this helps
correspondence :: (?:further to|with reference to|re|regarding) (?:your|our) (?:recent |previous )?(?:correspondence|letter dated|email dated) :: thank you for your letter;
further :: further to (?:our|your|my)(?: (?:recent|telephone))?(?: (?:call|conversation|email|discussion|enquiry|letter|meeting))? :: after
hesitate :: (?:please )?(?:do not|don't) hesitate to (?:contact|reach out|call)(?: (?:us|me|the undersigned))? :: do call me
undersigned :: the undersigned :: I
conversation discussion call chat email request meeting :: (?<!as )per (?:our|your|my) (?:\w+ )?(?:conversation|discussion|call|chat|email|request|meeting) :: as we said
advise :: please advise(?: (?:on|as to|if|accordingly|how))? :: please tell me
course :: in due course :: by (day)
enclosed attached :: (?:enclosed|attached)(?:,)? please find :: here is
socialise socialize :: sociali[sz]e (?:the|this|it|these) :: show round :: puppy|dog|kitten|cat
engagement :: (?:drive|boost|increase) (?:\w+ )?engagement :: get people interested
end :: end-to-end(?: (?:solution|offering|service|process|support))? :: from beginning to end :: cable|encrypt
hop jump :: (?:hop|jump) on a (?:quick )?call :: talk on the phone
immediate :: with immediate effect :: from now on
kindly :: kindly (?=(?:send|confirm|let|provide|return|sign|reply|check|fill|contact|inform|forward|share|ensure|refer)\b) :: please
alia annum ergo vis works rata hoc :: inter alia|per annum|vis-[àa]-vis|ex works|pro rata|ad hoc :: (in English)
moq sku rfq usp tco b c cta upsell upselling moqs skus :: (?-i:MOQs?|SKUs?|RFQs?|USPs?|TCO|B2B|B2C|CTA)|upsell(?:ing)? :: (the words themselves)
net :: net (?:30|14|60|10)(?: days)?(?=[.,;)]|$) :: to be paid within that many days
lead :: lead[- ]times? :: how long it takes
ballpark ball :: (?:a )?ball ?park (?:figure|estimate|number) :: a rough figure :: baseball|stadium
view :: (?:30,?000|10,?000|helicopter)[- ](?:foot|feet)? ?view :: the whole of it
same :: (?:acknowledge|confirm|return|process|sign) the same(?=[.,]|$) :: this
"""


def _rule(line: str) -> ToneRule:
    on, pattern, instead, unless, *_ = [*line.split(" :: "), ""]
    return ToneRule(Tone.JARGON, on, pattern, _WHY, instead, unless)


RULES = tuple(_rule(line) for line in _TABLE.splitlines() if line)
