import type { DashboardView, FigureView, StatesPointView } from '@claimdesk/api/views';
import { describe, expect, it } from 'vitest';
import { formatFigure, formatHours, formatPeriod } from './dashboard-words.ts';
import {
  agreementFinding,
  loadFinding,
  monthsFinding,
  statesFinding,
  timesFinding,
  verdictsFinding,
  waitingFinding,
} from './findings.ts';

const at = (open: number, published: number): StatesPointView => ({
  day: '2026-10-01',
  suggested: 0,
  open,
  decided: 0,
  approved: 0,
  published,
});
const figure = (value: number | null, low: number | null = value, high: number | null = value): FigureView => ({
  claims: 40,
  value,
  low,
  high,
  why: value === null ? 'Fewer than two reviews on any claim.' : null,
});

describe('statesFinding', () => {
  it.each([
    [[at(71, 118), at(38, 221)], 'Published claims grew from 118 to 221 while open ones fell from 71 to 38'],
    [[at(40, 108), at(80, 234)], 'Published claims grew from 108 to 234, open ones from 40 to 80'],
    [[at(10, 0), at(11, 4)], 'Published claims grew from 0 to 4'],
    [[at(10, 4), at(14, 4)], 'Open claims grew from 10 to 14'],
    [[at(10, 4), at(11, 4)], 'Claims by state'],
    [[], 'Claims by state'],
  ])('%#', (states, words) => expect(statesFinding(states)).toBe(words));
});

describe('verdictsFinding', () => {
  const of = (counts: Partial<Record<DashboardView['verdicts']['byVerdict'][number]['verdict'], number>>) => {
    const byVerdict = (['true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'off'] as const).map((verdict) => ({
      verdict,
      count: counts[verdict] ?? 0,
    }));
    return verdictsFinding({ total: byVerdict.reduce((sum, { count }) => sum + count, 0), byVerdict, byScale: [] });
  };
  it('names the largest group with its share', () => {
    expect(of({ true: 64, 'mostly-true': 46, mixed: 38, 'mostly-false': 29, false: 27, off: 16 })).toBe(
      'Half of all verdicts are true or mostly true',
    );
    expect(of({ false: 27, 'mostly-false': 27, true: 46 })).toBe('54 % of verdicts are false or mostly false');
    expect(of({ mixed: 9 })).toBe('All verdicts are mixed');
    expect(of({ true: 4 })).toBe('Verdicts of this period');
  });
});

describe('agreementFinding', () => {
  it.each([
    [figure(null), 'How far reviewers agree'],
    [figure(0.9), 'Reviewers agree well'],
    [figure(0.74, 0.7, 0.8), 'Reviewers agree well enough'],
    [figure(0.74, 0.5, 0.8), 'Reviewers seem to agree well enough'],
    [figure(0.4, 0.2, 0.5), 'Reviewers agree too little to rely on one alone'],
    [figure(0.2, -0.1, 0.5), 'Reviewers agree no better than chance would'],
  ])('%#', (onScale, words) => expect(agreementFinding({ onScale, topics: [] })).toBe(words));

  it('names a topic only where its interval lies below', () => {
    const topics = [
      { topic: 'transport', figure: figure(0.83) },
      { topic: 'health', figure: figure(0.62, 0.5, 0.7) },
    ];
    const onScale = figure(0.74, 0.7, 0.8);
    expect(agreementFinding({ onScale, topics })).toBe('Reviewers agree well enough, less so on health');
    const chance = [{ topic: 'health', figure: figure(0.62, 0.4, 0.78) }, ...topics.slice(0, 1)];
    expect(agreementFinding({ onScale, topics: chance })).toBe('Reviewers agree well enough');
  });
});

