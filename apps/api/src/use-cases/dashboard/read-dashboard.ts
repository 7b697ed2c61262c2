import {
  countStatesAt,
  countVerdicts,
  countWaiting,
  listArticleLabels,
  listComparedRounds,
  readVerdictTimes,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { DashboardView } from '../../views.ts';
import { listsAreBlinded } from '../claim/seen-facts.ts';
import { readScales } from '../decision/read-scales.ts';
import { memberNames } from '../member/member-names.ts';
import { readLoad } from './read-load.ts';
import { dayBefore, readPeriod } from './read-period.ts';
import { readScope, type DashboardInput } from './read-scope.ts';
import { mostCompared, viewAgreement } from './view-agreement.ts';
import { viewVerdicts } from './view-verdicts.ts';
import { viewWaiting } from './view-waiting.ts';

const mostLabels = 200;

/** How the work of a workspace stands. Reviews count once their claim is decided, and as long as it is. */
export async function readDashboard(deps: Deps, actor: Actor, input: DashboardInput): Promise<DashboardView> {
  const { db } = deps;
  const { workspaceId } = actor;
  const period = readPeriod(input, deps.now());
  const { scope, article } = await readScope(db, actor, input);
  const parted = !listsAreBlinded(actor);
  const names = await memberNames(db, workspaceId);
  // Each is one statement; a server answers them side by side.
  const [states, counts, times, rounds, waiting, load, labels] = await Promise.all([
    countStatesAt(db, scope, period.moments),
    countVerdicts(db, scope, period),
    readVerdictTimes(db, scope, period.moments),
    listComparedRounds(db, scope, { ...period, limit: mostCompared }),
    countWaiting(db, scope, { now: deps.now(), parted }),
    readLoad(deps, actor, scope, period, names),
    listArticleLabels(db, { workspaceId, limit: mostLabels }),
  ]);
  const scaleIds = [...counts, ...rounds].map(({ scaleVersionId }) => scaleVersionId);
  const scales = await readScales(db, workspaceId, scaleIds);
  const days = period.moments.map(dayBefore);
  return {
    from: period.from.toISOString().slice(0, 10),
    to: dayBefore(period.to),
    step: period.step,
    article,
    states: states.map((at, index) => ({ day: days[index] ?? '', ...at })),
    verdicts: viewVerdicts(counts, scales),
    times: {
      all: times.all,
      steps: times.steps.map((step, index) => ({
        from: period.moments[index]?.toISOString().slice(0, 10) ?? '',
        to: days[index + 1] ?? '',
        times: step,
      })),
    },
    agreement: viewAgreement(actor, rounds, scales, names),
    waiting: viewWaiting(waiting, parted),
    load,
    ...labels,
  };
}
