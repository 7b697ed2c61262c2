/**
 * Cues by lemma, collected from general knowledge of English news style and grouped by what follows them. A cue that is
 * missing here is still found when it governs a clause and has somebody who can speak as its subject.
 */
const list = (words: string): Set<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** What follows is a claim, and who says so is a field: "said that fares rose". */
export const reportingVerbs = list(`
  say state report announce add claim tell note explain confirm insist argue estimate suggest reveal show find believe think warn stress
  emphasise emphasize allege assert declare maintain acknowledge admit write comment remark recall conclude indicate predict expect fear
  suspect hear learn understand tweet testify agree complain theorise theorize disclose observe contend reply respond inform assure remind
  reckon concede calculate discover caution recount speculate post point hope feel affirm reiterate underline underscore underlined imply
  hint joke quip mention repeat stipulate document detail describe clarify counter retort rule specify cite quote recite rebut refute
  deny doubt wonder ask guess assume know realise realize consider judge determine establish demonstrate prove see forecast project posit
  hypothesise hypothesize opine muse lament boast brag gush rave blog text email relay echo attest certify vouch profess proclaim preach
  lecture teach advise propose recommend continue go read tease elaborate interject volunteer offer chime conjecture surmise deduce infer
  reason anticipate foresee envision envisage dispute question challenge swear vow pledge promise threaten gripe grumble fume rant whisper
  mutter murmur shout yell scream cry laugh sigh exclaim snap bark bellow opine sum summarise summarize signal communicate convey express voice
  message call broadcast publish print bill chant sing
`);

/** Take the person addressed as their object before what is said: "told reporters that". */
export const addressingVerbs = list(
  'tell inform assure remind warn advise notify caution show persuade convince promise teach',
);

/** The saying is itself the event: "threatened to sue", "called for a vote", "accused the firm of fraud". */
export const actingVerbs = list(`
  order threaten denounce promise vow pledge demand urge call accuse ask refuse reject criticise criticize condemn praise label describe deny
  apologise apologize welcome back support oppose endorse propose recommend request appeal blame dismiss defend brand dub hail slam attack
  advise invite thank approve plan intend want wish seek decline offer agree encourage warn blast question mock ridicule tout applaud
  laud salute decry deplore lambast rebuke chide fault favour favor prefer like love hate dislike admire doubt discuss mention cite reference
  address raise reiterate stress emphasise emphasize highlight outline acknowledge admit announce unveil characterise characterize portray
  depict compare liken view regard see consider deem treat advocate champion campaign push press lobby argue debate dispute challenge contest
  contradict rebut refute disavow disown distance vouch hope aim expect swear swore instruct command direct tell bid beg plead implore
`);

/** Say of something what it is, in the words of whoever describes it. */
export const describingVerbs: ReadonlySet<string> = new Set(['characterize', 'characterise', 'describe', 'depict']);
