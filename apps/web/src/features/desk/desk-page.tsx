import './desk.css';
import { Pane, Panes } from '../../components/pane.tsx';
import { useCan } from '../../lib/me.ts';
import { useTitle } from '../../lib/use-title.ts';
import { ArticleBrowser } from './article-browser.tsx';
import type { ArticleFilterValues } from './article-filters.tsx';
import { messages } from './messages.ts';
import { NewArticle } from './new-article.tsx';
import { StrictOffer } from './strict-offer.tsx';
import { WaitingList } from './waiting-list.tsx';

export type DeskPageProps = { filters: ArticleFilterValues; onFilters: (filters: ArticleFilterValues) => void };

/** Home: what waits for me on the left, the articles on the right. */
export function DeskPage({ filters, onFilters }: DeskPageProps) {
  const mayAdd = useCan('article:create');
  useTitle('Desk');
  return (
    <Panes className="desk">
      <Pane label={messages.waitingTitle} className="desk-waiting">
        <WaitingList />
        <StrictOffer />
      </Pane>
      <Pane label={messages.articles} ground="surface" className="desk-articles">
        {mayAdd ? <NewArticle /> : null}
        <ArticleBrowser filters={filters} onFilters={onFilters} level={2} />
      </Pane>
    </Panes>
  );
}
