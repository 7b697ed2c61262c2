import type { VerdictIcon as VerdictIconName } from '@claimdesk/core';
import type { ReactElement } from 'react';

const shapes: Record<VerdictIconName, ReactElement> = {
  x: <path d="M6 6l12 12M18 6L6 18" />,
  'equal-not': <path d="M5 9.5h14M5 15h14M15.5 5L8.5 19.5" />,
  contrast: (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M12 4.5a7.5 7.5 0 010 15z" fill="currentColor" />
    </>
  ),
  waves: <path d="M5 10c2.3-2.6 4.7-2.6 7 0s4.7 2.6 7 0M5 16c2.3-2.6 4.7-2.6 7 0s4.7 2.6 7 0" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  'help-circle': <path d="M8.5 9a3.5 3.5 0 117 0c0 2.5-3.5 2.7-3.5 5.5M12 18.3v.2" />,
  ban: (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M6.8 6.8l10.4 10.4" />
    </>
  ),
  drama: (
    <>
      <path d="M5 5.5c4.5 1.5 9.500 1.5 14 0 1 7-1.5 13-7 14.5C6.5 18.5 4 12.5 5 5.5z" />
      <path d="M8.5 10h2M13.5 10h2M9 14.5c2 1.5 4 1.5 6 0" />
    </>
  ),
  quote: (
    <path d="M10 7c-3 .8-4.500 3-4.500 6.500V17H10v-4.500H7.500M18.500 7c-3 .8-4.500 3-4.500 6.500V17h4.500v-4.500H16" />
  ),
};

/** Drawn for small sizes: the signs of a scale must stay apart at 13 px. */
export function VerdictIcon({ icon, size = 16 }: { icon: VerdictIconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[icon]}
    </svg>
  );
}
