import type { Quantity } from '../claims/claim.ts';
import type { Predicate } from './read-predicate.ts';

/** A claim as the signs see it; `sourced` when somebody is named who says it. */
export type Judgeable = { predicate: Predicate; wording: string; quantities: Quantity[]; sourced: boolean };