describe('monthsFinding', () => {
  it('speaks of a change only where the intervals part', () => {
    const months = (first: FigureView, last: FigureView) => [
      { month: '2026-09', figure: first },
      { month: '2026-10', figure: last },
    ];
    expect(monthsFinding(months(figure(0.5, 0.4, 0.6), figure(0.8, 0.7, 0.9)))).toBe('Agreement rose from .50 to .80');
    expect(monthsFinding(months(figure(0.8, 0.7, 0.9), figure(0.5, 0.4, 0.6)))).toBe('Agreement fell from .80 to .50');
    expect(monthsFinding(months(figure(0.8, 0.5, 0.9), figure(0.5, 0.4, 0.6)))).toMatch(/has not moved/);
    expect(monthsFinding(months(figure(null), figure(0.5)))).toBe('Agreement by month');
  });
});

describe('waitingFinding', () => {
  const waiting = (week: number, late: number) =>
    waitingFinding({
      stages: ['open', 'decided'],
      ages: [
        { fromDay: 0, toDay: 0, counts: { open: week } },
        { fromDay: 8, toDay: 14, counts: { open: late, decided: 0 } },
      ],
    });
  it('counts who waited longer than aimed at', () => {
    expect(waiting(3, 9)).toBe('Nine claims have waited over a week');
    expect(waiting(3, 1)).toBe('One claim has waited over a week');
    expect(waiting(3, 1200)).toBe('1,200 claims have waited over a week');
    expect(waiting(3, 0)).toBe('Nothing has waited over a week');
    expect(waiting(0, 0)).toBe('Nothing waits');
  });
});

describe('timesFinding', () => {
  const times = (medians: number[], all = 80, count = 5) =>
    timesFinding({
      all: { count: 15, lowerQuartile: 1, median: all, upperQuartile: 200 },
      steps: medians.map((median) => ({
        from: '',
        to: '',
        times: { count, lowerQuartile: 1, median, upperQuartile: 2 },
      })),
    });
  it('speaks of a trend only where there is one', () => {
    expect(times([98, 90, 72])).toBe('Verdicts come faster: 3.0 d now, 4.1 d then');
    expect(times([65, 50, 33])).toBe('Verdicts come faster: 1.4 d now, 2.7 d then');
    expect(times([72, 90, 98])).toBe('Verdicts take longer: 4.1 d now, 3.0 d then');
    expect(times([80, 90, 84])).toBe('Half of the verdicts take less than 3.3 d');
    expect(times([98, 72])).toBe('Half of the verdicts take less than 3.3 d');
    expect(times([98, 90, 72], 80, 1)).toBe('Half of the verdicts take less than 3.3 d');
    expect(timesFinding({ all: null, steps: [] })).toBe('Time to verdict');
  });
});

describe('loadFinding', () => {
  const load = (...reviews: number[]) =>
    loadFinding(
      reviews.map((count, index) => ({
        member: { id: `${index}`, name: 'Ben' },
        own: false,
        reviews: count,
        adjudications: 0,
        approvals: 0,
        inHand: null,
        undecided: null,
      })),
    );
  it('says when it is uneven, and names nobody', () => {
    expect(load(40, 10, 10)).toBe('One member wrote more than half of the reviews');
    expect(load(40, 30, 20, 0)).toBe('3 members wrote 90 reviews');
    expect(load()).toBe('Load of each member');
  });
});

describe('words', () => {
  it('writes figures, spans and periods', () => {
    expect([0.744, -0.05, -0.001, 1].map(formatFigure)).toEqual(['.74', '-.05', '.00', '1.00']);
    expect([0, 0.001, 0.5, 5.4, 47, 81.6].map((hours) => formatHours(hours))).toEqual([
      '0 min',
      '1 min',
      '30 min',
      '5 h',
      '47 h',
      '3.4 d',
    ]);
    expect(formatPeriod('2026-08-24', '2026-11-15')).toBe('24 August to 15 November 2026');
    expect(formatPeriod('2025-11-16', '2026-11-15')).toBe('16 November 2025 to 15 November 2026');
  });
});
