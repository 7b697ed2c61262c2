import type { Reply } from '@claimdesk/core';
import type { Timestamp } from './columns.ts';

/** What an editor notes about who made a claim, when and where; a publication freezes it. */
export type PublicationNoteTable = {
  workspace_id: string;
  claim_id: string;
  claimant_role: string | null;
  claimant_same_as: string | null;
  /** 2024, 2024-03 or 2024-03-07. */
  claim_date: string | null;
  first_appearance_url: string | null;
  reply: Reply | null;
  noted_by: string;
  noted_at: Timestamp;
};
