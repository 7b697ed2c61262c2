import type { ExtractedArticle, LineKind } from '@claimdesk/core';
import type { Generated } from 'kysely';
import type { DefaultedJson, DefaultedTimestamp, NullableJson, NullableTimestamp } from './columns.ts';

/** A person's correction of a line's kind; `start` is the line's offset in the canonical text. */
export type LineOverride = { start: number; kind: LineKind };

export type ArticleTable = {
  workspace_id: string;
  id: string;
  title: string | null;
  byline: string | null;
  outlet: string | null;
  url: string | null;
  /** ISO date or date-time, as precise as the article gives it. */
  published: string | null;
  /** Labels of the newsroom's own, to look at its work by. */
  topic: string | null;
  desk: string | null;
  word_count: number;
  current_version_id: string;
  line_overrides: DefaultedJson<LineOverride[]>;
  /** Claims that somebody still has to do something about; kept by a trigger on claim. */
  waiting: Generated<number>;
  version: Generated<number>;
  created_by: string | null;
  created_at: DefaultedTimestamp;
};

/** Immutable: a changed text is a new row. */
export type ArticleVersionTable = {
  workspace_id: string;
  id: string;
  article_id: string;
  number: number;
  text: string;
  /** Hex SHA-256 of the text in UTF-8. */
  sha256: string;
  created_at: DefaultedTimestamp;
};

export type ExtractionStatus = 'pending' | 'running' | 'done' | 'failed' | 'cancelled';

export type ExtractionTable = {
  workspace_id: string;
  id: string;
  article_id: string;
  article_version_id: string;
  engine_version: string;
  status: Generated<ExtractionStatus>;
  /** Sentences whose claims are saved, of `total`. */
  done: Generated<number>;
  total: Generated<number>;
  /** Claims that it added. */
  saved: Generated<number>;
  error: string | null;
  article: NullableJson<ExtractedArticle>;
  created_at: DefaultedTimestamp;
  finished_at: NullableTimestamp;
  /** The last sign of life of the worker that runs it; an old one means that the worker died. */
  heartbeat_at: NullableTimestamp;
};
