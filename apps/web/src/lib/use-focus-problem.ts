import { useEffect, useRef, type RefObject } from 'react';
import type { Problem } from './problem.ts';

/** After a refused form the focus goes to the field that the sentence is about. */
export function useFocusProblem(problem: Problem | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return form;
}
