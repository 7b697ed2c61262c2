/** Words of the closed classes, lower case. */

const set = (list: string): Set<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

export const determiners =
  set(`the a an this these those each every either neither some any no all both half such another what whichever many most several few
 more less fewer much enough`);
export const possessives = set(`my your his her its our their whose`);
export const plainPronouns = set(
  `i you he she it we they me him us them himself herself itself themselves myself ourselves yourself mine yours theirs hers ours everyone everybody someone somebody nobody anyone anybody anything everything nothing something none there`,
);
export const prepositions = set(
  `of in on at by for from with into onto upon over under above below between among amongst against through during within without towards toward across along around about behind beyond beside besides despite
 near off out up down past since until till per via versus amid amidst like unlike inside outside throughout including excluding regarding concerning following except than as`,
);
export const conjunctions = set(`and but or nor yet plus`);
/** Open a clause inside a clause. */
export const subordinators = set(
  `after before when whenever if unless until till once while whilst whereas although though because since as whether lest provided where wherever`,
);
export const relatives = set(`which who whom whose that where when why how what`);
export const modals = set(`will would can could may might must shall should cannot 'll ’ll won wo ca`);
export const beForms = set(`am is are was were be been being 're ’re 'm ’m`);
export const haveForms = set(`have has had having 've ’ve`);
export const doForms = set(`do does did`);
export const negations = set(`not n't n’t never`);
export const adverbs = set(
  `also already still just only even now then again soon ever never always often usually sometimes rarely seldom once twice later earlier first last recently previously formerly currently
 reportedly allegedly apparently repeatedly instead together away back here there too very so quite rather almost nearly about roughly approximately around well further however meanwhile moreover therefore thus
 yesterday today tomorrow tonight abroad overnight initially finally eventually ultimately subsequently successfully officially formally publicly privately personally simply merely perhaps maybe
 long far forward up down out off over more less most least yet otherwise furthermore hence nonetheless nevertheless afterwards thereafter elsewhere online ahead indeed`,
);
/** -ly words that are not adverbs. */
export const notAdverbs =
  set(`family early daily weekly monthly yearly only likely unlikely friendly elderly costly supply reply apply ally assembly july italy belly bully rally deadly lovely lonely
 ugly holy silly fly rely comply multiply imply monopoly anomaly butterfly quarterly hourly nightly orderly scholarly melancholy homily jelly folly`);
export const numberWords = set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
 billion trillion dozen dozens hundreds thousands millions billions trillions`,
);
/** Common adjectives that no suffix gives away: needed to see that the noun is still to come. */
export const adjectives = set(
  `new old big small large high low long short good bad great main major minor key early late young local public private national regional international foreign military political economic social legal medical nuclear
 annual daily weekly monthly former current recent previous next last first second third final total overall average top senior chief full empty free fair true false real clear close near open strong weak rich poor
 hard easy fast slow wide narrow deep dark light heavy hot cold warm cool dry wet safe same different other own whole similar certain likely unlikely able unable ready due responsible available common rare special
 general particular specific major joint mutual single double red blue green white black brown grey human urban rural northern southern eastern western north south east west central federal global
 independent serious severe mild huge tiny vast massive deadly worst best better worse higher lower larger smaller bigger greater older younger longer shorter fewer further later earlier latest largest biggest
 highest lowest fastest oldest newest smallest longest`,
);
