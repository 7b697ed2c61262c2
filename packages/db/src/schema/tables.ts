import type { Kysely } from 'kysely';
import type { AccountTable } from './account.ts';
import type { ArticleTable, ArticleVersionTable, ExtractionTable } from './article.ts';
import type { CalibrationItemTable, CalibrationKnownTable, CalibrationSetTable } from './calibration.ts';
import type { ClaimTable, ClaimVersionTable, LineageTable } from './claim.ts';
import type { DecisionTable, PublicationTable, RetractionTable, ScaleTable, ScaleVersionTable } from './decision.ts';
import type { CommentTable, NotificationTable } from './discussion.ts';
import type {
  FactCheckEntryTable,
  FactCheckImportTable,
  FactCheckRepairTable,
  FactCheckSourceTable,
  FactCheckTable,
} from './fact-check.ts';
import type { PresenceTable } from './presence.ts';
import type { PublicClaimTable } from './public-claim.ts';
import type { ExportFileChunkTable, ExportPartTable, ExportTable, ReportDefinitionTable } from './export.ts';
import type { IdempotencyKeyTable, JournalHeadTable, JournalTable } from './journal.ts';
import type { ApiKeyTable, InviteTable, MemberTable } from './member.ts';
import type { EvidenceArchiveTable } from './evidence-archive.ts';
import type { EvidenceFileChunkTable, EvidenceFileTable, EvidenceTable, ReviewTable } from './review.ts';
import type { NewsroomHandleTable, NewsroomLogoTable, NewsroomTable } from './newsroom.ts';
import type { PublicationNoteTable } from './publication-note.ts';
import type { RecusalTable, ReviewSeenTable, RoundTable, SlotTable } from './round.ts';
import type { ServerJournalTable } from './server-journal.ts';
import type { SessionTable, SetupTokenTable, SignInAttemptTable } from './session.ts';
import type { WorkspaceTable } from './workspace.ts';

export type Tables = {
  account: AccountTable;
  session: SessionTable;
  setup_token: SetupTokenTable;
  sign_in_attempt: SignInAttemptTable;
  server_journal: ServerJournalTable;
  workspace: WorkspaceTable;
  newsroom: NewsroomTable;
  newsroom_handle: NewsroomHandleTable;
  newsroom_logo: NewsroomLogoTable;
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
  evidence_archive: EvidenceArchiveTable;
  evidence_file: EvidenceFileTable;
  evidence_file_chunk: EvidenceFileChunkTable;
  comment: CommentTable;
  notification: NotificationTable;
  decision: DecisionTable;
  publication: PublicationTable;
  public_claim: PublicClaimTable;
  publication_note: PublicationNoteTable;
  retraction: RetractionTable;
  calibration_set: CalibrationSetTable;
  calibration_item: CalibrationItemTable;
  calibration_known: CalibrationKnownTable;
  fact_check_import: FactCheckImportTable;
  fact_check_source: FactCheckSourceTable;
  fact_check: FactCheckTable;
  fact_check_entry: FactCheckEntryTable;
  fact_check_repair: FactCheckRepairTable;
  presence: PresenceTable;
  journal: JournalTable;
  journal_head: JournalHeadTable;
  idempotency_key: IdempotencyKeyTable;
  export: ExportTable;
  export_part: ExportPartTable;
  export_file_chunk: ExportFileChunkTable;
  report_definition: ReportDefinitionTable;
};

/** The database or the transaction a query runs in; repositories take it as their first argument. */
export type Db = Kysely<Tables>;
