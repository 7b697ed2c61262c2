/** Abbreviations as written before their full stop, lower case. Generic English usage; no corpus. */

const words = (list: string): Set<string> => new Set(list.split(/\s+/));

/** Something always follows: "Mr. Smith", "Mt. Fuji", "p. 55". */
export const leadingAbbreviations = words(
  `mr mrs ms mx dr prof gen lt col sgt capt maj cpl cmdr adm sen rep gov pres supt insp det hon rev fr. sr. st ste mt
  messrs mme mlle sra srta hr brig ald cllr atty vs viz cf eg ie approx esp incl ca e.g i.e p pp ch fig figs eq vol vols
  op ed eds trans cit ibid bros pvt pte dist spc ssgt const sens reps profs drs`,
);

/** Capital first, or they are words: "Fr. Dominic", "Art. 5", "Al. Smith". */
export const capitalisedLeading = words('fr al est sec nr arts v');

/** Abbreviations only before a number: "No. 5", "Nos. 3 and 4". */
export const numberAbbreviations = words('no nos art tel ext item para n° nr d c b p pp sec ch vol fig');

/** A sentence may end with them; before another capital they mostly belong to a longer name: "Roe & Co. Chairman". */
export const trailingAbbreviations = words(
  `co inc ltd corp plc llc jr sr etc st ave blvd rd dept univ assn gov govt u.s u.k u.n e.u u.s.a d.c a.m p.m esq`,
);

/** As above, but a capital after them mostly starts a sentence. Written with a capital, or they are words. */
export const endingAbbreviations = words(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ariz ark calif colo conn
  del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que
  alta md phd ph.d m.d b.c a.d c.e b.c.e`,
);

/** After a number: "5 lb. of sugar", "in 3 min. Tom left". Without one they are words: "Come in. Sit down." */
export const unitAbbreviations = words('hrs min mins sec secs ft in lb lbs oz kg km cm mm mi sq yd yds hr');

/** Words that seldom follow an abbreviation inside a sentence, so a capital on them starts a new one. */
export const sentenceStarters = words(
  `a an the this that these those i we you he she it they my our your his her its their in on at by for from with after before
  when while if as since although though but and or so yet however meanwhile also then there here how what who where why which
  did do does is are was were has have had can could will would may might must should no not some many most all both each every
  one two several more last next according about during under over because despite until once even only another other such let
  today yesterday tomorrow now please nobody nothing everyone instead still just let's it's that's i'm we're they're don't`,
);

/** A sentence that begins so and has come no further than a time of day is not over: "On Monday at 6 a.m. Mr. Roe". */
export const timeOpeners = words('at on in by from around about after before until till since every shortly');
