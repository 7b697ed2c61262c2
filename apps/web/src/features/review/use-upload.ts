import type { FileView } from '@claimdesk/api/views';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../lib/problem.ts';
import { sendFile, type Sending } from './send-file.ts';

export type Upload = {
  /** What is on its way; null when nothing is. */
  running: { name: string; sent: number; total: number } | null;
  problem: Problem | null;
  start: (file: File) => void;
  cancel: () => void;
};

/** One upload at a time; it ends when its form does. */
export function useUpload(onDone: (file: FileView) => void): Upload {
  const [running, setRunning] = useState<Upload['running']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sending = useRef<Sending | null>(null);
  useEffect(() => () => sending.current?.cancel(), []);
  // What is typed while the file is on its way must not be lost when it has come.
  const newest = useRef(onDone);
  useEffect(() => {
    newest.current = onDone;
  });

  const cancel = () => {
    sending.current?.cancel();
    sending.current = null;
    setRunning(null);
  };
  const start = (file: File) => {
    cancel();
    setProblem(null);
    const { name, size } = file;
    setRunning({ name, sent: 0, total: size });
    const mine = sendFile(file, (sent, total) => setRunning({ name, sent, total }));
    sending.current = mine;
    mine.done.then(
      (done) => {
        setRunning(null);
        newest.current(done);
      },
      (found: Problem) => {
        setRunning(null);
        setProblem(found);
      },
    );
  };
  return { running, problem, start, cancel };
}
