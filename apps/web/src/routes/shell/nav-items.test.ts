import { roleScopes } from '@claimdesk/core';
import { describe, expect, it } from 'vitest';
import { navItems } from './nav-items.ts';

const labels = (role: keyof typeof roleScopes) => navItems(roleScopes[role], undefined).map((item) => item.label);

describe('navItems', () => {
  it('shows each role the places where it can do something', () => {
    expect(labels('viewer')).toEqual(['Desk', 'Articles', 'Dashboard', 'Sources']);
    expect(labels('reviewer')).toEqual(['Desk', 'Articles', 'Review', 'Dashboard', 'Sources']);
    expect(labels('adjudicator')).toEqual(['Desk', 'Articles', 'Adjudicate', 'Dashboard', 'Sources', 'Reports']);
    expect(labels('editor')).toEqual(['Desk', 'Articles', 'Review', 'Publish', 'Dashboard', 'Sources', 'Reports']);
    expect(labels('admin')).toEqual([
      'Desk',
      'Articles',
      'Review',
      'Adjudicate',
      'Publish',
      'Dashboard',
      'Sources',
      'Reports',
    ]);
  });
});
