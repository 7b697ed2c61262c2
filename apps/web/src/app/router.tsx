import { createRouter } from '@tanstack/react-router';
import { routeTree } from '../routes/screens.ts';
import { LostPage, TroublePage } from '../routes/shell/lost-page.tsx';

export const router = createRouter({
  routeTree,
  context: {},
  defaultPreload: 'intent',
  scrollRestoration: true,
  // A screen that breaks leaves the bars around it standing.
  defaultErrorComponent: TroublePage,
  defaultNotFoundComponent: LostPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
