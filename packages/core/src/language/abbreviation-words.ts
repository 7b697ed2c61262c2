/** Abbreviations as written before their full stop, lower case. */

/** Something always follows: "Mr. Smith", "Mt. Fuji", "p. 55". */
export const leadingAbbreviations = new Set(
  `mr mrs ms mx dr prof gen lt col sgt capt maj cpl cmdr adm sen rep gov pres supt insp det hon rev fr sr. st ste mt ft messrs
  mme mlle sra srta hr fr. pte brig ald cllr atty vs v viz cf eg ie al approx est esp incl ca e.g i.e p pp ch sec fig figs eq
  vol vols art arts nr n° op ed eds trans cit ibid bros`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Abbreviations only before a number: "No. 5", "Nos. 3 and 4". */
export const numberAbbreviations = new Set(['no', 'nos', 'art', 'tel', 'ext', 'item', 'para', 'n°', 'd', 'c', 'b']);

/** A sentence may end with them: "Pitt, Briggs & Co. It closed". */
export const trailingAbbreviations = new Set(
  `co inc ltd corp plc llc jr sr etc st ave blvd rd dept univ assn gov govt jan feb mar apr jun jul aug sep sept oct nov dec mon
  tue tues wed thu thur thurs fri sat sun md phd ph.d esq hrs min mins sec secs ft in lb lbs oz kg km cm mm mi sq vs ariz ark
  calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
  ont que alta bc u.s u.k u.n e.u u.s.a d.c a.m p.m b.c a.d`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that seldom follow an abbreviation inside a sentence, so a capital on them starts a new one. */
export const sentenceStarters = new Set(
  `a an the this that these those i we you he she it they my our your his her its their in on at by for from with after before
  when while if as since although though but and or so yet however meanwhile also then there here how what who where why which
  did do does is are was were has have had can could will would may might must should no not some many most all both each every
  one two several more last next according about during under over because despite until once even only another other such let`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
