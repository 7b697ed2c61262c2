import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { BackupsView } from '@claimdesk/api/views';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Progress } from '../../components/progress.tsx';
import { useCan, useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useTitle } from '../../lib/use-title.ts';
import { BackupList } from './backup-list.tsx';
import { backupMessages } from './backup-messages.ts';
import { messages } from './messages.ts';
import { ListState, NotForYou } from './settings-states.tsx';

const lookEveryMs = 1000;
/** A download that the browser was told to begin is heard of by then. */
const beginsWithinMs = 15_000;

/** When somebody asked for a file, and the newest that there was before. */
type Asked = { at: number; newest: string | undefined };

export function BackupPage() {
  const trpc = useTRPC();
  const isAdmin = useCan('workspace:admin');
  const [asked, setAsked] = useState<Asked | null>(null);
  const backups = useQuery(
    trpc.backup.overview.queryOptions(undefined, {
      enabled: isAdmin,
      refetchInterval: ({ state }) => (isUnderWay(state.data, asked) ? lookEveryMs : false),
    }),
  );
  useTitle(messages.backup);
  if (!isAdmin) return <NotForYou title={messages.backup} />;
  if (!backups.data) {
    return (
      <Page title={messages.backup} intro={backupMessages.intro}>
        <ListState error={backups.error} onRetry={() => void backups.refetch()} />
      </Page>
    );
  }
  const { size, running, made } = backups.data;
  const ask = () => {
    setAsked({ at: Date.now(), newest: made[0]?.id });
    void backups.refetch();
  };
  return (
    <Page title={messages.backup} intro={backupMessages.intro}>
      <section className="settings-part">
        <h2>{backupMessages.holdsTitle}</h2>
        <p>{backupMessages.holds(size)}</p>
        <p className="soft">{backupMessages.leaves}</p>
        <Notice tone="blind" title={backupMessages.secretTitle}>
          {backupMessages.secretText}
        </Notice>
        <DownloadLink onAsk={ask} />
        <div aria-live="polite">{running === null ? null : <Making share={running} />}</div>
      </section>
      <BackupList made={made} running={running !== null} />
      <Restoring />
    </Page>
  );
}

function isUnderWay(view: BackupsView | undefined, asked: Asked | null): boolean {
  if (view === undefined) return false;
  if (view.running !== null) return true;
  return asked !== null && view.made[0]?.id === asked.newest && Date.now() - asked.at < beginsWithinMs;
}

/** A plain link: the browser keeps the file and shows how much of it is there. */
function DownloadLink({ onAsk }: { onAsk: () => void }) {
  const { workspace } = useMe();
  return (
    <p>
      <a
        className="button button-primary"
        href={`/exports/workspace.zip?workspace=${workspace.id}`}
        download
        onClick={onAsk}
      >
        <Icon of={Download} />
        {backupMessages.download}
      </a>
    </p>
  );
}

function Making({ share }: { share: number }) {
  const percent = Math.floor(share * 100);
  return (
    <div className="grid gap-2">
      <Progress label={backupMessages.making} done={percent} total={100} />
      <p className="soft">{backupMessages.makingText(percent)}</p>
    </div>
  );
}

const steps = [
  [backupMessages.restoreStep, 'claimdesk restore FILE'],
  [backupMessages.linkStep, 'claimdesk user link EMAIL'],
  [backupMessages.membersStep, 'claimdesk serve'],
] as const;

function Restoring() {
  return (
    <section className="settings-part">
      <h2>{backupMessages.restoreTitle}</h2>
      <p>{backupMessages.restoreIntro}</p>
      <ol className="backup-steps">
        {steps.map(([words, command]) => (
          <li key={command}>
            {words}
            <code className="mono">{command}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
