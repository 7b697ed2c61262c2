/** Verbs whose base form is seldom a noun, by lemma. */
export const plainVerbs = words(`
abandon abolish absorb accelerate accept accommodate accompany accomplish accuse achieve acknowledge acquire adapt add adhere adjust administer
admit adopt advance advise advocate affect afford agree alert align allege alleviate allocate allow alter amend amount analyse analyze
announce annoy anticipate apologise apologize appear apply appoint appreciate approve argue arise arrange arrive ascertain assemble assert
assess assign assist assume assure attach attain attend attract attribute authorise authorize avoid await award ban bar baptise bear become
begin behave believe belong betray blame boast bolster bomb borrow bother break breathe bring broaden build bury calculate cancel capture
carry cease celebrate challenge characterise characterize chase choose circulate cite clarify classify close collaborate collapse collect
collide combine come commence comment commission commit communicate compare compel compete compile complain complete comply compose comprise
compromise conceal concede conclude condemn conduct confess confirm confront confuse connect conquer consider consist constitute construct
consult consume contain contend continue contradict contribute convert convict convince cooperate cope correct correspond cost count create
criticise criticize curb curtail damage dare deal debunk decide declare decline decorate decrease deem deepen defeat defend defer define
delay delete deliver demolish demonstrate denounce deny depart depend depict deploy deport depose derail derive descend describe deserve
designate destabilise destroy detain detect deter deteriorate determine develop deviate devise devote diagnose die differ diminish disagree
disappear disappoint disband discard disclose discontinue discourage discover discuss dismantle dismiss dispatch disperse display displace
disprove disrupt dissolve distinguish distribute disturb diversify divert divide do donate double downgrade downplay drag draw drive drop
dwindle earn ease edit educate elect elevate eliminate emanate embark embrace emerge emigrate emit emphasise emphasize employ empower enable
enact encounter encourage endanger endorse endure enforce engage enhance enjoy enlarge enlist enrich enrol enroll ensure enter entertain
entitle envisage equip eradicate erase erect erode erupt escalate escape establish estimate evacuate evaluate evolve exacerbate examine exceed
exchange exclude excuse execute exempt exercise exhaust exist expand expect expel explain explode exploit explore export expose express extend
extinguish extract face facilitate fail fall falsify fear feature feed feel finance find finish fire fix flatten flee fly follow forbid force
forecast foresee forge forget forgive form formulate foster free freeze fulfil fulfill gain gather generate get give go govern grant greet grow
guarantee halve handle hang happen harm hasten have head heal hear heat help hide highlight hinder hire hold honour honor house identify ignite
ignore illustrate imagine impair impede implement implicate imply import impose impress imprison improve incite incline include increase incur
indicate induce infect infer inflict inform inhabit inherit inhibit initiate injure insist inspect inspire install instruct insure integrate
intend intensify interact intercept interfere interpret interrogate interrupt intervene introduce invade invent invest investigate invite
invoke involve isolate issue join judge justify keep kick kill know lack lag land last launch lay lead learn leave lend lessen let liberate lie
lift limit link live locate lock lodge lose lower maintain make manage manipulate manufacture marry mature mean measure meet mention merge
migrate mislead mitigate mobilise modify monitor mourn move multiply murder narrow need neglect negotiate nominate note notice notify obey
object oblige observe obstruct obtain occupy occur offend offer omit open operate oppose opt ordain organise organize originate oust outline
outnumber outpace outperform outstrip outweigh overcome overhaul overlook oversee overtake overthrow overturn overwhelm owe own participate pass
pause pay penetrate perceive perform perish permit perpetrate persist persuade pertain phase plead pledge plunge point populate portray pose
position possess postpone pour practise praise precede preclude predict prefer prepare prescribe present preserve press presume prevail prevent
proceed process proclaim produce prohibit project prolong promise promote prompt propose prosecute protect protest prove provide provoke publish
pull punish purchase pursue push put qualify quantify quarantine quit quote raid raise range rate ratify reach react read realise realize
reassure rebuild recall recede receive reckon recognise recognize recommend reconcile reconsider recover recruit redistribute reduce refer
reflect refrain refuse refute regain regard regulate rehabilitate reign reinforce reinstate reject relate relax release relieve relinquish
relocate rely remain remember remind remove render renew renovate rent reopen repair repeal repeat replace reply report represent reproduce
request require resemble reserve reside resign resist resolve respond restore restrict result resume retain retaliate retire retract retrieve
retreat reunite reuse reveal reverse revert review revise revive revoke reward rid ring rise risk rob rule run rush sack sail sanction satisfy
save say scatter scrap screen seal secure see seek seem seize select sell send separate serve set settle sever shift shoot shorten show shrink
shut sign signify simplify sing sink sit slow solve speak specify speculate spend split sponsor spread stabilise stage stand start state stay
steal stem step stimulate stop store strengthen stress stretch strike strip strive struggle submit subside subsidise substitute succeed suffer
suggest summarise summon supervise supply suppose suppress surge surpass surrender surround survey survive suspect suspend sustain swear sweep
swim swing take tackle talk target teach tear tell tempt tend terminate test testify thank theorise theorize think threaten threw thrive throw
tie tighten toll topple total touch tour track trade train transfer transform transmit transport travel treat tremble trigger triple trust try
turn tweet undergo underestimate undergo underline undermine understand undertake unify unite unveil update upgrade uphold urge use utilise
utter vacate value vanish vary venture verify veto violate visit volunteer vote vow wait wake walk wane want warn warrant wash waste watch weaken
wear weigh welcome widen win wind wipe wish withdraw withhold withstand witness wonder work worry worsen wound write yield interview assassinate
assault attack attempt aid aim back cap cause charge claim control cut crush crash crack cut dispute demand depart design document drill dump fund
hack hit host hurt influence judge label lobby mark mass name opt order pack park perch pilot place plan plant play plummet probe question quadruple
rank reason rebound receive rescue research return score search share shell soar spark sponsor stun support swap switch tax team top trample
transition trap trip upset vest video view voice blast boost bribe calculate chair champion coin coincide cater climb coach confer contact
contract convene cover credit cross date deposit deter detail document dominate dress echo enjoy equal estimate finance flood focus foil function
fuel guide halt inject inquire interact leak list load log mandate map matter merit mine mirror model mount murder nominate number outlaw partner
patrol phone pin poll pray preach premier present print prize profit progress promise quarrel question queue rally record recycle reform register
regret rehearse relay remark remedy renew resent reside rest resettle resort retail sample sanction schedule shape shelter shock signal slam slash
slip slump smoke smuggle sound specialise staff stall stamp stand stem stockpile storm strain stream study subject sue suit summon surface tally
tap telephone tender tour transfer tumble undercut undo vaccinate vandalise wage walk ward warm weather wed weigh winter worship vie ail
teeter stumble dip inch creep chronicle reap sow flock swell revamp refurbish resurface repaint reroute recoup recount redact divulge assent consent
deduct derail dine dive drain drift drown dry earmark empty endow entail entrust err evict evade exert exhibit expire export fade fetch fight fill
file film fine fit flag flock float flourish flow force foster frame fry gauge glow grab graduate grapple greet grind grip groan guard guess
handcuff harass harvest haul heed hop hover hunt hurl idle incorporate intimidate kidnap knock lean leap levy license lick loom loot lurk migrate
mock mandate narrate nod notch nudge obligate offset opine orchestrate overestimate overstate understate overshadow overrun pave peak peg persecute
pinpoint plague plot plough plow pocket poison police preside privatise procure profile proliferate provision prune pump quash quell rain rebuke
rebuff rebut recede reclaim reconvene rectify redirect redouble reiterate rejoice rejoin repatriate replicate repel reroute reschedule reshape
resonate restart restate restructure rethink reunify revisit rig roam rob roll rot rotate ruin salvage scale scan scare scold scour scramble
scrape scrutinise seat shed shine shout shrug shuttle shake shave shun sideline skip sleep slide smash snap sniff solicit span spare spell spill
spin spoil spot spray spur squeeze stab stage stalk stare stash steer stick sting stir stitch stroll subscribe suck sympathise synchronise tame
tarnish taste tease terrify thin thwart tighten tilt tolerate toss tout tow trail transcribe translate traverse trek trim tweak type uncover
undercut underpin unearth unlock unravel untie uproot usher vilify wander wane waive wave whip whisper widen wield wilt wrap wreck yell zone ask listen hate associate copy smell click melt flip respect blend pretend recreate hesitate rip situate accumulate affirm
distort download filter congratulate pronounce orient salute amaze censor contemplate embed coordinate chat insert compensate fold denote upload
concentrate excite dislike extradite starve symbolise symbolize sacrifice scream inflate thaw twist disconnect encompass mimic dedicate motivate carve
instigate falter abuse concur aggravate heighten command abstain beg ridicule enclose please crawl envision refine frighten pollute jam reimburse
deceive hamper garner renege bake soak advertise balance boil simulate redesign convey redeem found direct cry brief charter desire
`);

