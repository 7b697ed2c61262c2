import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Newspaper } from 'lucide-react';
import { Icon } from '../../components/icon.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';
import { useAddArticle } from './use-add-article.ts';

/** The first thing on an empty desk: two articles to try everything on, one click away. */
export function Samples() {
  const trpc = useTRPC();
  const samples = useQuery(trpc.article.samples.queryOptions(undefined, { staleTime: Infinity }));
  const { sample } = useAddArticle();
  return (
    <section className="empty-desk">
      <Icon of={Newspaper} size={24} strokeWidth={1.5} className="text-ink-3" />
      <h2 className="page-title">{messages.emptyDeskTitle}</h2>
      <p className="soft">{messages.emptyDeskText}</p>
      {samples.data ? (
        <ul className="mt-2 grid gap-3 md:grid-cols-2">
          {samples.data.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                className="sample-card"
                aria-busy={sample.isPending && sample.variables.sample === one.key}
                onClick={() => {
                  if (!sample.isPending) sample.mutate({ sample: one.key });
                }}
              >
                <b className="read">{one.title}</b>
                <span className="meta">{messages.words(one.words)}</span>
                <Icon of={ChevronRight} className="sample-arrow" />
              </button>
            </li>
          ))}
        </ul>
      ) : samples.isPending ? (
        <SkeletonLines lines={2} />
      ) : null}
    </section>
  );
}
