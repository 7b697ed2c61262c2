import * as chrono from 'chrono-node';
import type { TimeSpan } from '../src/claims/claim.ts';
import { loadModels } from '../src/loaded-models.ts';
import { timesStage } from '../src/stages/times.ts';
import { bootstrap, f1 } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';
import { countMatches, halvesAsked, overlaps, readSet } from './value-sets.ts';

type Time = Omit<TimeSpan, 'text'>;
type Line = { id: string; date: string; text: string; times: Time[] };
type Fits = (wanted: Time, found: Time) => boolean;

/** Words at the front of a time that the span may have or lack. */
const LEADING =
  /^(?:(?:on|in|at|of|during|for|over|to|since|until|till|by|before|after|from|between|within|through|throughout|not|the|an?) )+/i;

/** Own sentences with gold times (sets/README.md), next to chrono-node in both of its English forms. */
export const bench: StageBench = async ({ models }) => {
  const loaded = loadModels(models);
  const rows: Measurement[] = [];
  const absent: string[] = [];
  for (const half of halvesAsked()) {
    const lines = readSet<Line>(`times-${half}`);
    if (lines === null) {
      absent.push(`times, ${half} half: no such set`);
      continue;
    }
    const systems = {
      ours: lines.map(({ text, date }) => timesStage({ text, date }, loaded).times),
      british: lines.map((line) => readWithChrono(line, chrono.en.GB)),
      american: lines.map((line) => readWithChrono(line, chrono.en.casual)),
    };
    const score = (system: Time[][], fits: (text: string) => Fits): { value: number; interval: [number, number] } =>
      bootstrap(
        lines.map((line, n) => countMatches(line.times, system[n] ?? [], fits(line.text))),
        f1,
      );
    const row = (measure: string, fits: (text: string) => Fits, target: number | null): Measurement => ({
      task: 'times',
      set: `own sentences, ${half} half, ${lines.length}`,
      measure: `${measure} F1`,
      ...score(systems.ours, fits),
      target,
      slack: 0.03,
      baselines: [
        { name: 'chrono-node en.GB', value: score(systems.british, fits).value },
        { name: 'chrono-node en', value: score(systems.american, fits).value },
      ],
      note: half === 'sealed' ? 'reported once' : 'open to whoever made the rules',
    });
    rows.push(
      row('span (prepositions and articles at the front left open)', sameSpan, 0.93),
      row('value (spans overlap)', () => sameValue, 0.9),
      row('exact span', () => (a, b) => a.start === b.start && a.end === b.end, null),
    );
  }
  return { rows, absent };
};

const sameValue: Fits = (one, other) => overlaps(one, other) && one.from === other.from && one.to === other.to;

const sameSpan =
  (text: string): Fits =>
  (one, other) =>
    one.end === other.end && bareStart(text, one) === bareStart(text, other);

function bareStart(text: string, { start, end }: Time): number {
  return start + (LEADING.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** Baseline: chrono-node with the article's date; the precision of a value is what its parser is certain of. */
function readWithChrono({ text, date }: Line, locale: { parse: typeof chrono.parse }): Time[] {
  const now = new Date(`${date}T12:00:00Z`);
  return locale.parse(text, { instant: now, timezone: 0 }).map(({ index, text: found, start, end }) => {
    const from = isoOf(start);
    return { start: index, end: index + found.length, from, to: end ? isoOf(end) : from };
  });
}

function isoOf(parts: chrono.ParsedComponents): string {
  const two = (part: chrono.Component): string => String(parts.get(part) ?? 1).padStart(2, '0');
  const year = String(parts.get('year') ?? 0).padStart(4, '0');
  if (parts.isCertain('day') || parts.isCertain('weekday')) return `${year}-${two('month')}-${two('day')}`;
  return parts.isCertain('month') ? `${year}-${two('month')}` : year;
}
