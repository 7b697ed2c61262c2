import type { ScaleView } from '@claimdesk/api/views';
import { scaleValue } from '@claimdesk/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Notice } from '../../components/notice.tsx';
import { useToast } from '../../components/toast.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { formatWhen, plural } from '../../lib/format.ts';
import type { DraftSaver, SaverState } from './draft-saver.ts';
import type { LeaseClock } from './lease-clock.ts';

/** Another window saved something else: both texts stay until the reviewer chooses. */
export function ConflictNotice({ state, saver, scale }: { state: SaverState; saver: DraftSaver; scale: ScaleView }) {
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const { theirs } = state;
  if (!theirs) return null;
  const value = theirs.draft.ratingKey === null ? null : scaleValue(scale, theirs.draft.ratingKey);
  const copy = () => {
    void navigator.clipboard.writeText(state.draft.rationale).then(() => toast({ message: 'Your text is copied' }));
  };
  return (
    <>
      <Notice
        tone="error"
        title="Changed in another window."
        actions={
          <>
            <Button size="sm" onClick={() => setOpen(true)}>
              See the other version
            </Button>
            <Button size="sm" kind="quiet" onClick={copy}>
              Copy my text
            </Button>
          </>
        }
      >
        Your text here is kept. Look at the other version, then say which one counts.
      </Notice>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="The other version"
        description={`Saved ${formatWhen(theirs.savedAt)} from another window or another browser.`}
        footer={
          <>
            <Button
              onClick={() => {
                saver.takeTheirs();
                setOpen(false);
              }}
            >
              Take the other one
            </Button>
            <Button
              kind="primary"
              onClick={() => {
                saver.keepMine();
                setOpen(false);
              }}
            >
              Keep mine
            </Button>
          </>
        }
      >
        <div className="row">
          {value ? <VerdictBadge value={value} size="sm" /> : <span className="muted">No rating yet</span>}
        </div>
        <p className="read text-16 text-ink">{theirs.draft.rationale || 'No words yet.'}</p>
      </Dialog>
    </>
  );
}

/** Words that this browser kept and the server had not got. */
export function RestoredNotice({ onClose }: { onClose: () => void }) {
  return (
    <Notice
      tone="good"
      title="Brought back."
      actions={
        <Button size="sm" kind="quiet" onClick={onClose}>
          Understood
        </Button>
      }
    >
      Your last words had not reached the server. They were kept in this browser and are here again.
    </Notice>
  );
}

/** The round ended while this was written. */
export function EndedNotice({ words }: { words: { title: string; text: string } }) {
  return (
    <Notice
      tone="warn"
      title={words.title}
      announce
      actions={
        <Link className="button" to="/review">
          To the queue
        </Link>
      }
    >
      {words.text}
    </Notice>
  );
}

type LeaseNoticeProps = {
  lease: LeaseClock | null;
  /** The reviewer took the review back. */
  withdrawn: boolean;
  busy: boolean;
  onRenew: () => void;
  onTakeAgain: () => void;
};

/** A lease that ends soon, or has ended. */
export function LeaseNotice({ lease, withdrawn, busy, onRenew, onTakeAgain }: LeaseNoticeProps) {
  if (lease === null || lease.ended) {
    return (
      <Notice
        tone="warn"
        title={withdrawn ? 'Taken back.' : 'You do not hold this claim now.'}
        announce
        actions={
          <Button size="sm" busy={busy} onClick={onTakeAgain}>
            Take it again
          </Button>
        }
      >
        {withdrawn
          ? 'Take the claim again to change your review.'
          : 'Your time ran out or you handed it back, so somebody else may take it. Your draft is kept.'}
      </Notice>
    );
  }
  if (!lease.low) return null;
  return (
    <Notice
      tone="warn"
      title={`${plural(lease.minutes, 'minute')} left.`}
      announce
      actions={
        <Button size="sm" shortcut="l" busy={busy} onClick={onRenew}>
          Keep the claim
        </Button>
      }
    >
      Type, or press <Kbd keys="l" always />, to keep the claim.
    </Notice>
  );
}
