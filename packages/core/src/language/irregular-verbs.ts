/** English verbs with irregular forms, written for this project: base, past tense, participle where it differs. */
const TABLE = `arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|
bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|
bring brought|build built|burn burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|
come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|dream dreamt|
drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|
find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|
forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone|
grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|
kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let let|
lie lay lain|light lit|lose lost|make made|mean meant|meet met|mow mowed mown|pay paid|plead pled|prove proved proven|
put put|quit quit|read read|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|
saw sawed sawn|say said|see saw seen|seek sought|sell sold|send sent|set set|sew sewed sewn|shake shook shaken|
shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|
sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit slit|smell smelt|sow sowed sown|speak spoke spoken|
speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|split split|spoil spoilt|spread spread|
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|stride strode stridden|
strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|
thrust thrust|tread trod trodden|wake woke woken|wear wore worn|weave wove woven|weep wept|wet wet|win won|wind wound|
wring wrung|write wrote written|understand understood`;

const PREFIXES = ['', 'under', 'over', 'out', 'fore', 'with', 'mis', 'up', 'un', 're', 'be', 'inter', 'broad', 'fast'];

/** Form -> base; where two verbs share a form ("lay", "found", "wound") the commoner reading as a past form. */
const bases = new Map<string, string>();
for (const entry of TABLE.split('|')) {
  const [base = '', ...forms] = entry.trim().split(' ');
  for (const form of forms) if (!bases.has(form)) bases.set(form, base);
}

/** "underwent" -> "undergo"; undefined for forms that no irregular verb has. */
export function irregularBase(lower: string): string | undefined {
  for (const prefix of PREFIXES) {
    if (!lower.startsWith(prefix)) continue;
    const base = bases.get(lower.slice(prefix.length));
    if (base !== undefined) return prefix + base;
  }
  return undefined;
}
