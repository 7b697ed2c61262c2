import type { Tables } from '../schema/tables.ts';

export type TableName = keyof Tables;

export type SavedTable = {
  /** Columns that are not in its lines, and why. */
  without: Readonly<Record<string, string>>;
  /** The column of texts that are entries of their own. */
  text?: string;
  /** Its rows have no workspace_id: `itself` is the workspace, `members` the accounts of its members. */
  of?: 'itself' | 'members';
  /** Of the rows, those where this holds; it may look at the row alone. */
  where?: string;
  /** Names of the whole server: a row whose name another workspace has here is passed over. */
  unlessTaken?: true;
};

type LeftOutTable = { leftOut: string };

const saved = (options: Partial<SavedTable> = {}): SavedTable => ({ without: {}, ...options });
const leftOut = (because: string): LeftOutTable => ({ leftOut: because });

/**
 * Every table: saved with a workspace, or left out for a reason. A table comes after those that it points at, unless
 * that constraint is deferrable: this is the order in which a workspace is restored.
 */
const every: { readonly [Name in TableName]: SavedTable | LeftOutTable } = {
  account: saved({ of: 'members', without: { password_hash: 'a secret' } }),
  workspace: saved({ of: 'itself' }),
  newsroom_handle: saved({ unlessTaken: true }),
  newsroom_logo: saved(),
  newsroom: saved(),
  member: saved(),
  invite: saved({ without: { token_hash: 'a secret' } }),
  api_key: saved({ without: { token_hash: 'a secret' } }),
  scale: saved(),
  scale_version: saved(),
  article: saved({ without: { waiting: 'counted anew from the claims' } }),
  article_version: saved({ text: 'text', without: { text: 'an entry of its own under texts/' } }),
  extraction: saved(),
  claim: saved(),
  claim_version: saved(),
  lineage: saved(),
  round: saved(),
  slot: saved(),
  review: saved(),
  review_seen: saved(),
  recusal: saved(),
  evidence_file: saved({ where: `state = 'kept'` }),
  evidence: saved(),
  evidence_archive: saved(),
  comment: saved(),
  notification: saved(),
  decision: saved(),
  publication: saved(),
  public_claim: saved(),
  publication_note: saved(),
  retraction: saved(),
  calibration_set: saved(),
  calibration_item: saved(),
  calibration_known: saved(),
  fact_check_import: saved(),
  fact_check_source: saved(),
  fact_check: saved({ without: { search: 'made anew from the words' } }),
  fact_check_entry: saved(),
  fact_check_repair: saved(),
  journal: saved(),
  journal_head: saved(),
  export: saved(),
  export_part: saved(),
  export_file_chunk: saved(),
  report_definition: saved(),
  evidence_file_chunk: leftOut(
    'the bytes of files are entries of their own under files/, wherever a server keeps them',
  ),
  idempotency_key: leftOut('answers to calls that were made of this server, kept for a day'),
  presence: leftOut('who has what open just now'),
  server_journal: leftOut('what was done to this server; a copy of a workspace is another server’s business'),
  session: leftOut('a secret: whoever holds one is signed in here'),
  setup_token: leftOut('a secret: it makes the first account here'),
  sign_in_attempt: leftOut('who tried to sign in here lately'),
};

function isSaved(table: SavedTable | LeftOutTable): table is SavedTable {
  return 'without' in table;
}

const entries = Object.entries(every) as [TableName, SavedTable | LeftOutTable][];

export const savedTables: ReadonlyMap<TableName, SavedTable> = new Map(
  entries.flatMap(([name, table]) => (isSaved(table) ? [[name, table]] : [])),
);

/** With the reason. */
export const leftOutTables: ReadonlyMap<TableName, string> = new Map(
  entries.flatMap(([name, table]) => (isSaved(table) ? [] : [[name, table.leftOut]])),
);
