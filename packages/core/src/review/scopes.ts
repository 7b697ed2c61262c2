/** What a member or an API key may do. Roles are bundles of scopes; procedures ask for scopes, never for roles. */
export const scopes = [
  'workspace:read',
  'workspace:admin',
  'member:read',
  'member:invite',
  'article:read',
  'article:create',
  'claim:read',
  'claim:edit',
  'claim:merge',
  'claim:assign',
  'comment:write',
  'review:read',
  'review:submit',
  'evidence:archive',
  'decision:adjudicate',
  'decision:approve',
  'publication:publish',
  'report:export',
  'fact-check:import',
  'journal:read',
  'api-key:manage',
] as const;
export type Scope = (typeof scopes)[number];

export const roles = ['viewer', 'reviewer', 'adjudicator', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

const reading = ['workspace:read', 'member:read', 'article:read', 'claim:read', 'review:read'] as const;

/** The one table from roles to scopes. Separation of duties on one claim is the workflow's business, not a scope. */
export const roleScopes: Record<Role, readonly Scope[]> = {
  viewer: reading,
  reviewer: [...reading, 'article:create', 'claim:edit', 'comment:write', 'review:submit', 'evidence:archive'],
  adjudicator: [...reading, 'comment:write', 'evidence:archive', 'decision:adjudicate', 'report:export'],
  editor: [
    ...reading,
    'article:create',
    'claim:edit',
    'claim:merge',
    'claim:assign',
    'comment:write',
    'evidence:archive',
    'decision:approve',
    'publication:publish',
    'report:export',
    'fact-check:import',
  ],
  admin: scopes,
};

/** All scopes of somebody who holds `held`; the empty set for no role. */
export function scopesOfRoles(held: readonly Role[]): Set<Scope> {
  return new Set(held.flatMap((role) => roleScopes[role]));
}

/** What a key may hold. A program suggests and reviews; it never decides, approves, publishes or administers. */
export const apiKeyScopes: readonly Scope[] = [
  'workspace:read',
  'member:read',
  'article:read',
  'article:create',
  'claim:read',
  'claim:edit',
  'comment:write',
  'review:read',
  'review:submit',
  'evidence:archive',
  'report:export',
  'fact-check:import',
  'journal:read',
];

/** One sentence a person can act on, for a scope they lack. */
export function scopeRefusal(scope: Scope): string {
  return `Your role does not include ${scopeWords[scope]}. Ask an admin of the workspace for it.`;
}

const scopeWords: Record<Scope, string> = {
  'workspace:read': 'reading this workspace',
  'workspace:admin': 'changing the workspace',
  'member:read': 'seeing the members',
  'member:invite': 'inviting members',
  'article:read': 'reading articles',
  'article:create': 'adding articles',
  'claim:read': 'reading claims',
  'claim:edit': 'editing claims',
  'claim:merge': 'merging and splitting claims',
  'claim:assign': 'assigning claims',
  'comment:write': 'writing comments',
  'review:read': 'reading reviews',
  'review:submit': 'reviewing',
  'evidence:archive': 'archiving the pages of evidence',
  'decision:adjudicate': 'adjudicating',
  'decision:approve': 'approving',
  'publication:publish': 'publishing',
  'report:export': 'exporting reports',
  'fact-check:import': 'importing fact-checks',
  'journal:read': 'reading the audit log',
  'api-key:manage': 'managing API keys',
};
