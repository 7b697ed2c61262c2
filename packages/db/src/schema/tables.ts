import type { Kysely } from 'kysely';
import type { AccountTable } from './account.ts';
import type { ArticleTable, ArticleVersionTable, ExtractionTable } from './article.ts';
import type { ClaimTable, ClaimVersionTable, LineageTable } from './claim.ts';
import type { DecisionTable, PublicationTable, RetractionTable, ScaleTable, ScaleVersionTable } from './decision.ts';
import type { CommentTable, NotificationTable } from './discussion.ts';
import type { ExportTable, IdempotencyKeyTable, JournalHeadTable, JournalTable } from './journal.ts';
import type { ApiKeyTable, InviteTable, MemberTable } from './member.ts';
import type { EvidenceTable, ReviewTable } from './review.ts';
import type { RecusalTable, ReviewSeenTable, RoundTable, SlotTable } from './round.ts';
import type { SessionTable, SetupTokenTable, SignInAttemptTable } from './session.ts';
import type { WorkspaceTable } from './workspace.ts';

export type Tables = {
  account: AccountTable;
  session: SessionTable;
  setup_token: SetupTokenTable;
  sign_in_attempt: SignInAttemptTable;
  workspace: WorkspaceTable;
  member: MemberTable;
  invite: InviteTable;
  api_key: ApiKeyTable;
  scale: ScaleTable;
  scale_version: ScaleVersionTable;
  article: ArticleTable;
  article_version: ArticleVersionTable;
  extraction: ExtractionTable;
  claim: ClaimTable;
  claim_version: ClaimVersionTable;
  lineage: LineageTable;
  round: RoundTable;
  slot: SlotTable;
  review: ReviewTable;
  review_seen: ReviewSeenTable;
  recusal: RecusalTable;
  evidence: EvidenceTable;
  comment: CommentTable;
  notification: NotificationTable;
  decision: DecisionTable;
  publication: PublicationTable;
  retraction: RetractionTable;
  journal: JournalTable;
  journal_head: JournalHeadTable;
  idempotency_key: IdempotencyKeyTable;
  export: ExportTable;
};

/** The database or the transaction a query runs in; repositories take it as their first argument. */
export type Db = Kysely<Tables>;
