import './imports.css';
import { Link } from '@tanstack/react-router';
import { Page } from '../../components/page.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { useCan } from '../../lib/me.ts';
import { useTitle } from '../../lib/use-title.ts';
import { NewImport } from './new-import.tsx';
import { PastImports } from './past-imports.tsx';
import { words } from './words.ts';

/** Fact-checks of others: brought in, looked at, undone. */
export function ImportsPage() {
  useTitle(words.title);
  if (!useCan('fact-check:import')) {
    return (
      <Page title={words.title}>
        <StatePanel
          kind="no-permission"
          title="Editors and admins only"
          actions={
            <Link to="/fact-checks" className="button">
              Fact-checks of others
            </Link>
          }
        >
          Your role does not import fact-checks. You can search those that are here.
        </StatePanel>
      </Page>
    );
  }
  return (
    <Page
      title={words.title}
      intro={words.intro}
      actions={
        <Link to="/fact-checks" className="button">
          Search what is here
        </Link>
      }
    >
      <NewImport />
      <PastImports />
    </Page>
  );
}
