import { DomainError, sampleArticles } from '@claimdesk/core';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleView, SampleView } from '../../views.ts';
import { createArticle } from './create-article.ts';

export function listSamples(): SampleView[] {
  return sampleArticles.map(({ key, title, text }) => ({ key, title, words: text.split(/\s+/u).length }));
}

export async function createSample(deps: Deps, actor: Actor, input: { sample: string }): Promise<ArticleView> {
  const sample = sampleArticles.find(({ key }) => key === input.sample);
  if (sample === undefined) {
    throw new DomainError('not_found', 'There is no such sample article. Choose one of the list.', { path: 'sample' });
  }
  return createArticle(deps, actor, { text: sample.text });
}
