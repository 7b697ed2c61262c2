import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Quantity } from '../src/claims/claim.ts';
import { loadModels } from '../src/loaded-models.ts';
import { quantitiesStage } from '../src/stages/quantities.ts';
import { bootstrap, f1 } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';
import { countMatches, halvesAsked, overlaps, readSet } from './value-sets.ts';

type Value = Omit<Quantity, 'text'>;
type Line = { id: string; text: string; quantities: Value[] };
type Fits = (wanted: Value, found: Value) => boolean;

/** Own sentences with gold quantities (sets/README.md), next to what a reader of digits and wink-nlp's entities give. */
export const bench: StageBench = async ({ models }) => {
  const loaded = loadModels(models);
  const nlp = winkNLP(model);
  const rows: Measurement[] = [];
  const absent: string[] = [];
  for (const half of halvesAsked()) {
    const lines = readSet<Line>(`quantities-${half}`);
    if (lines === null) {
      absent.push(`quantities, ${half} half: no such set`);
      continue;
    }
    const systems = {
      ours: lines.map(({ text }) => quantitiesStage({ text }, loaded).quantities),
      digits: lines.map(({ text }) => readDigits(text)),
      wink: lines.map(({ text }) => readEntities(text, nlp)),
    };
    const score = (system: Value[][], fits: Fits): { value: number; interval: [number, number] } =>
      bootstrap(
        lines.map((line, n) => countMatches(line.quantities, system[n] ?? [], fits)),
        f1,
      );
    const row = (measure: string, fits: Fits, target: number | null): Measurement => ({
      task: 'quantities',
      set: `own sentences, ${half} half, ${lines.length}`,
      measure: `${measure} F1`,
      ...score(systems.ours, fits),
      target,
      slack: 0.03,
      baselines: [
        { name: 'digits and the next word', value: score(systems.digits, fits).value },
        { name: 'wink-nlp entities', value: score(systems.wink, fits).value },
      ],
      note: half === 'sealed' ? 'reported once' : 'open to whoever made the rules',
    });
    rows.push(
      row('value, bound and unit', (a, b) => sameSize(a, b) && a.bound === b.bound && a.unit === b.unit, 0.92),
      row('value and unit', (a, b) => sameSize(a, b) && a.unit === b.unit, null),
      row('value', sameSize, null),
      row('exact span', (a, b) => a.start === b.start && a.end === b.end, null),
    );
  }
  return { rows, absent };
};

/** Spans overlap and the values agree to four decimals. */
const sameSize: Fits = (one, other) => {
  if (!overlaps(one, other)) return false;
  const [a, b] = [[one.value].flat(), [other.value].flat()];
  return a.length === b.length && a.every((value, n) => Math.abs(value - (b[n] ?? 0)) < 0.00005 * Math.max(1, value));
};

const symbols: Record<string, string> = { '£': 'GBP', $: 'USD', '€': 'EUR' };
const factors: Record<string, number> = { m: 1e6, bn: 1e9, million: 1e6, billion: 1e9, k: 1e3, thousand: 1e3 };

/** Baseline: every number in digits with the word behind it as its unit. */
function readDigits(text: string): Value[] {
  const pattern = /([£$€])?(\d[\d,]*(?:\.\d+)?)(m|bn|k| million| billion| thousand)?(%| per ?cent)?(?: ([a-z]+))?/g;
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, sign, digits = '', factor = '', percent, word] = match;
    const value = Number(digits.replaceAll(',', '')) * (factors[factor.trim()] ?? 1);
    const unit = sign !== undefined ? (symbols[sign] ?? null) : percent !== undefined ? '%' : (word ?? null);
    return { start: match.index, end: match.index + whole.length, value, bound: '=', unit };
  });
}

/** Baseline: wink-nlp's cardinals, percentages and sums, their digits read as above. */
function readEntities(text: string, nlp: ReturnType<typeof winkNLP>): Value[] {
  const found: Value[] = [];
  let from = 0;
  const entities = nlp.readDoc(text).entities().out(nlp.its.detail) as unknown as { value: string; type: string }[];
  for (const { value, type } of entities) {
    const start = text.indexOf(value, from);
    if (start === -1) continue;
    from = start + value.length;
    if (!['CARDINAL', 'PERCENT', 'MONEY'].includes(type)) continue;
    const behind = /^ ?([a-z]+)/.exec(text.slice(from))?.[1] ?? null;
    const [read] = readDigits(value);
    const number = read?.value ?? smallNumbers.indexOf(value.toLowerCase());
    if (Array.isArray(number)) continue;
    found.push({
      start,
      end: from,
      value: number,
      bound: '=',
      unit: type === 'CARDINAL' ? behind : (read?.unit ?? null),
    });
  }
  return found;
}

const smallNumbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
