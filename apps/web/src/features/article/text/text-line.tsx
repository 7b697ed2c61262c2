import type { Line } from '@claimdesk/core';
import { memo, useMemo, type ReactNode } from 'react';
import { ClaimRun, SourceRun } from './claim-run.tsx';
import { segmentRuns } from './segment-runs.ts';
import { sameMarks, type LineMarks } from './text-claim.ts';

type TextLineProps = {
  text: string;
  line: Line;
  marks: LineMarks;
  entryId: string | null;
  /** Characters of the line that are not shown: the bullet of a list, which the page draws itself. */
  skip?: number;
  as?: 'li' | 'span';
  children?: ReactNode;
};

/** One line of the article with its claims. Renders again only when something marked in it changes. */
export const TextLine = memo(function TextLine({ text, line, marks, entryId, skip = 0, as, children }: TextLineProps) {
  const runs = useMemo(() => {
    const shown = text.slice(line.start, line.end);
    const end = line.start + shown.trimEnd().length;
    return segmentRuns(text, line.start + skip, end, marks.claims, marks.sources);
  }, [text, line.start, line.end, skip, marks]);
  const claims = useMemo(() => new Map(marks.claims.map((claim) => [claim.id, claim])), [marks.claims]);

  const content = runs.map((run) => {
    const words = text.slice(run.start, run.end);
    const source = marks.sources.find((one) => one.start <= run.start && one.end >= run.end);
    if (run.claims.length > 0) {
      return (
        <ClaimRun
          key={run.start}
          text={words}
          run={run}
          claims={claims}
          entryId={entryId}
          sourceTitle={source?.title ?? null}
        />
      );
    }
    if (source) return <SourceRun key={run.start} text={words} run={run} title={source.title} />;
    return (
      <span key={run.start} data-from={run.start}>
        {words}
      </span>
    );
  });

  if (as === 'li')
    return (
      <li>
        {content}
        {children}
      </li>
    );
  if (as === 'span') return <span>{content}</span>;
  if (line.kind === 'headline')
    return (
      <h1 className="article-headline">
        {content}
        {children}
      </h1>
    );
  if (line.kind === 'standfirst')
    return (
      <p className="article-standfirst">
        {content}
        {children}
      </p>
    );
  if (line.kind === 'heading')
    return (
      <h2 className="article-line" data-kind="heading">
        {content}
        {children}
      </h2>
    );
  if (line.kind === 'quote')
    return (
      <blockquote className="article-line" data-kind="quote">
        {content}
        {children}
      </blockquote>
    );
  if (line.kind !== 'body')
    return (
      <p className="article-line" data-kind={line.kind}>
        {content}
        {children}
      </p>
    );
  return (
    <p className="article-line">
      {content}
      {children}
    </p>
  );
}, sameLine);

function sameLine(before: TextLineProps, after: TextLineProps): boolean {
  return (
    before.text === after.text &&
    before.line.start === after.line.start &&
    before.line.end === after.line.end &&
    before.line.kind === after.line.kind &&
    before.skip === after.skip &&
    before.entryId === after.entryId &&
    before.children === after.children &&
    sameMarks(before.marks, after.marks)
  );
}

/** How many characters of a list line are its bullet; numbers stay, because they may be referred to. */
export function bulletLength(words: string): number {
  return words.match(/^\s*[•‣◦▪*–—-]\s+/u)?.[0].length ?? 0;
}