/** Also nouns: read as a verb only where the words around them ask for one. */
export const nounVerbs = words(`
access account act address advance age aid aim air alarm alert amount answer appeal approach arm arrest attack attempt auction award back ban bank
bar base battle bear beat benefit bet bid bill blame blast block board bomb book boost border bounce break breach bribe broadcast budget call
camp campaign cap care case cast catch cause challenge champion chance change charge chart chase check choice circle claim clash class clean clear
climb close cloud coach code comment commission compound compromise concern conduct conflict contact content contest contract contrast control
cook cost count counter couple course court cover crack craft crash credit crew cross crowd cruise cure cut cycle damage dance date deal debate
debut decline decrease default defeat delay delight demand deposit design detail diet dispute display divide document double doubt draft drain
draw dream dress drift drill drink drive drop dump dust ease echo edge end equal escape estimate even exchange exercise exit experience
experiment export express eye face factor fall fan farm favour favor fear feature feed field fight figure file fill film finance  fine finish
fire fish fit fix flag flash flight float flood floor flow fly focus force forecast form forward foster frame freeze front fuel function fund gain
gap gauge  gift grade grant grip ground group guarantee guard guess guide gun halt hand harm harvest head heat help highlight hike hire hit
hold hope host hunt hurt impact import increase influence influence interest interview invite iron issue jail judge jump keep key kick kill kiss
label lack land laugh launch  leak lean lease  lecture level lie lift light like limit line link list live load loan lobby look loss love
mail man manage mandate march mark market mass master match matter  measure medal mention mind mine miss mistake mix model monitor mount mouth
move murder name need network note notice number object offer offset open order outline output overhaul pack page pain paint pair paper park part
partner party pass patrol pattern pause pay peak  permit phase phone photograph pick picture piece pilot place plan plane plant play pledge
plot point police pool position post pound power practice praise present press pressure price print prize process produce profile profit programme
progress project promise prompt protest pull pump purchase push question queue quote race radio raid rain raise rally range rank rate  
reason rebel record reform refuge refund regard regret release  remark rent repair repeat reply report request rescue research reserve rest
result retail return reverse review reward ride ring rise risk rival rock role roll root round route row rule run rush sack safe sail sale sample
sanction save  scale schedule school score screen search season seat second secret sense sentence sequence service set shape share shelter
shift ship shock shoot shop short shot show shut sign signal silence sink site size slide slip slow smile smoke snow sound source space spark
speed spell spend split sponsor sport spot spread spring spur stab staff stage stake stand star start state station stay stem step stick stock
stop store storm strain stream strength stress stretch strike structure struggle study stuff style subject suit supply support surface surge
surprise surrender survey suspect swing switch talk tap target task taste tax team tear telephone term test text thought threat throw tie time tip
title toll top total touch tour track trade traffic trail train transfer transport trap travel treat trend trial trigger trip trouble trust try
turn type upgrade use value venture view visit voice vote vow wage wait walk wall want war warrant wash waste watch water wave weather welcome will
win wind wish witness wonder work worry wound yield zone upset update vow sort spot state host exhibit  pick shower stem flank respect sacrifice command abuse brief charter desire balance dislike cry chat filter copy smell
pilot haul leap chair coach guide nurse author slump plunge dip rebound cycle bus bridge estimate
`);

