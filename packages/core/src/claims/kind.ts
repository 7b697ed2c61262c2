import type { ClaimKind, ExtractedClaim, Quantity } from './claim.ts';
import { readClauses, type Clause } from './clauses.ts';
import { advice, causal, comparative, evaluative, feeling, future, maybe, planned, rule } from './kind-words.ts';
import { positionVerbs } from './speech-words.ts';
import { isQuoteMark, type View } from './view.ts';

export type Judged = Pick<ExtractedClaim, 'kind' | 'checkable' | 'uncheckableReason'>;

const uncheckable = (kind: ClaimKind, uncheckableReason: NonNullable<ExtractedClaim['uncheckableReason']>): Judged => ({
  kind,
  checkable: false,
  uncheckableReason,
});

/**
 * What kind of claim it is and whether evidence could settle it. `asked` is true when the sentence is a question;
 * `quantities` are those within the claim.
 */
export function judgeKind(
  view: View,
  wording: string,
  quantities: Quantity[],
  sourced: boolean,
  asked: boolean,
): Judged {
  const lower = wording.toLowerCase();
  const clauses = readClauses(view);
  const main = clauses.find((clause) => clause.role === 'main') ?? clauses[0];
  if (asked) return uncheckable('other', 'question');
  if (isInstruction(view, main)) return uncheckable('other', 'instruction');
  const position =
    main !== undefined && positionVerbs.has(main.lemma) && !main.passive && hasSpeakerSubject(view, main, wording);
  if (!position) {
    const plain = mainWords(view, main, withoutQuotes(view, lower));
    if (feeling.test(lower)) return uncheckable('personal', 'personal');
    const outcome = future.test(plain) && !(planned.test(plain) && (sourced || quantities.length > 0));
    if (outcome || (maybe.test(plain) && quantities.length === 0 && future.test(plain)))
      return uncheckable('prediction', 'prediction');
    if (advice.test(plain) || (evaluative.test(lower) && quantities.length === 0))
      return uncheckable('opinion', 'opinion');
  }
  if (view.length < 3) return uncheckable('other', 'vague');
  return { kind: kindOf(lower, main, quantities, position), checkable: true, uncheckableReason: null };
}

/** Comparison before quantity before causal before event before relation; a speech act is always one. */
function kindOf(lower: string, main: Clause | undefined, quantities: Quantity[], position: boolean): ClaimKind {
  if (position) return 'quote-or-position';
  if (comparative.test(lower) && !/^(?:more|less|fewer) than\b/.test(lower) && comparesThings(lower, quantities))
    return 'comparison';
  if (quantities.length > 0) return 'quantity';
  if (causal.test(lower)) return 'causal';
  if (rule.test(lower)) return 'law-or-rule';
  if (main === undefined) return 'event';
  if (
    /^(?:be|have|include|consist|own|belong|remain|represent|contain|comprise|cover|chair|live|mean)$/.test(
      main.lemma,
    ) &&
    !main.passive
  )
    return 'relation';
  if (/^(?:know|need|lack|depend|want)$/.test(main.lemma)) return 'other';
  return 'event';
}

/** "more than 40 homes" only bounds a number; "more homes than in 2023" compares. */
function comparesThings(lower: string, quantities: Quantity[]): boolean {
  let rest = lower;
  for (const quantity of quantities) rest = rest.replace(quantity.text.toLowerCase(), ' ');
  rest = rest
    .replaceAll(
      /\b(?:more|less|fewer|higher|lower|greater|rather|other) than (?=\p{Sc}?\d|an? (?:hundred|thousand|million|third|quarter|half|dozen)|half|one|two|three|four|five|six|seven|eight|nine|ten)/gu,
      ' ',
    )
    .replaceAll(/\brather than\b|\bother than\b/g, ' ');
  return comparative.test(rest);
}

/** "broke ground on a site that will support growth": what a restrictive clause adds does not make it a prediction. */
function mainWords(view: View, main: Clause | undefined, lower: string): string {
  const opener = view.findIndex((token, n) => main !== undefined && n > main.head && token.tag === 'WH');
  const word = view[opener]?.lower;
  const cut = word === undefined ? -1 : lower.indexOf(` ${word} `);
  return cut > 0 && main !== undefined && main.form === 'past' ? lower.slice(0, cut) : lower;
}

/** What is quoted inside a claim is not what the claim says. */
function withoutQuotes(view: View, lower: string): string {
  return view.some((token) => isQuoteMark(token)) ? lower.replaceAll(/[“"][^”"]*[”"]/g, ' ') : lower;
}

function hasSpeakerSubject(view: View, main: Clause, wording: string): boolean {
  return (
    view.slice(0, main.from).some((token) => /^(?:NAME|NOUN|PRON)$/.test(token.tag)) &&
    !/^(?:it|this|that)\b/i.test(wording)
  );
}

/** "Take the next left.", "Please wait." */
function isInstruction(view: View, main: Clause | undefined): boolean {
  const first = view[0];
  if (first?.lower === 'please' || (first?.lower === 'let' && /^(?:us|'s|’s)$/.test(view[1]?.lower ?? ''))) return true;
  if (first?.lower === 'do' && view[1]?.tag === 'NOT') return true;
  return (
    first?.tag === 'VB' &&
    (main === undefined || main.from === 0) &&
    !view.slice(1, 6).some((token) => token.tag === 'MODAL')
  );
}
