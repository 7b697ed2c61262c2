import { workspaces } from './20260301000000-workspaces.ts';
import { articles } from './20260301000100-articles.ts';
import { claims } from './20260301000200-claims.ts';
import { reviews } from './20260301000300-reviews.ts';
import { decisions } from './20260301000400-decisions.ts';
import { engine } from './20260301000500-engine.ts';
import { twoChains } from './20261129000000-two-chains.ts';
import { assignment } from './20261129000100-assignment.ts';
import { evidenceFiles } from './20261129000200-evidence-files.ts';
import { discussion } from './20261129000300-discussion.ts';
import { scales } from './20261129000400-scales.ts';
import { dashboard } from './20261129000500-dashboard.ts';
import { history } from './20261129000600-history.ts';
import { standingPublication } from './20261129000700-standing-publication.ts';
import { evidenceArchives } from './20261129000900-evidence-archives.ts';
import { precedents } from './20261129000800-precedents.ts';
import { calibration } from './20261129001000-calibration.ts';
import { exports } from './20261129001100-exports.ts';
import { newsroom } from './20261129001200-newsroom.ts';
import { factChecks } from './20261129001300-fact-checks.ts';
import { serverJournal } from './20261129001400-server-journal.ts';
import { publicSite } from './20261129001500-public-site.ts';
import { publicationNotes } from './20261129001600-publication-notes.ts';
import { onePageAClaim } from './20261129001700-one-page-a-claim.ts';
import { markupLicence } from './20261130000100-markup-licence.ts';
import type { NamedMigration } from './define-migration.ts';

/**
 * Keys are (workspace_id, id) with composite foreign keys, and every index that serves a list leads with workspace_id,
 * so that the tables can be distributed or partitioned by workspace without touching a query. Times are timestamptz(3):
 * what JavaScript can hold.
 */
export const allMigrations: NamedMigration[] = [
  workspaces,
  articles,
  claims,
  reviews,
  decisions,
  engine,
  twoChains,
  assignment,
  evidenceFiles,
  discussion,
  scales,
  dashboard,
  history,
  standingPublication,
  precedents,
  evidenceArchives,
  calibration,
  exports,
  newsroom,
  factChecks,
  serverJournal,
  publicSite,
  publicationNotes,
  onePageAClaim,
  markupLicence,
];
