import type { FileView } from '@claimdesk/api/views';
import { toProblem, type Problem } from '../../lib/problem.ts';
import { workspaceSearch } from '../../lib/workspace-choice.ts';

export type Sending = {
  /** Rejects with a `Problem`. */
  done: Promise<FileView>;
  cancel(): void;
};

/** Uploads a file. An XMLHttpRequest, because `fetch` does not tell how far it is. */
export function sendFile(file: File, onProgress: (sent: number, total: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<FileView>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener('load', () => {
      const answer = request.response as FileView | { error: unknown } | null;
      if (request.status === 200 && answer !== null) resolve(answer as FileView);
      else reject(problemOf(answer));
    });
    // What a call of `fetch` would throw, so that it gets the same words.
    request.addEventListener('error', () => reject(toProblem(new TypeError('network'))));
  });
  request.open('POST', `/evidence-files?name=${encodeURIComponent(file.name)}${workspaceSearch('&')}`);
  request.responseType = 'json';
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
  return { done, cancel: () => request.abort() };
}

function problemOf(answer: unknown): Problem {
  return toProblem(typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : answer);
}