/** base, past, past participle; the regular ones are made by rule. */
export const irregularVerbs: [string, string, string][] = table(`
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid
bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast
build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come
cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden
forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given
go went gone|grind ground ground|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost
make made made|mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|overcome overcame overcome|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|overrun overran overrun|pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt
rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent
set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung
sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread
spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|strive strove striven|swear swore sworn
sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|undergo underwent undergone|undercut undercut undercut|understand understood understood|undertake undertook undertaken
undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|win won won|wind wound wound|withdraw withdrew withdrawn
withhold withheld withheld|withstand withstood withstood|write wrote written|rewrite rewrote rewritten|do did done|have had had|leap leapt leapt
learn learnt learnt|burn burnt burnt|spell spelt spelt|spill spilt spilt|lean leant leant|rethink rethought rethought|offset offset offset
`);

/** Stressed on the last syllable (or doubled in British spelling), so the last letter doubles: "occurred", "travelled". */
export const doublingVerbs = words(`
admit commit permit submit omit emit transmit prefer refer defer deter infer confer transfer occur incur recur control patrol compel expel propel excel impel dispel rebut remit embed concur instil unplug reset offset overlap outrun overrun
repel rebel equip regret forget begin format travel cancel label level model signal fuel total marshal channel counsel quarrel enrol fulfil
kidnap worship program handicap upset abet acquit allot annul
`);

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

function table(list: string): [string, string, string][] {
  return list
    .trim()
    .split(/[|\n]/)
    .map((row) => row.trim().split(' '))
    .map(([base = '', past = '', participle = '']) => [base, past, participle]);
}
