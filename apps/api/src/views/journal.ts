type JournalRow = {
  id: string;
  kind: string;
  actor: { kind: 'member' | 'api_key' | 'system'; id: string };
  subject: Record<string, string | undefined>;
  /** Null while it would tell how a claim was judged that is judged blind again. */
  data: Record<string, unknown> | null;
  at: string;
};

/** A confidential row has a place and a hash too; they are not shown because they would count what others do. */
export type JournalRowView = JournalRow &
  (
    | { chain: 'open'; seq: number; prevHash: string; hash: string }
    | { chain: 'confidential'; seq: null; prevHash: null; hash: null }
  );

export type JournalPage = { rows: JournalRowView[]; nextCursor: string | null };
