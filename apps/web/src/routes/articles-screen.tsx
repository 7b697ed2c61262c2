import { ArticlesPage } from '../features/desk/articles-page.tsx';

export function ArticlesScreen() {
  return <ArticlesPage />;
}
