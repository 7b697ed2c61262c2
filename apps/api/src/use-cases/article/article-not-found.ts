import { DomainError } from '@claimdesk/core';

export function articleNotFound(): DomainError {
  return new DomainError('not_found', 'This article is not in your workspace. It may belong to another one.');
}
