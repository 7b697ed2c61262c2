import { onScaleValues } from '../verdicts/scale.ts';
import type { Words } from '../words/words.ts';
import { asSentence } from './decided-words.ts';
import { principlesSection } from './html-report-newsroom.ts';
import { markup, type Markup } from './markup.ts';
import { methodSentences, scalesInUse } from './method-words.ts';
import { verdictBadge } from './page-parts.ts';
import type { ReportModel } from './report-model.ts';

/** The scale, the workflow, the number of reviewers and what machines did. */
export function methodSection(model: ReportModel, words: Words): Markup {
  return markup`<section class="method" aria-labelledby="method"><h2 id="method">${words.method}</h2>
${methodSentences(model, words).map((sentences) => markup`<p>${sentences}</p>`)}
${scalesInUse(model).map(({ scale, version }) => {
  if (scale.kind === 'text') return markup`<p>${words.ownWords}</p>`;
  const off = scale.values.filter(({ onScale }) => !onScale);
  const define = (value: (typeof off)[number]) =>
    markup`<dt>${verdictBadge(value)}</dt><dd>${asSentence(value.definition)}</dd>`;
  return markup`<p>${words.scale(scale.name, version)}</p>
<dl class="defs">${[...onScaleValues(scale), ...off].map((value) => define(value))}</dl>`;
})}${principlesSection(model.workspace, words)}
</section>`;
}
