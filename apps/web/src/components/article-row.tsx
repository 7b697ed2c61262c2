import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Progress } from './progress.tsx';
import { StateBar, type StateCounts } from './state-bar.tsx';

type CommonProps = {
  /** Small facts under the title: outlet, date, "24 claims". */
  facts: readonly ReactNode[];
  title: string;
};

type ArticleRowProps = CommonProps &
  (
    | {
        kind: 'ready';
        articleId: string;
        counts: StateCounts;
        /** What still waits: "9 to sort", "8 open". */
        waiting: readonly { key: string; count: number; label: string; disputed?: boolean }[];
        done: number;
        total: number;
      }
    | { kind: 'busy'; articleId: string; label: string; done: number; total: number; unit: string; action?: ReactNode }
    | { kind: 'failed'; articleId: string; problem: string; action?: ReactNode }
  );

/** An article in a list: how far its claims are, or how far the reading of it is. */
export function ArticleRow(props: ArticleRowProps) {
  const name = (
    <span className="article-name">
      <b>{props.title}</b>
      <span className="meta">
        {props.facts.filter(Boolean).map((fact, index) => (
          <span key={index}>{fact}</span>
        ))}
      </span>
    </span>
  );
  if (props.kind === 'ready') {
    return (
      <Link to="/articles/$articleId" params={{ articleId: props.articleId }} className="article-row">
        {name}
        <span className="article-bar">
          <StateBar counts={props.counts} />
          <span className="article-counts">
            {props.waiting.map((part) => (
              <span key={part.key} data-disputed={part.disputed || undefined}>
                <b>{part.count}</b> {part.label}
              </span>
            ))}
          </span>
        </span>
        <span className="article-done">
          {props.done} of {props.total} <span>done</span>
        </span>
      </Link>
    );
  }
  const linked = (
    <Link to="/articles/$articleId" params={{ articleId: props.articleId }} className="min-w-0">
      {name}
    </Link>
  );
  if (props.kind === 'busy') {
    return (
      <div className="article-row" data-busy="true">
        {linked}
        <span className="article-bar">
          <Progress label={props.label} done={props.done} total={props.total} />
          <span className="article-counts">
            <span>
              {props.label}
              {props.total > 0 ? (
                <>
                  : <b>{props.done.toLocaleString()}</b> of {props.total.toLocaleString()} {props.unit}
                </>
              ) : null}
            </span>
          </span>
        </span>
        <span className="article-done">{props.action}</span>
      </div>
    );
  }
  return (
    <div className="article-row">
      {linked}
      <span className="article-error">
        <Icon of={TriangleAlert} size={14} />
        {props.problem}
      </span>
      <span className="article-done">{props.action}</span>
    </div>
  );
}
