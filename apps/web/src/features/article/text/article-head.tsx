import type { Line } from '@claimdesk/core';
import { readableAddress } from './readable-address.ts';
import { TextLine } from './text-line.tsx';
import type { LineMarks } from './text-claim.ts';

/** What stands around the text and is not in it. */
export type ArticleFacts = { title: string; outlet: string | null; url: string | null; words: number };

type ArticleHeadProps = {
  text: string;
  facts: ArticleFacts;
  head: readonly Line[];
  meta: readonly Line[];
  marks: (line: Line) => LineMarks;
  entryId: string | null;
};

export function ArticleHead({ text, facts, head, meta, marks, entryId }: ArticleHeadProps) {
  const address = readableAddress(facts.url);
  return (
    <header className="article-head">
      {facts.outlet ? <p className="article-outlet">{facts.outlet}</p> : null}
      {head.some((line) => line.kind === 'headline') ? null : <h1 className="article-headline">{facts.title}</h1>}
      {head.map((line) => (
        <TextLine key={line.start} text={text} line={line} marks={marks(line)} entryId={entryId} />
      ))}
      <div className="article-meta">
        <p className="article-facts">
          {meta.map((line) => {
            const words = text.slice(line.start, line.end);
            const lead = words.length - words.trimStart().length;
            return (
              <span key={line.start}>
                <span data-from={line.start + lead}>{words.trim()}</span>
              </span>
            );
          })}
          <span className="article-words">{facts.words.toLocaleString('en-GB')} words</span>
          {address ? (
            <span>
              <a className="link" href={address.href} target="_blank" rel="noopener noreferrer">
                {address.words}
              </a>
            </span>
          ) : null}
        </p>
      </div>
    </header>
  );
}
