/**
 * What the tokeniser must know of English, after the conventions of the treebanks UD English EWT and GUM
 * (https://universaldependencies.org/en/tokenization.html).
 */

/** Prefixes whose hyphen stays inside the word: "non-profit", "e-mail"; every other hyphen is a word of its own. */
export const joiningPrefixes = new Set(
  `anti arch co counter cross e ex extra hyper infra inter intra mega meta micro mid mini mis multi neo non over pan para
  post pre pro proto pseudo psycho quasi re semi socio sub super trans ultra un under`.split(/\s+/),
);

/** Abbreviations that keep their full stop before anything, lower case. */
export const titleAbbreviations = new Set(
  `mr mrs ms mx dr prof gen lt col sgt capt maj cpl cmdr adm sen rep reps sens gov pres supt insp rev hon fr sr jr st mt ft
  messrs brig ald bros etc vs inc ltd corp co dept univ assn assoc govt est approx ave blvd rd jan feb mar apr jun jul aug sep
  sept oct nov dec vol vols fig figs eq ed eds al cf ext tel nos pp ca ph.d calif mass conn ariz wash penn tenn ill ind minn
  mon tue tues wed thu thur thurs fri sat sun attn mich miss mo okla ore wis va ga fla ala ark colo del ky la md me mont neb nev tex vt wyo`.split(
    /\s+/,
  ),
);

/** Of those, the ones that are common words without a full stop: kept with it only when capitalised and not the last word. */
export const ambiguousAbbreviations = new Set(
  `co me la mar jun miss mass ill ind del est ed fig sen rep gen col pres hon mo va ga ma ext ore wash dec sat sun ca conn
  penn rd fr adm tue wed thu fri mon mt ft eq tel`.split(/\s+/),
);

/** Contractions without an apostrophe that are two words, lower case -> length of the first. */
export const gluedWords: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['havent', 4],
  ['hasnt', 3],
  ['hadnt', 3],
  ['arent', 3],
  ['werent', 4],
  ['aint', 2],
]);
