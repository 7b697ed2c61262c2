import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One syntactic word of a treebank (https://universaldependencies.org/format.html), gold values. */
type GoldWord = {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  /** Index of the head from 0; -1 for the root. */
  head: number;
  deprel: string;
  /** SpaceAfter=No was not set, also for the last word of a multiword token. */
  spaceAfter: boolean;
};

export type GoldSentence = { doc: string; id: string; text: string; words: GoldWord[] };

/** Documents that news-claims annotates: never trained on, so that claims are measured on trees of unseen text. */
export const HELD_OUT_DOCUMENTS = new Set(
  ['asylum', 'crane', 'defector', 'election', 'flag', 'hackers', 'korea', 'stampede'].map((name) => `GUM_news_${name}`),
);

/** Sentences of a `.conllu` or `.conllu.gz` file. Empty nodes are left out; multiword tokens give only their words. */
export function readConllu(path: string): GoldSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parseConllu(text);
}

function parseConllu(text: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let doc = '';
  let current: GoldSentence = { doc, id: '', text: '', words: [] };
  let tokenEnd = 0;
  let spaceAfterToken = true;
  for (const line of text.split('\n')) {
    if (line.startsWith('# newdoc id = ')) doc = line.slice(14).trim();
    else if (line.startsWith('# sent_id = ')) current.id = line.slice(12).trim();
    else if (line.startsWith('# text = ')) current.text = line.slice(9);
    else if (line === '') {
      if (current.words.length > 0) sentences.push({ ...current, doc });
      current = { doc, id: '', text: '', words: [] };
      tokenEnd = 0;
    } else if (!line.startsWith('#')) {
      const [id = '', form = '', lemma = '', upos = '', xpos = '', feats = '', head = '', deprel = '', , misc = ''] =
        line.split('\t');
      if (id.includes('.')) continue;
      if (id.includes('-')) {
        tokenEnd = Number(id.split('-')[1]);
        spaceAfterToken = !misc.includes('SpaceAfter=No');
        continue;
      }
      const inside = Number(id) < tokenEnd;
      const last = Number(id) === tokenEnd;
      const spaceAfter = inside ? false : last ? spaceAfterToken : !misc.includes('SpaceAfter=No');
      current.words.push({ form, lemma, upos, xpos, feats, head: Number(head) - 1, deprel, spaceAfter });
    }
  }
  if (current.words.length > 0) sentences.push({ ...current, doc });
  return sentences;
}
