import {
  appendJournal,
  claimNextSlot,
  insertDecision,
  insertEvidence,
  lockClaim,
  openReview,
  submitReview,
  submitSlot,
  updateClaim,
  updateReviewDraft,
  updateRound,
  type Db,
} from '@claimdesk/db';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';

export type Statement = { text: string; values: unknown[] };
/** What is new in each review; in the values of a statement it stands as `{name}`. */
export type Bindings = Record<string, string>;

export type ReviewStatements = {
  /** Until the commit of the first transaction: a slot is leased, a draft opened, a journal row written. */
  claimNext: Statement[];
  begin: Statement[];
  /** The second one: evidence, draft, review and slot, a journal row. */
  submit: Statement[];
  /** In the second one too, when it is the last review of its round: decision, round, claim, a journal row. */
  settle: Statement[];
};

const at = (name: string) => `{${name}}`;

/** The statements with which the product writes one review, as its own repositories make them. */
export async function reviewStatements(workspaceId: string, scaleVersionId: string): Promise<ReviewStatements> {
  const slot = { workspaceId, slotId: at('slot'), memberId: at('member') };
  const review = { workspaceId, id: at('review'), reviewerId: at('member') };
  const subject = { articleId: at('article'), claimId: at('claim'), roundId: at('round'), reviewId: at('review') };
  const actor = { kind: 'member', id: at('member') } as const;
  const now = new Date(0);
  return {
    claimNext: (
      await record((db) =>
        claimNextSlot(db, {
          workspaceId,
          memberId: at('member'),
          now: farAhead,
          skipClaimIds: [],
          strictSeen: true,
          strictRoles: true,
        }),
      )
    ).slice(0, takeStatements),
    begin: [
      ...(await record((db) =>
        openReview(db, {
          workspaceId,
          id: at('review'),
          roundId: at('round'),
          slotId: at('slot'),
          claimId: at('claim'),
          reviewerId: at('member'),
          claimVersionId: at('version'),
        }),
      )),
      ...(await record((db) =>
        appendJournal(db, { workspaceId, id: at('taken'), kind: 'review.take', actor, subject, createdAt: now }),
      )),
    ],
    submit: [
      ...(await record((db) => lockClaim(db, workspaceId, at('claim')))),
      ...(await record((db) =>
        insertEvidence(db, {
          workspaceId,
          id: at('evidence'),
          reviewId: at('review'),
          claimId: at('claim'),
          ...noEvidence,
          url: 'https://register.example/2026-09',
          title: 'Flood risk register',
          stance: 'supports',
        }),
      )),
      ...(await record((db) =>
        updateReviewDraft(db, {
          ...review,
          expectedVersion: 1,
          ratingKey: 'true',
          confidence: 'high',
          flags: [],
          rationale: 'The register says so.',
        }),
      )),
      ...(await record((db) => submitReview(db, { ...review, expectedVersion: 2, submittedAt: now }))),
      ...(await record((db) => submitSlot(db, { ...slot, submittedAt: now }))),
      ...(await record((db) =>
        appendJournal(db, {
          workspaceId,
          id: at('submitted'),
          kind: 'review.submit',
          actor,
          subject,
          createdAt: now,
          data: { claimVersionId: at('version'), scaleVersionId, contentHash: 'x'.repeat(64) },
        }),
      )),
    ],
    settle: [
      ...(await record((db) =>
        insertDecision(db, {
          workspaceId,
          id: at('decision'),
          roundId: at('round'),
          claimId: at('claim'),
          claimVersionId: at('version'),
          scaleVersionId,
          method: 'agreed',
          ruleVersion: 1,
          ratingKey: 'true',
          flags: [],
          confidence: 'high',
          rationale: null,
          cause: null,
          decidedBy: null,
          dissent: [],
          reviewIds: [at('review')],
        }),
      )),
      ...(await record((db) => updateRound(db, { workspaceId, id: at('round'), state: 'decided', closedAt: now }))),
      ...(await record((db) =>
        updateClaim(db, { workspaceId, id: at('claim'), state: 'decided', currentDecisionId: at('decision') }),
      )),
      ...(await record((db) =>
        appendJournal(db, {
          workspaceId,
          id: at('decided'),
          kind: 'claim.decide',
          actor,
          subject,
          createdAt: now,
          data: { method: 'agreed', ratingKey: 'true' },
        }),
      )),
    ],
  };
}

/** The statement with this review's own values in it. */
export function bind({ text, values }: Statement, bindings: Bindings): Statement {
  return { text, values: values.map((value) => bindValue(value, bindings)) };
}

function bindValue(value: unknown, bindings: Bindings): unknown {
  if (Array.isArray(value)) return value.map((item) => bindValue(item, bindings));
  return typeof value === 'string'
    ? value.replaceAll(/\{(\w+)\}/g, (all, name: string) => bindings[name] ?? all)
    : value;
}

/**
 * The member's row, a savepoint, the slot. What follows is sent only where nothing was left, as here, where nothing is
 * answered.
 */
const takeStatements = 3;

/** One moment for all: a desk's first leases begin at it, so that none of them is over. */
const farAhead = new Date(Date.now() + 3_600_000);

const noEvidence = {
  url: null,
  citation: null,
  title: null,
  publisher: null,
  published: null,
  accessed: null,
  quote: null,
  locator: null,
  stance: null,
  sourceType: null,
  note: null,
  file: null,
  reusedFrom: null,
};

async function record(send: (db: Db) => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const recorder = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      sent.push({ text: query.sql, values: [...query.parameters] });
    },
  });
  // Nothing comes back here, and some of them want their row.
  await send(recorder as unknown as Db).catch(() => undefined);
  if (sent.length === 0) throw new Error('A repository sent no statement.');
  return sent;
}
