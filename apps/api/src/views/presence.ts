import type { PersonView } from './shared.ts';

/** By name. `claimIds` are those that nobody judges now. */
export type PresenceView = { people: { member: PersonView; claimIds: string[] }[] };
