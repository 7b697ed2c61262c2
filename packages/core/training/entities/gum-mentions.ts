import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A word of GUM as far as names and references need it. */
export type GumWord = {
  text: string;
  lemma: string;
  upos: string;
  xpos: string;
  head: number;
  deprel: string;
  spaceAfter: boolean;
};

/** A mention of GUM's entity layer: words `[from, to)`, the entity's number in its document, and its Wikipedia name. */
export type GumMention = { from: number; to: number; head: number; type: string; entity: string; link: string };

export type GumSentence = { doc: string; id: string; words: GumWord[]; mentions: GumMention[] };

/**
 * The entity layer of UD English GUM (https://gucorpling.org/gum/; Zeldes 2017), from the MISC column:
 * `(1-person-new-cf1-2-coref-Link` opens, `1)` closes, `(1-person-...)` is one word. Discontinuous parts are left out.
 */
export function readGumMentions(path: string): GumSentence[] {
  const sentences: GumSentence[] = [];
  let doc = '';
  let id = '';
  let words: GumWord[] = [];
  let mentions: GumMention[] = [];
  let open: (GumMention & { heads: number[] })[] = [];
  let glued = 0;
  const close = (entity: string, at: number): void => {
    const place = open.findLastIndex((mention) => mention.entity === entity);
    const mention = open[place];
    if (mention === undefined) return;
    open.splice(place, 1);
    mentions.push({ ...mention, to: at + 1 });
  };
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc id = ')) doc = line.slice(14).trim();
    else if (line.startsWith('# sent_id = ')) id = line.slice(12).trim();
    else if (line === '') {
      if (words.length > 0) {
        for (const mention of mentions) mention.head = headOf(words, mention);
        sentences.push({ doc, id, words, mentions });
      }
      words = [];
      mentions = [];
      open = [];
      glued = 0;
    } else if (!line.startsWith('#')) {
      const [number = '', text = '', lemma = '', upos = '', xpos = '', , head = '', deprel = '', , misc = ''] =
        line.split('\t');
      if (number.includes('.')) continue;
      if (number.includes('-')) {
        glued = Number(number.split('-')[1]);
        continue;
      }
      const at = words.length;
      const spaceAfter = Number(number) >= glued && !misc.includes('SpaceAfter=No');
      words.push({ text, lemma, upos, xpos, head: Number(head) - 1, deprel, spaceAfter });
      const layer = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
      for (const [piece] of layer.matchAll(/\([^()]*\)?|[^()]*\)/g)) {
        if (!piece.startsWith('(')) close(piece.slice(0, -1).replace(/\[.*$/, ''), at);
        else {
          const whole = piece.endsWith(')');
          const [entity = '', type = '', , , , , , ...link] = piece.slice(1, whole ? -1 : undefined).split('-');
          if (entity.includes('[')) continue;
          open.push({ from: at, to: at + 1, head: at, type, entity, link: link.join('-'), heads: [] });
          if (whole) close(entity, at);
        }
      }
    }
  }
  return sentences;
}

/** The word of a mention that depends on none of its others. */
function headOf(words: GumWord[], mention: GumMention): number {
  for (let at = mention.from; at < mention.to; at += 1) {
    const head = words[at]?.head ?? -1;
    if (head < mention.from || head >= mention.to) return at;
  }
  return mention.from;
}
