import type { Role } from '@claimdesk/core';
import { Checkbox } from '../../components/checkbox.tsx';
import { FieldGroup } from '../../components/field.tsx';
import { messages, roleWords } from './messages.ts';

const roles = Object.keys(roleWords) as Role[];

type RoleChoiceProps = { value: readonly Role[]; onChange: (roles: Role[]) => void };

export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  return (
    <FieldGroup legend={messages.rolesLegend} note={messages.rolesHint}>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={roleWords[role].label}
          hint={roleWords[role].hint}
          checked={value.includes(role)}
          onChange={(checked) => onChange(roles.filter((one) => (one === role ? checked : value.includes(one))))}
        />
      ))}
    </FieldGroup>
  );
}

/** "Reviewer, Admin" */
export function roleList(held: readonly Role[]): string {
  return roles
    .filter((role) => held.includes(role))
    .map((role) => roleWords[role].label)
    .join(', ');
}
