import './desk.css';
import { useCan } from '../../lib/me.ts';
import { useTitle } from '../../lib/use-title.ts';
import { ArticleBrowser } from './article-browser.tsx';
import type { DeskPageProps } from './desk-page.tsx';
import { messages } from './messages.ts';
import { NewArticle } from './new-article.tsx';

/** All articles on paper of their own. */
export function ArticlesPage({ filters, onFilters }: DeskPageProps) {
  const mayAdd = useCan('article:create');
  useTitle(messages.articles);
  return (
    <div className="articles-ground">
      <div className="page">
        {mayAdd ? <NewArticle /> : null}
        <ArticleBrowser filters={filters} onFilters={onFilters} level={1} />
      </div>
    </div>
  );
}
