import { createRouter } from '@tanstack/react-router';
import { routeTree } from '../routes/screens.ts';

export const router = createRouter({
  routeTree,
  context: {},
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
