import {
  contextFlags,
  onScaleAgreement,
  pairAgreements,
  reviewAgreement,
  undefinedSentences,
  type Agreement,
  type AgreementFigure,
  type JudgedRound,
} from '@claimdesk/core';
import type { ComparedRound } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import type { AgreementView, FigureView, ScaleView } from '../../views.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';

/** Rounds that agreement is computed from, the latest ones; more would not move the figures but keep others waiting. */
export const mostCompared = 2000;
/** A figure of fewer claims says little of the reviewers and too much of the single claim. */
const fewestClaims = 5;
const mostTopics = 8;
const mostPairs = 100;
/** The same reviews always give the same interval. */
const bootstrap = { seed: 1, resamples: 400 };

type Judged = ComparedRound & JudgedRound;

export function viewAgreement(
  actor: Actor,
  rounds: readonly ComparedRound[],
  scales: ReadonlyMap<string, ScaleView>,
  names: MemberNames,
): AgreementView {
  const judged = rounds.flatMap((round): Judged[] => {
    const scale = scales.get(round.scaleVersionId);
    return scale === undefined ? [] : [{ ...round, scale }];
  });
  const all = reviewAgreement(judged, bootstrap);
  const byTopic = [...Map.groupBy(judged, ({ topic }) => topic)].sort(([, a], [, b]) => b.length - a.length);
  const byMonth = [...Map.groupBy(judged, ({ decidedAt }) => decidedAt.slice(0, 7))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const hasTopics = byTopic.some(([topic]) => topic !== null);
  return {
    claims: judged.length,
    capped: rounds.length === mostCompared,
    onScale: viewFigure(all.onScale),
    onOrOff: viewFigure(all.onOrOff),
    same: viewFigure(all.same),
    flags: contextFlags.map((flag) => ({ flag, figure: viewFigure(all.flags[flag]) })),
    topics: hasTopics
      ? byTopic
          .slice(0, mostTopics)
          .map(([topic, some]) => ({ topic, figure: viewFigure(onScaleAgreement(some, bootstrap)) }))
      : [],
    months: byMonth.map(([month, some]) => ({ month, figure: viewFigure(onScaleAgreement(some, bootstrap)) })),
    pairs: viewPairs(actor, judged, names),
  };
}

function viewPairs(actor: Actor, judged: readonly Judged[], names: MemberNames): AgreementView['pairs'] {
  const seesAll = actor.scopes.has('workspace:admin');
  return pairAgreements(judged)
    .filter(({ reviewers, claims }) => claims >= fewestClaims && (seesAll || reviewers.includes(actor.memberId)))
    .slice(0, mostPairs)
    .map(({ reviewers: [first, second], claims, same, onScale, onOrOff }) => ({
      reviewers: [personOf(names, first), personOf(names, second)],
      claims,
      same: viewFigure(same),
      onScale: viewFigure(onScale),
      onOrOff: viewFigure(onOrOff),
    }));
}

function viewFigure(agreement: Agreement | AgreementFigure): FigureView {
  const { claims, value, undefinedBecause } = agreement;
  const none = { claims, value: null, low: null, high: null };
  if (undefinedBecause === 'no_pairs') return { ...none, why: undefinedSentences.no_pairs };
  if (claims < fewestClaims) return { ...none, why: `Only ${claims} of the ${fewestClaims} claims that it takes.` };
  if (value === null) return { ...none, why: undefinedSentences[undefinedBecause] };
  const interval = 'interval' in agreement ? agreement.interval : null;
  return { claims, value, low: interval?.low ?? null, high: interval?.high ?? null, why: null };
}
