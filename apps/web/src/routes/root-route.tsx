import { createRootRouteWithContext, Outlet, type ErrorComponentProps } from '@tanstack/react-router';
import { LostPage, TroublePage } from './shell/lost-page.tsx';

export const rootRoute = createRootRouteWithContext()({
  component: Outlet,
  notFoundComponent: LostRoot,
  errorComponent: TroubleRoot,
});

/** Nothing of the shell is left to be the main landmark here. */
function LostRoot() {
  return (
    <main>
      <LostPage />
    </main>
  );
}

function TroubleRoot(props: ErrorComponentProps) {
  return (
    <main>
      <TroublePage {...props} />
    </main>
  );
}
