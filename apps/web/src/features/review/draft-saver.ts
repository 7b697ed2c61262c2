import type { ReviewDraft } from '@claimdesk/core';
import { openDraft, sameDraft } from './review-draft.ts';

/** The server's copy of a draft at one version. */
export type SavedDraft = { draft: ReviewDraft; version: number; savedAt: string };

export type SaverState = {
  draft: ReviewDraft;
  version: number;
  savedAt: string;
  /**
   * `failed`: the server did not answer; it is tried again. `refused`: it answered with a sentence, so trying again is
   * no use. `conflict`: another window saved something else; the reviewer chooses.
   */
  status: 'saved' | 'waiting' | 'saving' | 'failed' | 'refused' | 'conflict';
  problem: string | null;
  theirs: SavedDraft | null;
};

export type SaveOutcome =
  | { kind: 'saved'; version: number; savedAt: string }
  | { kind: 'stale'; current: SavedDraft }
  | { kind: 'refused'; problem: string }
  | { kind: 'unreachable' };

type SaverOptions = {
  opened: SavedDraft;
  /** What the browser kept and the server never got, and the words it was typed over. */
  kept: { draft: ReviewDraft; base: ReviewDraft } | null;
  save: (draft: ReviewDraft, version: number) => Promise<SaveOutcome>;
  /** Called at once with every change, and with null when the server has it all. */
  keep: (draft: ReviewDraft | null, base: ReviewDraft) => void;
  delayMs?: number;
  retryMs?: number;
};

export type DraftSaver = {
  getState: () => SaverState;
  subscribe: (listener: () => void) => () => void;
  change: (patch: Partial<ReviewDraft>) => void;
  /** The same row as another answer of the server showed it; versions move on when evidence is added. */
  heard: (server: SavedDraft) => void;
  /** Saves now what is unsaved; resolves with true when the server has everything. */
  flush: () => Promise<boolean>;
  /** While the reviewer has to look at a changed wording, nothing is sent. */
  hold: (held: boolean) => void;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Begins, and begins again after `stop`. */
  start: () => void;
  stop: () => void;
};

/** Saves a draft a moment after the last change, one request at a time, and loses nothing when one fails. */
export function createDraftSaver({
  opened,
  kept,
  save,
  keep,
  delayMs = 700,
  retryMs = 5000,
}: SaverOptions): DraftSaver {
  const listeners = new Set<() => void>();
  const from = openDraft(opened.draft, kept);
  let base = opened.draft;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let held = false;
  let state: SaverState = {
    draft: from.draft,
    version: opened.version,
    savedAt: opened.savedAt,
    status: from.kind === 'server' ? 'saved' : from.kind === 'restored' ? 'waiting' : 'conflict',
    problem: null,
    theirs: from.kind === 'conflict' ? opened : null,
  };

  const set = (patch: Partial<SaverState>): void => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const isDirty = (): boolean => !sameDraft(state.draft, base);
  const later = (ms: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = held || stopped ? null : setTimeout(() => void flush(), ms);
  };

  const settle = (server: SavedDraft): void => {
    base = server.draft;
    const saved = !isDirty();
    keep(saved ? null : state.draft, base);
    set({ version: server.version, savedAt: server.savedAt, status: saved ? 'saved' : 'waiting', problem: null });
    if (!saved) later(delayMs);
  };

  const send = async (): Promise<void> => {
    const sent = state.draft;
    set({ status: 'saving' });
    const outcome = await save(sent, state.version);
    if (outcome.kind === 'saved') settle({ draft: sent, version: outcome.version, savedAt: outcome.savedAt });
    else if (outcome.kind === 'stale') stale(outcome.current);
    else if (outcome.kind === 'refused') set({ status: 'refused', problem: outcome.problem });
    else {
      set({ status: 'failed' });
      later(retryMs);
    }
  };

  const stale = (current: SavedDraft): void => {
    // Only the version moved on, not the words: that is our own doing (evidence, a lost answer), not a conflict.
    if (sameDraft(current.draft, base) || sameDraft(current.draft, state.draft)) settle(current);
    else set({ status: 'conflict', theirs: current });
  };

  async function flush(): Promise<boolean> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (running) {
      await running;
      return flush();
    }
    if (state.status === 'conflict' || held) return !isDirty();
    if (!isDirty()) return true;
    running = send().finally(() => {
      running = null;
    });
    await running;
    return !isDirty();
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (patch) => {
      const draft = { ...state.draft, ...patch };
      if (sameDraft(draft, state.draft)) return;
      set({ draft, status: state.status === 'conflict' ? 'conflict' : 'waiting' });
      keep(draft, base);
      if (state.status !== 'conflict') later(delayMs);
    },
    heard: (server) => {
      if (server.version <= state.version || running) return;
      if (!isDirty()) {
        base = server.draft;
        set({ draft: server.draft, version: server.version, savedAt: server.savedAt, status: 'saved' });
      } else if (sameDraft(server.draft, base)) {
        set({ version: server.version, savedAt: server.savedAt });
      } else stale(server);
    },
    flush,
    hold: (next) => {
      held = next;
      if (held && timer !== null) {
        clearTimeout(timer);
        timer = null;
      } else if (!held && isDirty()) later(0);
    },
    keepMine: () => {
      if (!state.theirs) return;
      base = state.theirs.draft;
      set({ version: state.theirs.version, savedAt: state.theirs.savedAt, theirs: null, status: 'waiting' });
      keep(state.draft, base);
      later(0);
    },
    takeTheirs: () => {
      if (!state.theirs) return;
      const { draft, version, savedAt } = state.theirs;
      base = draft;
      keep(null, base);
      set({ draft, version, savedAt, theirs: null, status: 'saved', problem: null });
    },
    start: () => {
      stopped = false;
      if (isDirty() && state.status !== 'conflict') later(delayMs);
    },
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
