/**
 * Reviews the claim most worth checking from another program:
 *
 *   CLAIMDESK_URL=http://127.0.0.1:7433 CLAIMDESK_KEY=cdk_... node examples/submit-review.ts
 *
 * The key needs the scopes article:read, claim:read and review:submit (Settings, API keys).
 */
import { createClaimdeskClient } from '@claimdesk/api/client';

const { CLAIMDESK_URL: url = 'http://127.0.0.1:7433', CLAIMDESK_KEY: apiKey = '' } = process.env;
const claimdesk = createClaimdeskClient({ url, apiKey });

const articles = await claimdesk.article.list.query({ order: 'most_waiting' });
for (const { title, claims, waiting } of articles.rows) console.log(`${title}: ${waiting} of ${claims} claims wait`);

const [claim] = (await claimdesk.claim.list.query({ states: ['queued'], order: 'worth', limit: 1 })).rows;
if (claim === undefined) throw new Error('No claim waits for a review.');

const { review } = await claimdesk.review.take.mutate({ claimId: claim.id });
const reviewId = review.id;
await claimdesk.evidence.add.mutate({ reviewId, url: 'https://example.org/register', stance: 'supports' });
const rationale = 'The register gives the same number.';
const judgement = { ratingKey: 'mostly-true', confidence: 'medium', rationale } as const;
const draft = await claimdesk.review.saveDraft.mutate({ reviewId, expectedVersion: review.version, ...judgement });
const { state } = await claimdesk.review.submit.mutate({ reviewId, expectedVersion: draft.version });
console.log(`Reviewed “${claim.wording}”: the claim is ${state}.`);
