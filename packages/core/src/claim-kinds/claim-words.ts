/**
 * Lemmas by which a claim's kind and checkability are told, compiled by hand for this project after the kinds of Full
 * Fact's scheme (Konstantinovskiy et al. 2018).
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Saying or deciding that is an event of its own: "threatened to sue". */
export const positionVerbs = set(`order threaten denounce promise vow pledge demand urge call accuse ask refuse reject
  criticise criticize condemn praise label describe deny apologise apologize welcome back support oppose endorse propose
  recommend request appeal blame dismiss defend brand dub hail slam announce warn emphasise emphasize stress advise
  invite thank approve agree decide plan intend sign vote sue believe argue say claim state rate discuss encourage tell
  write lie congratulate characterise characterize conclude insist suggest admit acknowledge comment object question
  mention voice express rate declare assert allege concede hint remark respond reply swear lobby petition campaign
  complain protest caution guarantee commit offer mock ridicule challenge dispute contradict confirm notify inform
  instruct command forbid rule sentence think consider regard`);

/** "issued an order", "made a promise", "came to the conclusion". */
export const lightVerbs = set('issue make give release publish deliver send lodge submit voice raise come reach post');
export const speechNouns =
  set(`statement order call appeal demand promise threat warning announcement apology case offer
  pledge claim accusation request complaint objection criticism praise conclusion decision comment remark proposal
  recommendation suggestion allegation invitation commitment`);

export const causeVerbs = set(`cause lead result prompt trigger spark affect contribute attribute force drive provoke
  fuel stem induce worsen enable hamper boost undermine`);
/** Need these words after them to name a cause: "led to", "stems from". */
export const causeParticles: ReadonlyMap<string, RegExp> = new Map([
  ['lead', /^to$/],
  ['result', /^(?:in|from)$/],
  ['contribute', /^to$/],
  ['attribute', /^to$/],
  ['stem', /^from$/],
  ['force', /^(?:to|out)$/],
  ['drive', /^(?:to|up|down|by)$/],
]);

export const ruleVerbs =
  set(`require oblige entitle prohibit ban forbid outlaw permit mandate exempt bar legalise legalize
  criminalise criminalize`);
export const ruleAdjectives = set(
  'mandatory compulsory illegal unlawful legal lawful obligatory eligible liable exempt',
);
export const ruleNouns = set('law rule policy regulation statute legislation requirement ban duty constitution');
export const keepVerbs = set('maintain have operate apply introduce adopt enforce follow pass repeal enact');

/** Say how things stand, not what happened. */
export const stateVerbs = set(`have include consist own belong remain represent contain comprise cover chair live mean
  possess lack equal constitute refer resemble depend involve concern border house hold know stand owe deserve
  weigh measure own`);

/** In the present, who is at the head of what: "leads the mission". */
export const headVerbs = set('lead head chair run manage direct command edit captain oversee coach');

/** "defeated him by 40 votes" compares; "rose by 40" only counts. */
export const contestVerbs = set(
  'defeat beat outnumber exceed outperform outstrip surpass top overtake trail rank outweigh',
);
export const changeNouns = set('increase decrease rise fall drop decline growth change reduction improvement');

export const timeUnits = set(`second minute hour day night week fortnight month year decade century weekend season
  year-old day-old lull`);
export const vagueAmounts =
  /\b(?:hundreds|thousands|millions|billions|trillions|dozens|scores|halved|doubled|tripled|trebled|quadrupled|unanimous(?:ly)?)\b/;

export const feelingVerbs = set('hope wish love hate fear enjoy dread worry adore regret long yearn resent trust');
export const feelingAdjectives =
  set(`proud grateful thankful delighted thrilled heartbroken devastated saddened sad angry
  glad happy sorry excited disappointed frightened scared afraid confident optimistic pessimistic hopeful worried
  honoured honored humbled pleased upset furious relieved ashamed jealous lonely eager keen baffled surprised shocked amazed astonished bewildered puzzled bemused
  dismayed disgusted appalled nervous anxious unhappy satisfied dissatisfied impressed unimpressed sceptical skeptical
  convinced unconvinced persuaded`);
export const feelingNouns = set('desire hope wish fear love hatred joy pride sorrow grief regret longing');

export const valueAdjectives =
  set(`good great bad terrible awful horrible wonderful brilliant fantastic amazing beautiful
  ugly boring ridiculous absurd foolhardy reckless stupid silly heroic inspiring unfair fair unjust unacceptable
  shameful disgraceful disgusting outrageous interesting difficult easy hard important vital essential crucial strong
  weak strict impressive remarkable nice sad funny hilarious strange weird wrong right foolish wise cruel brave smart
  clever excellent perfect poor fine lovely tragic pathetic appalling dreadful superb incredible unbelievable
  disappointing embarrassing exciting dull tedious worthwhile worthless pointless meaningless reasonable unreasonable
  sensible irresponsible dangerous worrying alarming encouraging promising harsh lenient generous arrogant honest
  dishonest immoral moral decent despicable welcome overdue inadequate excessive absolute total broken outdated unfit
  hopeless useless unthinkable scandalous ludicrous hypocritical cynical misguided unjustified unnecessary unworkable
  shocking stunning heartless inhumane unforgivable inexcusable painful unsustainable pitiful laughable untenable intolerable`);
export const valueNouns = set(`disgrace shame outrage joke farce mess waste scandal tragedy mistake privilege pleasure
  nonsense success failure triumph disaster catastrophe miracle nightmare dream insult betrayal hypocrisy madness folly
  game circus charade step pity honour honor blessing curse sin idea thing whitewash sham travesty stain lesson`);
/** With a word of value before them, a judgement: "a strong case", "little sense". */
export const weighedNouns =
  set(`case rationale reason argument point message vision attitude chance news record reputation
  policy approach answer excuse sense leadership lifestyle life tool way`);
export const valueVerbs = set('deserve matter suck rock');

/** Happen to somebody, or come of what they do; nobody decides them: "will win", "will suffer". */
export const outcomeVerbs = set(`be become remain have get need know see find feel think understand believe realise
  realize learn hear notice want like love hate fear miss enjoy suffer survive die live grow rise fall drop sink climb
  soar slump plunge increase decrease decline improve worsen deteriorate change turn go come end happen occur emerge
  cost take last lose win beat defeat finish score qualify reach succeed fail struggle cope thrive prosper prevail
  overcome achieve manage recover benefit gain profit earn face exceed double triple halve break collapse crash stay
  keep dominate help hurt harm damage destroy ruin kill save make let regret remember forget look seem appear prove
  show mean matter depend belong own owe deserve fit work pass follow drive bring add outnumber outlast resemble wake
  sleep cry laugh tire weaken strengthen bounce slip stumble crumble disappear vanish guess pretend`);

/** Plans of whoever decides, as words before an infinitive: "is due to open". */
export const scheduleWords = set('set due schedule slate plan bind intend');
export const forecastWords = set('expect forecast predict project likely unlikely certain sure poised tip');
