import { createRootRouteWithContext, Link, Outlet, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LostPage, TroublePage } from './shell/lost-page.tsx';

export const rootRoute = createRootRouteWithContext()({
  component: Outlet,
  notFoundComponent: LostRoot,
  errorComponent: TroubleRoot,
});

/** Nothing of the shell is left here, so this brings its own bar and main landmark. */
function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className="app" data-bare>
      <header className="top-bar">
        <Link to="/" className="brand" aria-label="Claimdesk, to the desk">
          <span>Claim</span>desk
        </Link>
      </header>
      <main className="app-main">{children}</main>
    </div>
  );
}

function LostRoot() {
  return (
    <BareFrame>
      <LostPage />
    </BareFrame>
  );
}

function TroubleRoot(props: ErrorComponentProps) {
  return (
    <BareFrame>
      <TroublePage {...props} />
    </BareFrame>
  );
}
