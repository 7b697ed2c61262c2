import { newId } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

/** Anything that JSON can carry, with what databases and decoders stumble over. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('\u0000', '\uD800', '\uDC00', '\r\n', '\u2028', '"', '\\', "'", 'a', 'é', '🙂', 'ש', '. '),
    maxLength: 60,
  }),
);

describeOnBoth('any text whatever', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  beforeAll(async () => {
    desk = await openTestDesk(await open());
    ada = await desk.join('Ada', ['admin']);
  });

  it('makes an article with exact offsets, or is refused in a sentence', { timeout: 60_000 }, async () => {
    const tryArticle = async (text: string): Promise<string> => {
      try {
        const article = await ada.call.article.create({ text, title: text.slice(0, 40), outlet: text.slice(0, 20) });
        if (article.extraction?.status === 'pending') await desk.extract(article.id);
        expect(article.text).toHaveLength(text.length);
        const { claims } = await ada.call.claim.byArticle({ articleId: article.id });
        for (const { id, start, end } of claims) {
          expect((await ada.call.claim.byId({ id })).quote.exact).toBe(article.text.slice(start, end));
        }
        return 'made';
      } catch (error) {
        return describe(error);
      }
    };
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await tryArticle(text)).toMatch(/^(made|invalid_input: [A-Z].*\.)$/u);
      }),
      { numRuns: 60 },
    );
    expect(await tryArticle('x'.repeat(5_000_001))).toMatch(/^(too_large|invalid_input): /u);
  });

  it('is kept or refused in every field that takes words', { timeout: 60_000 }, async () => {
    const { id: articleId } = await ada.call.article.create({ text: articleText });
    const { id } = await ada.call.claim.add({ articleId, ...placeOf('cost £41m') });
    const { review } = await ada.call.review.take({ claimId: id });
    const fields: ((text: string) => Promise<unknown>)[] = [
      async (text) =>
        ada.call.article.update({
          id: articleId,
          title: text,
          byline: text,
          url: text,
          expectedVersion: (await ada.call.article.byId({ id: articleId })).version,
        }),
      async (text) =>
        ada.call.claim.reword({
          id,
          wording: text,
          idempotencyKey: newId(),
          source: { text },
          expectedVersion: (await ada.call.claim.byId({ id })).version,
        }),
      (text) => ada.call.claim.list({ search: text }),
      (text) => ada.call.claim.list({ cursor: text }),
      (text) => ada.call.article.list({ search: text, cursor: text }),
      async (text) =>
        ada.call.review.saveDraft({
          reviewId: review.id,
          rationale: text,
          searchedNote: text,
          ratingKey: text,
          expectedVersion: (await ada.call.review.task({ claimId: id })).review.version,
        }),
      (text) =>
        ada.call.evidence.add({
          reviewId: review.id,
          citation: text,
          quote: text,
          url: `https://example.org/${text}`,
          stance: 'context',
        }),
      (text) => ada.call.review.next({ idempotencyKey: text }),
    ];
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat(fields.length - 1), async (text, field) => {
        const outcome = await fields[field]!(text).then(() => 'kept', describe);
        expect(outcome).toMatch(/^(kept|(invalid_input|not_allowed_now|key_reused): [\s\S]*[.:])$/u);
      }),
      { numRuns: 150 },
    );
  });
});

function describe(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; name?: string } };
  if (cause?.name === 'ZodError') return `invalid_input: ${message.endsWith('.') ? message : `${message}.`}`;
  return `${cause?.code ?? 'unexpected'}: ${message}`;
}
