import { DomainError } from '@claimdesk/core';

export function memberNotFound(): DomainError {
  return new DomainError('not_found', 'There is no such member here. Choose one from the list of members.');
}
