import type { ClaimSource } from '@claimdesk/core';
import type { ClaimVersionRow } from '@claimdesk/db';
import type { Correction, CorrectionsView, SourceView } from '../../views.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';

/** What a claim's current version says otherwise than the engine did, with who changed it and when. Oldest first. */
export function viewCorrections(versions: readonly ClaimVersionRow[], names: MemberNames): CorrectionsView | null {
  const [engine] = versions;
  if (engine === undefined || engine.engineVersion === null) return null;
  const correction = <Value>(valueOf: (version: ClaimVersionRow) => Value): Correction<Value> | null => {
    const was = valueOf(engine);
    const saysOf = (version: ClaimVersionRow) => JSON.stringify(valueOf(version));
    const now = versions.at(-1) ?? engine;
    if (saysOf(now) === saysOf(engine)) return null;
    const changed = versions.findLast(
      (version, at) => at > 0 && saysOf(versions[at - 1] ?? version) !== saysOf(version),
    );
    return { was, by: personOf(names, changed?.createdBy ?? null), at: (changed ?? now).createdAt };
  };
  const corrections: CorrectionsView = {
    wording: correction(({ wording }) => wording),
    place: correction(({ startOffset, endOffset, spans, exact }) => ({
      start: startOffset,
      end: endOffset,
      spans,
      exact,
    })),
    source: correction(({ source }) => viewSource(source)),
    cue: correction(({ cue }) => cue),
    kind: correction(({ kind }) => kind),
    checkable: correction(({ checkable, uncheckableReason }) => ({ checkable, uncheckableReason })),
  };
  return Object.values(corrections).every((one) => one === null) ? null : corrections;
}

export function viewSource(source: ClaimSource | null): SourceView | null {
  if (source === null) return null;
  const { text, start, end, name = null, named = null } = source;
  return { text, start, end, name, named };
}
