import type { Judgeable } from './judgeable.ts';

/** "Who opened the gate?", "Did it pay well" without its mark. A clause that begins with "had" or "were" may be an "if". */
export const isQuestion = (wording: string): boolean =>
  /\?["”’')\]]*$/.test(wording) ||
  /^(?:did|does|do|is|are|was|has|have|can|could|will|would)(?:n['’]t)? (?:I|you|he|she|it|we|they|anyone|anybody|there)\b/i.test(
    wording,
  );

/** "Please wait outside.", "Let us begin.", "Don't touch the wall." */
export const isRequest = (wording: string): boolean => /^(?:please|let us|let['’]s|do not|don['’]t)\b/i.test(wording);

/** "Take the next left." */
export function isInstruction({ predicate }: Judgeable): boolean {
  const { head, subject, helpers } = predicate;
  return (
    head.upos === 'VERB' &&
    head.xpos === 'VB' &&
    head.deprel === 'root' &&
    subject === undefined &&
    helpers.length === 0
  );
}

const hearers =
  /^(?:anyone|anybody|everyone|everybody|you|reader|viewer|listener|resident|motorist|driver|passenger|visitor|witness|customer|those)$/;
const asked =
  /^(?:call|contact|phone|ring|email|visit|write|report|check|avoid|seek|apply|register|stay|come|bring|use|wait)$/;

/** "Anyone with information should call 101." */
export const isAppeal = ({ predicate: { head, helpers, subject } }: Judgeable): boolean =>
  helpers.some((helper) => /^(?:should|must)$/.test(helper)) &&
  asked.test(head.lemma) &&
  subject !== undefined &&
  hearers.test(subject.lemma);
