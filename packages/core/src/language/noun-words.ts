/**
 * Common nouns that describe people, organisations and places: "the minister" may stand for a person, "the firm" for an
 * organisation. Source: written for this project from general knowledge.
 */

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

export const manNouns = words(`
  man boy father son brother husband grandfather uncle nephew king prince spokesman chairman businessman congressman
  policeman fireman gentleman fisherman actor waiter monk priest widower boyfriend statesman sportsman cameraman bishop
  cardinal pope sultan emir duke lord imam`);
export const womanNouns = words(`
  woman girl mother daughter sister wife grandmother aunt niece queen princess spokeswoman chairwoman businesswoman
  congresswoman policewoman actress waitress nun widow girlfriend duchess lady heroine sportswoman`);
export const personNouns = words(`
  ${[...manNouns, ...womanNouns].join(' ')}
  person minister president premier chancellor governor mayor senator lawmaker legislator politician leader chief head
  director manager executive chair chairperson spokesperson secretary ambassador diplomat envoy commissioner councillor
  deputy official officer commander general colonel captain sergeant soldier veteran pilot astronaut judge justice
  magistrate prosecutor lawyer attorney solicitor barrister detective inspector constable sheriff doctor surgeon nurse
  professor teacher lecturer student pupil scientist researcher engineer economist historian biologist physicist chemist
  mathematician philosopher psychologist expert analyst author writer novelist poet journalist reporter editor columnist
  blogger broadcaster presenter photographer artist painter sculptor architect designer musician singer composer drummer
  guitarist rapper conductor director producer comedian dancer athlete footballer player striker midfielder defender
  goalkeeper pitcher coach trainer captain champion swimmer cyclist runner boxer driver farmer worker employee employer
  owner founder inventor investor banker billionaire millionaire entrepreneur activist campaigner protester dissident
  refugee migrant suspect defendant victim witness prisoner inmate gunman shooter attacker killer murderer criminal
  candidate nominee incumbent winner loser successor predecessor colleague friend neighbour neighbor partner spouse parent
  child teenager youth baby toddler native resident citizen heir ruler dictator monarch cleric rabbi pastor preacher saint
  ceo mp mep celebrity star actor model chef pensioner patient passenger tourist climber explorer archaeologist`);

const organisationNouns = words(`
  company firm corporation business group organisation organization agency ministry department government administration
  council committee commission board authority party movement union association federation league club team side charity
  foundation institute institution university college school hospital church bank fund retailer manufacturer maker carrier
  airline operator supplier brewer broadcaster network station channel newspaper paper magazine publisher outlet website
  regulator watchdog court tribunal parliament assembly senate congress cabinet militia regiment alliance bloc coalition consortium trust body service bureau office laboratory lab society orchestra band
  choir startup conglomerate giant insurer lender developer contractor think-tank thinktank ngo`);

const placeNouns = words(`
  country nation state kingdom republic island city town village capital region province county district
  continent neighbourhood neighborhood suburb port peninsula river lake mountain valley desert sea ocean planet
  archipelago municipality borough settlement`);

/** Parts of a country with borders: "this district" may stand for a ward or a constituency. */
export const areaNouns = words(`
  district constituency ward county province borough region municipality prefecture canton parish precinct riding division
  area`);

/** Without a plural ending, and several all the same: "the police were". */
export const severalNouns = words('police people cattle');

/** What somebody or something called so is: "clerk", "council", "town", anything else. */
export function typeOfNoun(lemma: string): 'person' | 'organisation' | 'place' | 'other' {
  if (personNouns.has(lemma) || lemma === 'people') return 'person';
  if (organisationNouns.has(lemma)) return 'organisation';
  return placeNouns.has(lemma) ? 'place' : 'other';
}
