import { crosswalk, defaultScale, type CanonicalVerdict } from '@claimdesk/core';
import { listScaleVersions, type Db, type RatingOnScale } from '@claimdesk/db';

/** Values of all scale versions of the workspace; the five points are those of the scale that everybody begins with. */
export async function ratedAs(db: Db, workspaceId: string, verdict: CanonicalVerdict | 'off') {
  const ratings: RatingOnScale[] = [];
  for (const { id: scaleVersionId, scale } of await listScaleVersions(db, workspaceId)) {
    for (const { key: ratingKey, onScale } of scale.values) {
      const point = onScale ? crosswalk(scale, ratingKey, defaultScale)?.key : undefined;
      if (verdict === 'off' ? onScale : point === verdict) ratings.push({ scaleVersionId, ratingKey });
    }
  }
  // What is off the scale may be a phrase that no scale lists.
  return { as: verdict === 'off' ? ('none_of' as const) : ('one_of' as const), ratings };
}
