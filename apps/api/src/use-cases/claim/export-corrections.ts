import { splitSentences, uncheckableReasons, type ClaimKind, type Line, type Span } from '@claimdesk/core';
import {
  listClaimsWithEngine,
  listCorrectedArticles,
  type ClaimVersionRow,
  type CorrectedClaim,
  type Db,
} from '@claimdesk/db';
import { readText } from '../article/read-text.ts';

/** A claim as training data has it; spans count from the start of the sentence. */
type TrainingClaim = {
  text: string;
  spans: Span[];
  source: string | null;
  cue: string | null;
  checkable: boolean;
  /** Only when not checkable. */
  reason?: string;
  kind: ClaimKind;
};

export type TrainingLine = {
  doc: string;
  /** The number of the sentence in its article, from 1. */
  sent: number;
  text: string;
  /** `was` is what the engine had said of a corrected claim: null when it had not found it. */
  claims: (TrainingClaim & { was?: TrainingClaim | null })[];
  /** The version of the engine that was corrected; null when it had found nothing in the sentence. */
  engine: string | null;
};

/**
 * The sentences in which a person changed or added a claim, each with all claims that stand in it. A claim dismissed as
 * an opinion is one that cannot be checked; one that another claim replaced, or repeats, is none of its own.
 */
export async function* correctionLines(
  db: Db,
  of: { workspaceId: string; since: Date | null },
): AsyncGenerator<TrainingLine> {
  for (const articleId of await listCorrectedArticles(db, of)) {
    const { text, lines } = await readText(db, of.workspaceId, articleId);
    const claims = (await listClaimsWithEngine(db, of.workspaceId, articleId)).filter(stands);
    const sentences = Map.groupBy(claims, ({ current }) => `${current.sentenceStart} ${current.sentenceEnd}`);
    for (const group of sentences.values()) {
      const [first] = group;
      if (first === undefined || !group.some((claim) => isCorrected(claim, of.since))) continue;
      const { sentenceStart: start, sentenceEnd: end } = first.current;
      yield {
        doc: articleId,
        sent: numberOf(text, lines, start),
        text: text.slice(start, end),
        claims: group.map((claim) => trainingClaim(claim)).filter(({ spans }) => spans.length > 0),
        engine: group.find(({ engine }) => engine !== null)?.engine?.engineVersion ?? null,
      };
    }
  }
}

function stands({ state, dismissReason }: CorrectedClaim): boolean {
  return state !== 'merged' && state !== 'superseded' && dismissReason !== 'duplicate';
}

function isCorrected({ current }: CorrectedClaim, since: Date | null): boolean {
  return current.engineVersion === null && (since === null || Date.parse(current.createdAt) >= since.getTime());
}

function trainingClaim({ current, engine, dismissReason }: CorrectedClaim): TrainingLine['claims'][number] {
  const reason = uncheckableReasons.find((one) => one === dismissReason);
  const now = contentOf(current, current);
  const claim = reason === undefined ? now : { ...now, checkable: false, reason };
  if (engine !== null && engine.id === current.id && reason === undefined) return inOrder(claim);
  return { ...inOrder(claim), was: engine === null ? null : inOrder(contentOf(engine, current)) };
}

/** Spans of the sentence that `place` stands in; words outside of it are left out. */
function contentOf(version: ClaimVersionRow, place: ClaimVersionRow): TrainingClaim {
  const { sentenceStart: start, sentenceEnd: end } = place;
  const { wording, source, cue, checkable, uncheckableReason, kind } = version;
  return {
    text: wording,
    spans: version.spans
      .map(([from, to]): Span => [Math.max(from, start) - start, Math.min(to, end) - start])
      .filter(([from, to]) => from < to),
    source: source?.text ?? null,
    cue,
    checkable,
    ...(uncheckableReason !== null && { reason: uncheckableReason }),
    kind,
  };
}

/** The keys in the order of the other training lines. */
function inOrder({ text, spans, source, cue, checkable, reason, kind }: TrainingClaim): TrainingClaim {
  return { text, spans, source, cue, checkable, ...(reason !== undefined && { reason }), kind };
}

function numberOf(text: string, lines: readonly Line[], start: number): number {
  const before = lines
    .filter((line) => line.kind !== 'boilerplate' && line.start < start)
    .flatMap((line) => splitSentences(text, line.start, line.end))
    .filter(([from]) => from < start);
  return before.length + 1;
}
