import type { ClaimKind, ExtractedClaim } from '../claims/claim.ts';
import type { Judgeable } from './judgeable.ts';
import { feels, wants } from './feelings.ts';
import {
  isAdvice,
  isCalledView,
  isBetterOtherwise,
  isJudgement,
  isDutyFelt,
  isQuotedView,
  isTalkOfNow,
  isWeighed,
  speaksOfAll,
} from './judgements.ts';
import { isLeftOpen, isMootPoint, saysNothing } from './left-open.ts';
import { isImagined, isPrediction } from './predictions.ts';
import { isAppeal, isInstruction, isQuestion, isRequest } from './requests.ts';

export type Reason = NonNullable<ExtractedClaim['uncheckableReason']>;

/** A reason that can be pointed at why evidence could not settle a claim. */
export type Sign = {
  name: string;
  example: string;
  reason: Reason;
  holds(claim: Judgeable): boolean;
  /** The kind, where it is not the one that goes with the reason. */
  kind?: ClaimKind;
};

/** Told by the wording alone, before the tree is asked. */
export const signsOfWording: readonly (Omit<Sign, 'holds'> & { holds(wording: string): boolean })[] = [
  { name: 'question', example: 'Who opened the gate?', reason: 'question', holds: isQuestion },
  { name: 'request', example: 'Please wait outside.', reason: 'instruction', holds: isRequest },
  { name: 'a single word', example: 'Nonsense.', reason: 'vague', holds: (wording) => !/\S\s+\S/.test(wording) },
  { name: 'called a view', example: 'In my view, the policy has failed.', reason: 'opinion', holds: isCalledView },
  {
    name: 'what did not happen',
    example: 'Had it come later, the damage would have been worse.',
    reason: 'prediction',
    holds: isImagined,
  },
];

/** Hold even of what is a speech act by its verb. */
export const signsBeforeSpeech: readonly Sign[] = [
  { name: 'instruction', example: 'Take the next left.', reason: 'instruction', holds: isInstruction },
  {
    name: 'appeal to whoever hears it',
    example: 'Anyone with a photograph should call the museum.',
    reason: 'instruction',
    holds: isAppeal,
  },
];

/** Asked in this order of whatever is no speech act. */
export const signs: readonly Sign[] = [
  { name: 'feeling', example: 'She was proud of the team.', reason: 'personal', holds: feels },
  {
    name: 'left open',
    example: 'It is unclear whether the bridge was inspected.',
    reason: 'vague',
    kind: 'other',
    holds: isLeftOpen,
  },
  {
    name: 'would be good or bad',
    example: 'It would be a mistake to leave.',
    reason: 'opinion',
    holds: ({ predicate }) => predicate.helpers.includes('would') && isJudgement(predicate),
  },
  {
    name: 'better otherwise',
    example: 'The money would have been better spent on roads.',
    reason: 'opinion',
    holds: isBetterOtherwise,
  },
  { name: 'forecast', example: 'Prices will rise.', reason: 'prediction', holds: isPrediction },
  {
    name: 'advice',
    example: 'The council should act.',
    reason: 'opinion',
    holds: ({ predicate }) => isAdvice(predicate),
  },
  {
    name: 'word of value as the point',
    example: 'The plan is a disgrace.',
    reason: 'opinion',
    holds: ({ predicate, quantities }) => quantities.length === 0 && isJudgement(predicate),
  },
];

/** Count only where the learnt head takes the wording for talk: each is as often met in facts. */
export const weakSigns: readonly Sign[] = [
  { name: 'view in quotation marks', example: 'The rule is “petty”.', reason: 'opinion', holds: isQuotedView },
  { name: 'wish', example: 'The players wanted a change.', reason: 'personal', holds: wants },
  { name: 'nothing named', example: 'They do not.', reason: 'vague', holds: saysNothing },
  {
    name: 'said of everybody or nobody',
    example: 'Nobody buys a parka in a heatwave.',
    reason: 'opinion',
    holds: speaksOfAll,
  },
  { name: 'moot point', example: 'The question is who pays.', reason: 'opinion', holds: isMootPoint },
  { name: 'word of value', example: 'They punished her for the sin of leaving.', reason: 'opinion', holds: isWeighed },
  { name: 'felt duty', example: 'We have to move swiftly.', reason: 'opinion', holds: isDutyFelt },
  { name: 'talk of how things are', example: 'A new wind is blowing.', reason: 'opinion', holds: isTalkOfNow },
];
