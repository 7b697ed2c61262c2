import { describe, expect, it } from 'vitest';
import { pastOf, readVerb, thirdOf } from './verb-forms.ts';

describe('verb forms', () => {
  it('inflects regular, doubling and irregular verbs', () => {
    expect(['launch', 'drop', 'carry', 'occur', 'visit', 'fall', 'cut', 'agree'].map(pastOf)).toEqual([
      'launched',
      'dropped',
      'carried',
      'occurred',
      'visited',
      'fell',
      'cut',
      'agreed',
    ]);
    expect(['have', 'push', 'carry', 'rise'].map(thirdOf)).toEqual(['has', 'pushes', 'carries', 'rises']);
  });

  it('reads forms back', () => {
    expect(readVerb('spent')).toMatchObject({ lemma: 'spend', past: true, participle: true, base: false });
    expect(readVerb('town')).toBeUndefined();
  });
});
