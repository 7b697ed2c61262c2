export * from './errors.ts';
export * from './claims/claim.ts';
