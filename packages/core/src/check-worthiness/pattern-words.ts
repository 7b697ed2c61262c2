/**
 * Word groups of the pattern features, lower-cased single words. Compiled by hand for this project from what ClaimBuster
 * (Hassan et al. 2017) and Full Fact's scheme (Konstantinovskiy et al. 2018) found to matter; the weight of each group
 * is learnt (`packages/core/training/check-worthiness/`).
 */
const list = (words: string): string[] => words.trim().split(/\s+/);

export const wordGroups = {
  numberWord: list(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens zero once twice`),
  bigNumber: list('hundred hundreds thousand thousands million millions billion billions trillion trillions'),
  percent: list('percent percentage per-cent % pct'),
  money: list(`$ £ € ¥ dollar dollars pound pounds euro euros cent cents pence usd gbp eur cost costs price prices paid
    spent worth`),
  fraction: list(`half third thirds quarter quarters fifth majority most minority double doubled triple tripled twice
    halved average median rate rates ratio total fewer`),
  bound: list('nearly almost about approximately roughly least over around under exceed exceeded exceeds up'),
  month: list(`january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday`),
  timeSpan: list(`year years month months week weeks day days decade decades century centuries hour hours yesterday ago
    since during last annually annual quarterly`),
  comparison: list(`than more less fewer higher lower larger smaller greater bigger better worse faster slower older
    younger compared unlike versus same outnumber`),
  superlative: list(`most highest lowest largest smallest greatest biggest best worst longest shortest first only
    fastest oldest youngest record unprecedented ever strongest toughest deadliest`),
  rise: list(`increase increased increases increasing rise rose risen rising grew grow grown growth gain gained raised
    raise raising expanded added soared climbed jumped improved surged up`),
  fall: list(`decrease decreased fall fell fallen falling drop dropped decline declined declining cut cuts cutting reduce
    reduced reduces reducing lost lose loss shrank slashed eliminated eliminate down lowered`),
  universal: list('all every everyone everybody none nobody never always nothing entire whole each any'),
  negation: list(`not n't no never neither nor none without cannot`),
  hedge: list(`maybe perhaps probably possibly apparently reportedly allegedly seems seem seemed appears appear likely
    somewhat sort kind`),
  firstSingular: list('i me my mine myself'),
  firstPlural: list('we us our ours ourselves'),
  second: list('you your yours yourself yourselves'),
  thirdPerson: list('he she him her his hers they them their theirs himself herself themselves'),
  otherSubject: list('it this that these those there here which'),
  past: list(`was were had did went came took made gave said told got found thought saw knew became left felt kept began
    held brought wrote stood heard met ran paid sat spoke led grew lost fell sent built spent cut set put won passed
    voted signed vetoed supported opposed introduced created called served worked helped used killed died`),
  be: list(`is are am was were be been being 's 're 'm`),
  have: list(`have has had having 've`),
  perfectForm: list(`been done gone taken made given seen known become left felt kept begun held brought written stood
    heard met run paid spoken led grown lost fallen sent built spent cut put won shown chosen broken risen driven`),
  future: list(`will 'll wo shall going gonna tomorrow`),
  would: list('would could might may can ca'),
  should: list('should must ought need needs'),
  believe: list(`think believe feel hope guess suppose wish know understand doubt consider imagine suspect agree
    disagree`),
  want: list('want wants wanted like love loved hate prefer intend plan try trying expect need'),
  say: list(`said says say saying told tell tells telling claimed claims claim announced argued stated reported reports
    report testified admitted denied declared warned insisted promised pledged suggested acknowledged explained
    called asked according`),
  evaluative: list(`good bad great terrible wonderful awful horrible fantastic beautiful right wrong important critical
    strong weak fair unfair proud honest dishonest decent moral immoral reckless irresponsible disgraceful shameful
    outrageous ridiculous absurd smart stupid tough hard easy tremendous incredible amazing remarkable serious
    dangerous greatest best worst better worse vital essential precious brave courage`),
  value: list(`freedom liberty dream dreams hope faith values leadership courage character trust spirit future vision
    opportunity challenge challenges promise destiny principle principles pride heart honor honour respect`),
  courtesy: list(`thank thanks please welcome congratulations congratulate sorry excuse hello goodbye yes yeah okay ok
    well applause laughter sir madam gentlemen ladies god bless`),
  moderator: list(`question questions answer rebuttal response respond minutes seconds moderator debate tonight
    follow-up follow`),
  questionWord: list('what who whom whose why how when where which'),
  thought: list('if whether unless suppose imagine'),
  cause: list(`because caused cause causes due led leads resulted result results therefore consequence created creates
    thanks responsible blame`),
  law: list(`law laws bill bills act legislation amendment constitution constitutional court courts supreme statute
    illegal legal congress senate vote votes voted voting veto vetoed treaty regulation regulations ban banned
    budget policy program programs requires required`),
  economy:
    list(`tax taxes income jobs job unemployment inflation economy economic deficit debt spending wages wage trade
    exports imports interest poverty employment manufacturing oil energy mortgage gdp revenue workers`),
  society: list(`health insurance medicare medicaid education schools school students teachers crime violence drug drugs
    police prison abortion welfare immigration immigrants housing families children seniors women population
    hospital hospitals`),
  security: list(`war military troops nuclear missile missiles weapons soldiers terrorism terrorists attack attacks
    attacked army navy forces defense defence bomb invasion invaded security killed dead deaths died injured`),
  title: list(`president senator governor mr mr. mrs ms dr dr. secretary minister chancellor mayor congressman justice
    general vice chairman director spokesman spokeswoman officials government administration department agency
    company university committee commission ministry council`),
  exist: list('there'),
  make: list('let make do take go look listen remember stop start keep give come join stand work'),
  vague: list(`thing things stuff something anything everything someone somebody anybody way ways lot lots kind kinds
    really very just actually basically`),
} as const satisfies Record<string, string[]>;

export type WordGroup = keyof typeof wordGroups;
