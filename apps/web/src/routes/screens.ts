import { claimStates, type ClaimState } from '@claimdesk/core';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from './root-route.tsx';
import { Shell } from './shell/shell.tsx';

/**
 * Every address of the product and the file that draws it. Each screen is a bundle of its own, loaded when somebody
 * goes there.
 */

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

// Outside the shell: nobody is signed in yet. Tokens travel in the fragment, which no server log ever sees.
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = text(search['next']);
    return next ? { next } : {};
  },
  component: lazyRouteComponent(() => import('../features/auth/sign-in-page.tsx'), 'SignInPage'),
});
const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/auth/setup-page.tsx'), 'SetupPage'),
});
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  component: lazyRouteComponent(() => import('../features/auth/join-page.tsx'), 'JoinPage'),
});

const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });

type ArticlesSearch = { order?: 'most_waiting'; state?: ClaimState; search?: string };

function readArticlesSearch(search: Record<string, unknown>): ArticlesSearch {
  const state = claimStates.find((one) => one === search['state']);
  const words = text(search['search']);
  return {
    ...(search['order'] === 'most_waiting' ? { order: 'most_waiting' } : {}),
    ...(state ? { state } : {}),
    ...(words ? { search: words } : {}),
  };
}

const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: readArticlesSearch,
  component: lazyRouteComponent(() => import('./desk-screen.tsx'), 'DeskScreen'),
});
const articlesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles',
  validateSearch: readArticlesSearch,
  component: lazyRouteComponent(() => import('./articles-screen.tsx'), 'ArticlesScreen'),
});
const articleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/articles/$articleId',
  validateSearch: (search: Record<string, unknown>): { claim?: string; comment?: string } => {
    const claim = text(search['claim']);
    const comment = text(search['comment']);
    return { ...(claim ? { claim } : {}), ...(claim && comment ? { comment } : {}) };
  },
  component: lazyRouteComponent(() => import('./article-screen.tsx'), 'ArticleScreen'),
});
const reviewQueueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./review-queue-screen.tsx'), 'ReviewQueueScreen'),
});
const assignRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review/assign',
  component: lazyRouteComponent(() => import('../features/assignment/assign-page.tsx'), 'AssignPage'),
});
const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review/$claimId',
  component: lazyRouteComponent(() => import('./review-screen.tsx'), 'ReviewScreen'),
});
const adjudicateListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/adjudicate',
  component: lazyRouteComponent(() => import('../features/adjudicate/adjudicate-list-page.tsx'), 'AdjudicateListPage'),
});
const adjudicateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/adjudicate/$claimId',
  component: lazyRouteComponent(() => import('./adjudicate-screen.tsx'), 'AdjudicateScreen'),
});
const publishListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/publish',
  component: lazyRouteComponent(() => import('../features/publish/publish-list-page.tsx'), 'PublishListPage'),
});
const publishRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/publish/$claimId',
  component: lazyRouteComponent(() => import('./publish-screen.tsx'), 'PublishScreen'),
});
const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dashboard',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('./dashboard-screen.tsx'), 'DashboardScreen'),
});
const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sources',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('./sources-screen.tsx'), 'SourcesScreen'),
});
const factChecksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/fact-checks',
  validateSearch: (search: Record<string, unknown>): { search?: string; publisher?: string } => {
    const [words, publisher] = [text(search['search']), text(search['publisher'])];
    return { ...(words ? { search: words } : {}), ...(publisher ? { publisher } : {}) };
  },
  component: lazyRouteComponent(() => import('./fact-checks-screen.tsx'), 'FactChecksScreen'),
});
const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): { article?: string; by?: 'filter' } => {
    const article = text(search['article']);
    return { ...(article && { article }), ...(search['by'] === 'filter' && { by: 'filter' }) };
  },
  component: lazyRouteComponent(() => import('./reports-screen.tsx'), 'ReportsScreen'),
});

const notificationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notifications',
  component: lazyRouteComponent(() => import('../features/notifications/notifications-page.tsx'), 'NotificationsPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-layout.tsx'), 'SettingsLayout'),
});
const settingsHomeRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/account' });
  },
});
const accountRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/settings/account-page.tsx'), 'AccountPage'),
});
const membersRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/members',
  component: lazyRouteComponent(() => import('../features/settings/members-page.tsx'), 'MembersPage'),
});
const newsroomRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/newsroom',
  component: lazyRouteComponent(() => import('../features/settings/newsroom/newsroom-page.tsx'), 'NewsroomPage'),
});
const policyRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/policy',
  component: lazyRouteComponent(() => import('../features/settings/policy-page.tsx'), 'PolicyPage'),
});
const scalesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/scales',
  component: lazyRouteComponent(() => import('../features/settings/scales/scales-page.tsx'), 'ScalesPage'),
});
const newScaleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/scales/new',
  validateSearch: (search: Record<string, unknown>): { copy?: string } => {
    const copy = text(search['copy']);
    return copy ? { copy } : {};
  },
  component: lazyRouteComponent(() => import('../features/settings/scales/scale-editor-page.tsx'), 'NewScalePage'),
});
const scaleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/scales/$scaleId',
  component: lazyRouteComponent(() => import('../features/settings/scales/scale-page.tsx'), 'ScalePage'),
});
const editScaleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/scales/$scaleId/edit',
  component: lazyRouteComponent(() => import('../features/settings/scales/scale-editor-page.tsx'), 'EditScalePage'),
});
const keysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/keys',
  component: lazyRouteComponent(() => import('../features/settings/keys-page.tsx'), 'KeysPage'),
});
const calibrationRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/calibration',
  component: lazyRouteComponent(() => import('../features/calibration/calibration-page.tsx'), 'CalibrationPage'),
});
const calibrationSetRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/calibration/$setId',
  component: lazyRouteComponent(() => import('../features/calibration/calibration-set-page.tsx'), 'CalibrationSetPage'),
});
const myCalibrationRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/my-calibration',
  component: lazyRouteComponent(() => import('../features/calibration/my-calibration-page.tsx'), 'MyCalibrationPage'),
});
const importsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/imports-page.tsx'), 'ImportsPage'),
});
const auditRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
  component: lazyRouteComponent(() => import('../features/settings/audit-page.tsx'), 'AuditPage'),
});

const backupRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/backup',
  component: lazyRouteComponent(() => import('../features/settings/backup-page.tsx'), 'BackupPage'),
});

export const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  joinRoute,
  shellRoute.addChildren([
    deskRoute,
    articlesRoute,
    articleRoute,
    reviewQueueRoute,
    assignRoute,
    reviewRoute,
    adjudicateListRoute,
    adjudicateRoute,
    publishListRoute,
    publishRoute,
    dashboardRoute,
    sourcesRoute,
    factChecksRoute,
    reportsRoute,
    notificationsRoute,
    settingsRoute.addChildren([
      settingsHomeRoute,
      accountRoute,
      membersRoute,
      newsroomRoute,
      policyRoute,
      scalesRoute,
      newScaleRoute,
      scaleRoute,
      editScaleRoute,
      calibrationRoute,
      calibrationSetRoute,
      myCalibrationRoute,
      keysRoute,
      importsRoute,
      auditRoute,
      backupRoute,
    ]),
  ]),
]);
