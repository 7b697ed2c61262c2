import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labels } from '../../src/entities/entity-model.ts';

/** A sentence with a label (index into `labels`) for each word; `tags` are Penn Treebank tags as the tagger gives them. */
export type LabelledSentence = {
  doc: string;
  genre: string;
  id: string;
  words: string[];
  tags: string[];
  labels: number[];
};

/** Universal NER on EWT (CC BY-SA 4.0; Mayhew et al. 2024, https://www.universalner.org): IOB2 in the third column. */
export function readUniversalNer(data: string): LabelledSentence[] {
  return ['ewt-a.iob2', 'ewt-b.iob2'].flatMap((file) => parseIob2(readFileSync(join(data, 'entities', file), 'utf8')));
}

function parseIob2(text: string): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  let doc = '';
  let id = '';
  let current: LabelledSentence | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('# newdoc id = ')) doc = line.slice(14).trim();
    else if (line.startsWith('# sent_id = ')) id = line.slice(12).trim();
    else if (line === '') current = undefined;
    else if (!line.startsWith('#')) {
      const [, word = '', label = 'O'] = line.split('\t');
      if (current === undefined) {
        current = { doc, genre: doc.split('-')[0] ?? '', id, words: [], tags: [], labels: [] };
        sentences.push(current);
      }
      current.words.push(word);
      current.labels.push(Math.max(0, (labels as readonly string[]).indexOf(label)));
    }
  }
  return sentences;
}
