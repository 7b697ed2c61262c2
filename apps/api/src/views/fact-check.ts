import type { FactCheck, Repair } from '@claimdesk/core';
import type { FactCheckImportKind, FactCheckImportStatus } from '@claimdesk/db';
import type { PersonView } from './shared.ts';

/** A fact-check that somebody else published. Its rating is theirs, in their words. Dates are a year, month, day or moment. */
export type FactCheckView = {
  id: string;
  claim: string;
  claimant: string | null;
  claimDate: string | null;
  /** Of their page; http or https. */
  url: string | null;
  title: string | null;
  publisher: string | null;
  rating: {
    label: string | null;
    /** Their number brought to 0 (worst) to 1 (best), as far as it says anything. */
    score: number | null;
  };
  reviewDate: string | null;
  language: string | null;
};

export type FactCheckListView = { rows: FactCheckView[]; nextCursor: string | null };

export type FactCheckPublisherView = { publisher: string; count: number };

export type FactCheckImportView = {
  id: string;
  kind: FactCheckImportKind;
  /** A file's name, an address, or what else tells it apart. */
  name: string;
  /** SHA-256 of the text. */
  contentHash: string;
  status: FactCheckImportStatus;
  /** Why it failed, a sentence. */
  problem: string | null;
  /** How much of the writing is done, 0 to 1; null while it is not known. */
  progress: number | null;
  added: number;
  updated: number;
  /** Here before, with the same values. */
  unchanged: number;
  /** Found, and could not be taken; the log says why. */
  refused: number;
  /** Lines of the log. */
  repairs: number;
  /** Null for the command line. */
  createdBy: PersonView | null;
  createdAt: string;
  finishedAt: string | null;
  undoneBy: PersonView | null;
  undoneAt: string | null;
};

export type FactCheckImportListView = { rows: FactCheckImportView[]; nextCursor: string | null };

export type RepairView = Repair & { number: number };

export type FactCheckLogView = { rows: RepairView[]; nextCursor: string | null };

export type FactCheckPreviewView = {
  name: string;
  /** Send it with the import: what is at an address may have changed by then. */
  contentHash: string;
  found: number;
  added: number;
  updated: number;
  unchanged: number;
  refused: number;
  repairs: number;
  /** The first of them, each with its part of the log. */
  items: { check: Omit<FactCheck, 'body'>; repairs: Repair[] }[];
  /** Why others were not taken: the first of those lines of the log. */
  others: Repair[];
};
