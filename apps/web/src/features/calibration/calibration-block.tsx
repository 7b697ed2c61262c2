import './calibration.css';
import type { ClaimView } from '@claimdesk/api/views';
import { Link } from '@tanstack/react-router';
import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { KnownAnswer } from '../../components/known-answer.tsx';
import { useCan } from '../../lib/me.ts';
import { CloseDialog } from './close-dialog.tsx';
import { UseDialog } from './use-dialog.tsx';
import { useCalibration } from './use-calibration.ts';
import { words } from './words.ts';

/** The known answer of the open claim for who may know it; for admins the way to give it one. */
export function CalibrationBlock({ view }: { view: ClaimView }) {
  const isAdmin = useCan('workspace:admin');
  const [using, setUsing] = useState(false);
  const [closing, setClosing] = useState(false);
  const { close, takeOut } = useCalibration();
  const { calibration, actions } = view;
  const waits = ['suggested', 'queued', 'in_review'].includes(view.state);
  if (calibration === null && !(isAdmin && waits)) return null;
  const { progress } = calibration ?? { progress: null };
  return (
    <section className="claim-block" aria-label={words.title}>
      <h3 className="section-head">
        {words.title}
        {calibration === null ? (
          <span className="push">
            <Button
              size="sm"
              icon={Crosshair}
              disabledReason={actions.use_for_calibration.ok ? null : actions.use_for_calibration.reason}
              onClick={() => setUsing(true)}
            >
              {words.use}
            </Button>
          </span>
        ) : actions.calibrate.ok ? (
          <span className="row push">
            {actions.take_out.ok ? (
              <Button
                size="sm"
                busy={takeOut.isPending}
                onClick={() => takeOut.mutate({ claimId: view.id, expectedVersion: view.version })}
              >
                {words.takeOut}
              </Button>
            ) : null}
            <Button size="sm" onClick={() => setClosing(true)}>
              {words.closeClaim}
            </Button>
          </span>
        ) : null}
      </h3>
      {calibration === null ? null : (
        <>
          <KnownAnswer {...calibration} />
          {progress === null ? null : (
            <p className="meta calibration-meta">
              <Link
                to="/settings/calibration/$setId"
                params={{ setId: progress.setId }}
                className="calibration-link"
              >{`${progress.submitted} of ${progress.places} reviews are in`}</Link>
              {progress.reworded ? <span className="calibration-warn">{words.reworded}</span> : null}
            </p>
          )}
        </>
      )}
      {using ? <UseDialog view={view} onClose={() => setUsing(false)} /> : null}
      {closing ? (
        <CloseDialog
          title={words.closeClaimTitle}
          text={words.closeClaimText}
          busy={close.isPending}
          onConfirm={() =>
            close.mutate({ claimId: view.id, expectedVersion: view.version }, { onSettled: () => setClosing(false) })
          }
          onClose={() => setClosing(false)}
        />
      ) : null}
    </section>
  );
}
