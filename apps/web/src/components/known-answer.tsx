import { VerdictBadge, type VerdictValue } from './verdict-badge.tsx';

type KnownAnswerProps = {
  answer: VerdictValue;
  explanation: string;
  /** How one's own review lies to it, where there is one. */
  mine?: { rating: VerdictValue; right: boolean; sentence: string } | null;
};

/** The known answer of a calibration claim, and beside it one's own rating. */
export function KnownAnswer({ answer, explanation, mine }: KnownAnswerProps) {
  return (
    <>
      <dl className="known-answer">
        {mine ? (
          <div>
            <dt>Your rating</dt>
            <dd>
              <VerdictBadge value={mine.rating} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Known answer</dt>
          <dd>
            <VerdictBadge value={answer} />
          </dd>
        </div>
      </dl>
      {mine ? (
        <p className="known-answer-result" data-right={mine.right || undefined}>
          {mine.sentence}
        </p>
      ) : null}
      <p className="known-answer-why">{explanation}</p>
    </>
  );
}
