import type { Scorer } from '../src/check-worthiness/create-scorer.ts';
import { judgeClaim } from '../src/claim-kinds/judge-claim.ts';
import type { Span } from '../src/claims/claim.ts';
import type { LoadedModels } from '../src/loaded-models.ts';
import type { Sentence, Word } from '../src/language/word.ts';
import { readQuantities } from '../src/values/read-quantities.ts';
import { bootstrap, f1 } from './bootstrap.ts';
import type { Measurement } from './measurement.ts';

type GoldClaim = { text: string; spans: Span[]; source: string | null; checkable: boolean; kind: string };
export type GoldSentence = { doc: string; text: string; claims: GoldClaim[] };
type Judgement = { gold: GoldClaim; kind: string; checkable: boolean };

/** Kinds and checkability of gold claims, so that errors of finding and wording them do not count. */
export function kindRows(
  sentences: GoldSentence[],
  models: LoadedModels,
  scorerFor: (document: string) => Scorer,
): Measurement[] {
  const documents = new Map<string, Judgement[]>();
  for (const { doc, text, claims } of sentences) {
    const words = models.analyser.analyse(text, 0, text.length);
    const sentence: Sentence = { start: 0, end: text.length, kind: 'body', line: 0, words };
    const quantities = readQuantities(text, sentence);
    const judged = claims.map((gold): Judgement => {
      const inside = ({ start, end }: { start: number; end: number }): boolean =>
        gold.spans.some(([from, to]) => start >= from && end <= to);
      const head = headOf(words, words.filter(inside));
      const { verifiable } = scorerFor(doc).score(gold.text);
      const own = quantities.filter(inside);
      return { gold, ...judgeClaim(sentence, head, gold.text, own, gold.source !== null, verifiable) };
    });
    documents.set(doc, [...(documents.get(doc) ?? []), ...judged]);
  }
  const all = [...documents.values()];
  const share = (judgements: Judgement[], right: (one: Judgement) => boolean): number =>
    judgements.filter(right).length / Math.max(1, judgements.length);
  const common = {
    task: 'kind of claim',
    set: `news-claims-dev, gold claims, ${all.length} documents`,
    slack: 0.03,
    note: 'rules written in sight of these claims',
  };
  return [
    {
      ...common,
      measure: 'kind right',
      ...bootstrap(all, (sample) => share(sample.flat(), ({ gold, kind }) => gold.kind === kind)),
      target: null,
      baselines: [{ name: 'always event', value: share(all.flat(), ({ gold }) => gold.kind === 'event') }],
    },
    {
      ...common,
      measure: 'checkable right',
      ...bootstrap(all, (sample) => share(sample.flat(), ({ gold, checkable }) => gold.checkable === checkable)),
      target: null,
      baselines: [{ name: 'always checkable', value: share(all.flat(), ({ gold }) => gold.checkable) }],
    },
    {
      ...common,
      measure: 'not checkable, F1',
      ...bootstrap(
        all.map((judgements) => countsOf(judgements)),
        f1,
      ),
      target: null,
      baselines: [{ name: 'never checkable', value: f1(all.map((one) => countsOf(one, false))) }],
    },
  ];
}

function countsOf(judgements: Judgement[], forced?: boolean): { tp: number; fp: number; fn: number } {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const { gold, checkable } of judgements) {
    const found = !(forced ?? checkable);
    if (found && !gold.checkable) counts.tp += 1;
    else if (found) counts.fp += 1;
    else if (!gold.checkable) counts.fn += 1;
  }
  return counts;
}

const PREDICATES = /^(?:root|ccomp|conj|parataxis|advcl|appos|acl:relcl)$/;

/** The predicate among a claim's words: the one that most of them hang from. */
function headOf(words: Word[], inside: Word[]): number {
  let best = { head: inside[0]?.index ?? 0, size: -1 };
  for (const word of inside) {
    if (/^(?:PUNCT|DET|ADP|CCONJ)$/.test(word.upos)) continue;
    const below = inside.filter((other) => other.head === word.index);
    const hasSubject = below.some((other) => /^[nc]subj/.test(other.deprel));
    const predicate = hasSubject || PREDICATES.test(word.deprel) || word.upos === 'VERB';
    if (!predicate) continue;
    const size = inside.filter((other) => hangsFrom(words, other.index, word.index)).length + (hasSubject ? 2 : 0);
    if (size > best.size) best = { head: word.index, size };
  }
  return best.head;
}

function hangsFrom(words: Word[], below: number, above: number): boolean {
  for (let at = below, steps = 0; at >= 0 && steps <= words.length; at = words[at]?.head ?? -1, steps += 1)
    if (at === above) return true;
  return false;
}
