/** Closed classes that the rules on clauses look at, lower case. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Open a clause that gives a reason: a claim of its own ("because the bridge was closed"). */
export const reasonMarks = set('because since as');
/** Set a second fact against the first. */
export const contrastMarks = set('while whilst whereas although though');
/** Coordinators that are no more than a joint between two claims. */
export const joints = set('and but so yet plus hence thus therefore');
/** Hold two parts together in one scope. */
export const scopeHolders = set('either neither nor or both whether');
export const relativePronouns = set('which who whom that whose where when why');
/** Adverbs that only tie a sentence to the one before. */
export const connectives = set(
  'also however meanwhile moreover furthermore additionally therefore thus hence nevertheless nonetheless besides likewise',
);
export const negations = set("not n't n’t never no neither nor without");
/** What they do is done by the whole event before them: "The wall fell, killing two". */
export const resultVerbs = set(
  'cause kill leave force prompt trigger spark raise bring lead result allow enable injure wound hurt destroy damage disrupt strand displace make mean fuel push drive send end increase reduce cut ensure prevent',
);
/** Results that people and things bring about themselves, too. */
export const harmVerbs = set('kill injure wound destroy damage hurt');
/** What follows is said not to be so: the denial is the claim. */
export const denials = set('deny dispute refute reject doubt question disbelieve disprove debunk');
/** "Speaking to reporters, she said": no more than the way in which something is said. */
export const talkVerbs = set('speak write say add tell talk comment respond reply post tweet quote cite');
/** Participles of what lasts: "the bridge, known as" is known, "the bridge, built in 1930" was built. */
export const lastingStates = set(
  'know call locate base situate consider own name title dub surround aim design intend mean dedicate make compose divide entitle bear',
);
export const willWords = set("will would 'll ’ll shall wo 'd ’d");
export const personalPronouns = set('i you he she it we they me him her us them');
export const subjectForms: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
  ['me', 'I'],
  ['us', 'we'],
]);
/** Verbs whose content clause is a claim of whoever is their subject. */
export const reportVerbs = set(
  `say tell state report claim add note argue believe think suggest explain reveal confirm insist write stress emphasise emphasize maintain assert allege acknowledge admit
 declare estimate find show indicate conclude observe remark comment reply respond recall testify contend concede disclose predict suspect stated theorise theorize point tweet post
 announce continue warn hold feel hear learn understand caution charge counter hint imply joke muse ponder quip reiterate repeat reaffirm underline highlight complain boast affirm agree speculate`,
);
/** Say nothing without the clause that follows: "a place where". */
export const emptyPlaces = set(
  'event place time situation case point way area moment period stage position condition example world level',
);
