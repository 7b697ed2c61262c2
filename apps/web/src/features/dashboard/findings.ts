import type { AgreementView, DashboardView, FigureView, MemberLoadView, WaitingView } from '@claimdesk/api/views';
import { formatNumber, plural } from '../../lib/format.ts';
import { formatFigure, formatHours } from './dashboard-words.ts';

/** The title of each picture: what its numbers say, and only that; a neutral one where they say nothing yet. */

/** Krippendorff's bounds: data may be relied on from .800, and tentatively from .667. */
export const usableFrom = 0.667;
const reliableFrom = 0.8;
/** Fewer verdicts are no distribution. */
const fewestVerdicts = 5;
/** What differs by less than this part is called the same. */
const noticeable = 0.2;

export function statesFinding(states: DashboardView['states']): string {
  const [first, last] = [states[0], states.at(-1)];
  if (!first || !last) return 'Claims by state';
  const published = last.published > first.published ? grew('Published claims', first.published, last.published) : null;
  const moved = Math.abs(last.open - first.open) >= Math.max(1, first.open * noticeable);
  const fell = last.open < first.open;
  const open = `from ${formatNumber(first.open)} to ${formatNumber(last.open)}`;
  if (published && moved) return fell ? `${published} while open ones fell ${open}` : `${published}, open ones ${open}`;
  if (published) return published;
  if (moved) return `Open claims ${fell ? 'fell' : 'grew'} ${open}`;
  return 'Claims by state';
}

function grew(what: string, from: number, to: number): string {
  return `${what} grew from ${formatNumber(from)} to ${formatNumber(to)}`;
}

const fractions: readonly [number, string][] = [
  [1 / 4, 'A quarter'],
  [1 / 3, 'A third'],
  [1 / 2, 'Half'],
  [2 / 3, 'Two thirds'],
  [3 / 4, 'Three quarters'],
];
/** A fraction is named when the share rounds to it. */
const nearFraction = 0.015;

export function verdictsFinding({ total, byVerdict }: DashboardView['verdicts']): string {
  if (total < fewestVerdicts) return 'Verdicts of this period';
  const count = (...wanted: string[]) =>
    byVerdict.reduce((sum, found) => (wanted.includes(found.verdict) ? sum + found.count : sum), 0);
  const groups: [number, string][] = [
    [count('true', 'mostly-true'), 'true or mostly true'],
    [count('false', 'mostly-false'), 'false or mostly false'],
    [count('mixed'), 'mixed'],
    [count('off'), 'off the scale'],
  ];
  const [most, words] = groups.reduce((best, group) => (group[0] > best[0] ? group : best));
  if (most === total) return `All verdicts are ${words}`;
  const share = most / total;
  const fraction = fractions.find(([part]) => Math.abs(part - share) < nearFraction);
  return `${fraction ? `${fraction[1]} of all` : `${Math.round(share * 100)} % of`} verdicts are ${words}`;
}

export function agreementFinding({ onScale, topics }: Pick<AgreementView, 'onScale' | 'topics'>): string {
  if (onScale.value === null) return 'How far reviewers agree';
  const words = agreementWords(onScale);
  const known = topics.filter(({ topic, figure }) => topic !== null && figure.value !== null);
  const least = known.reduce<(typeof known)[number] | null>(
    (low, one) => (low === null || (one.figure.value ?? 1) < (low.figure.value ?? 1) ? one : low),
    null,
  );
  // Only where its whole interval lies below: else it may be chance.
  const below = least !== null && known.length > 1 && (least.figure.high ?? 1) < onScale.value;
  return below ? `${words}, less so on ${least.topic}` : words;
}

function agreementWords({ value, low }: FigureView): string {
  if (value === null) return 'How far reviewers agree';
  if (value >= reliableFrom) return 'Reviewers agree well';
  if (value >= usableFrom) {
    return low !== null && low < usableFrom ? 'Reviewers seem to agree well enough' : 'Reviewers agree well enough';
  }
  return (low ?? value) <= 0
    ? 'Reviewers agree no better than chance would'
    : 'Reviewers agree too little to rely on one alone';
}

export function monthsFinding(months: AgreementView['months']): string {
  const known = months.filter(({ figure }) => figure.value !== null);
  const [first, last] = [known[0]?.figure, known.at(-1)?.figure];
  if (!first || !last || known.length < 2) return 'Agreement by month';
  const change = `from ${formatFigure(first.value)} to ${formatFigure(last.value)}`;
  if ((last.low ?? -1) > (first.high ?? 1)) return `Agreement rose ${change}`;
  if ((last.high ?? 1) < (first.low ?? -1)) return `Agreement fell ${change}`;
  return 'Agreement has not moved more than chance would';
}

/** The week that a claim should not wait longer than. */
export const aimDays = 8;

export function waitingFinding({ ages, stages }: WaitingView): string {
  const sum = (from: number) =>
    ages
      .filter(({ fromDay }) => fromDay >= from)
      .reduce((all, { counts }) => all + stages.reduce((count, stage) => count + (counts[stage] ?? 0), 0), 0);
  if (sum(0) === 0) return 'Nothing waits';
  const late = sum(aimDays);
  if (late === 0) return 'Nothing has waited over a week';
  return `${inWords(late)} ${late === 1 ? 'claim has' : 'claims have'} waited over a week`;
}

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function inWords(count: number): string {
  return small[count] ?? formatNumber(count);
}

export function timesFinding({ all, steps }: DashboardView['times']): string {
  if (all === null) return 'Time to verdict';
  const known = steps.flatMap(({ times }) => times ?? []);
  const [first, last] = [known[0], known.at(-1)];
  const steady = `Half of the verdicts take less than ${formatHours(all.median)}`;
  if (!first || !last || known.length < 3 || first.count < 3 || last.count < 3) return steady;
  const unit = Math.max(first.median, last.median);
  const change = `${formatHours(last.median, unit)} now, ${formatHours(first.median, unit)} then`;
  if (last.median < first.median * (1 - noticeable)) return `Verdicts come faster: ${change}`;
  if (last.median > first.median * (1 + noticeable)) return `Verdicts take longer: ${change}`;
  return steady;
}

export function loadFinding(load: readonly MemberLoadView[]): string {
  const reviews = load.map((row) => row.reviews).filter((count) => count > 0);
  const all = reviews.reduce((sum, count) => sum + count, 0);
  if (reviews.length === 0) return 'Load of each member';
  if (reviews.length > 2 && Math.max(...reviews) * 2 > all) return 'One member wrote more than half of the reviews';
  return `${plural(reviews.length, 'member')} wrote ${plural(all, 'review')}`;
}
