import type { LoadedModels } from '../loaded-models.ts';
import type { Word } from '../language/word.ts';

/**
 * CoNLL-U with gold words in, the same with UPOS, XPOS, LEMMA, HEAD and DEPREL filled in. Only FORM and the SpaceAfter of
 * MISC are read; FEATS and DEPS are emptied, since they would give the gold away or contradict the tree. Comments,
 * multiword ranges and empty nodes stay where they are. Sentences are separated by empty lines.
 */
export function conlluStage(text: string, models: LoadedModels): string {
  const { analyser } = models;
  const out: string[] = [];
  let block: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      if (block.length > 0) out.push(...fillSentence(block, (words) => analyser.parse(words)));
      block = [];
      out.push(line);
    } else block.push(line);
  }
  if (block.length > 0) out.push(...fillSentence(block, (words) => analyser.parse(words)));
  return out.join('\n');
}

const COLUMNS = 10;

function fillSentence(lines: string[], parse: (words: Word[]) => Word[]): string[] {
  const rows = lines.map((line) => (line.startsWith('#') ? null : line.replace(/\r$/, '').split('\t')));
  const wordOf = new Map<number, number>();
  const words: Word[] = [];
  let at = 0;
  for (const [place, row] of rows.entries()) {
    if (row === null || !/^\d+$/.test(row[0] ?? '')) continue;
    const form = row[1] ?? '_';
    wordOf.set(place, words.length);
    words.push(plain(form, at, words.length));
    at += form.length + (row[9]?.includes('SpaceAfter=No') === true ? 0 : 1);
  }
  parse(words);
  return lines.map((line, place) => {
    const row = rows[place];
    const word = words[wordOf.get(place) ?? -1];
    if (row === null || row === undefined || word === undefined) return line;
    const [id = '_', form = '_'] = row;
    const misc = row[COLUMNS - 1] ?? '_';
    const { lemma, upos, xpos, head, deprel } = word;
    return [id, form, lemma, upos, xpos, '_', String(head + 1), head < 0 ? 'root' : deprel, '_', misc].join('\t');
  });
}

function plain(form: string, start: number, index: number): Word {
  return {
    text: form,
    lower: form.toLowerCase(),
    start,
    end: start + form.length,
    index,
    upos: 'X',
    xpos: 'FW',
    lemma: form,
    head: -1,
    deprel: 'dep',
  };
}
