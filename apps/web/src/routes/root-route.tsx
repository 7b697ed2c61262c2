import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { LostPage, TroublePage } from './shell/lost-page.tsx';

export const rootRoute = createRootRouteWithContext()({
  component: Outlet,
  notFoundComponent: LostPage,
  errorComponent: TroublePage,
});
