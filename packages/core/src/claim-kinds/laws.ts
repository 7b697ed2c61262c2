import { argument, type Predicate } from './read-predicate.ts';

const lawNouns =
  /^(?:law|bill|act|constitution|statute|regulation|directive|treaty|ordinance|amendment|rule|legislation|ban|code)$/;
/** What a law does while it stands; what it will bring about ("will hurt tenants") is a forecast. */
const lawVerbs =
  /^(?:allow|let|require|oblige|ban|limit|cap|cut|give|make|entitle|bar|abolish|end|replace|extend|introduce|create|set|raise|lower|protect|force|permit|prohibit|exempt|apply|say|state|grant|remove|restrict|outlaw)$/;

/** "The bill will let tenants stay.", "The Act limits deposits to four weeks' rent." */
export function isLawAtWork(predicate: Predicate): boolean {
  const { head, subject, passive } = predicate;
  if (passive || subject === undefined || !lawNouns.test(subject.lemma.toLowerCase())) return false;
  if (head.lemma === 'take' || head.lemma === 'come') return argument(predicate, 'obj')?.lemma === 'effect';
  return lawVerbs.test(head.lemma) && isMade(predicate);
}

/** "make landlords register" rules; "make life harder" is a view of it, and so is "give hope". */
function isMade(predicate: Predicate): boolean {
  if (predicate.head.lemma !== 'make') return true;
  const done = argument(predicate, 'xcomp') ?? argument(predicate, 'ccomp');
  return done?.upos === 'VERB';
}

const underLaw = /\bunder (?:\S+ ){0,5}?(?:law|laws|act|rules?|code|constitution|treaty|regulations?)\b/i;

/** "Under the new law, exceptions can be made for minors." */
export const isAllowedByLaw = ({ helpers }: Predicate, wording: string): boolean =>
  underLaw.test(wording) && helpers.some((helper) => /^(?:can|ca|may|must|cannot)$/.test(helper));
