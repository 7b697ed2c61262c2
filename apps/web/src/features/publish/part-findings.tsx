import type { LintPart, LintResult } from '@claimdesk/core';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Icon } from '../../components/icon.tsx';

/** What the check before publishing found about the field above it. */
export function PartFindings({ lint, part }: { lint: LintResult; part: LintPart }) {
  const isHere = ({ place }: { place: { part: LintPart } }) => place.part === part;
  const errors = lint.errors.filter(isHere);
  const warnings = lint.warnings.filter(isHere);
  if (errors.length + warnings.length === 0) return null;
  return (
    <ul className="part-findings">
      {errors.map(({ code, path, message, advice }) => (
        <li key={`${code}:${path}`} data-kind="error">
          <Icon of={TriangleAlert} label="Error" size={14} />
          <span>{advice === null ? message : `${message} ${advice}`}</span>
        </li>
      ))}
      {warnings.map(({ code, path, message }) => (
        <li key={`${code}:${path}`}>
          <Icon of={CircleAlert} label="Warning" size={14} />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
