/** Words for people that names and references look at. Source: written for this project from general knowledge. */

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Titles of a man or a woman; they stand before a name and are no part of it. */
export const manTitles = words(`
  mr mr. sir lord king prince duke baron count earl father brother fr. emperor tsar sultan sheikh sheik imam rabbi pope
  herr monsieur señor uncle`);
export const womanTitles = words(`
  mrs mrs. ms ms. miss madam madame lady dame queen princess duchess baroness countess sister mother empress frau señora
  aunt`);
export const personTitles = words(`
  ${[...manTitles, ...womanTitles].join(' ')}
  dr dr. doctor prof prof. professor president vice-president vice minister premier chancellor governor gov. gov mayor
  senator sen. sen congressman congresswoman representative rep. rep judge justice ambassador general gen. gen colonel
  col. col major maj. maj captain capt. capt lieutenant lt. lt sergeant sgt. sgt corporal private commander cmdr. admiral
  adm. officer inspector detective constable marshal brigadier bishop archbishop cardinal reverend rev. rev pastor saint
  chairman chairwoman director secretary spokesman spokeswoman coach ayatollah mullah chief deputy prime foreign attorney
  treasurer councillor cllr comrade citizen author actor actress singer former ex then hon. honourable mp`);

/** Whoever has such an office says "we" for the body or country that it belongs to. */
export const speakingRoles = words(`
  spokesperson spokesman spokeswoman spokespeople representative minister president premier chancellor chairman chairwoman
  chairperson chair chief head director leader secretary commissioner ceo ambassador mayor governor`);

/** Offices that stand before a name and are seldom a family name, as "King" and "Bishop" are. */
export const officesBefore = words(`
  mayor sheriff senator sen. sen judge justice governor gov. gov president minister premier chancellor secretary attorney
  commissioner councillor councilman councilwoman congressman congresswoman representative rep. superintendent director
  chairman chairwoman spokesman spokeswoman spokesperson ambassador professor detective inspector constable coroner
  general colonel captain sergeant lieutenant treasurer prosecutor`);
