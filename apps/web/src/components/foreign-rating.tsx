import './foreign-check.css';

type ForeignRatingProps = {
  /** In their words. */
  label: string | null;
  /** Their number brought to 0..1, as far as it says anything. */
  score: number | null;
};

/** The rating of others, as they put it: never in a colour or with an icon of ours, as if it were a verdict of ours. */
export function ForeignRating({ label, score }: ForeignRatingProps) {
  const percent = score === null ? null : Math.round(score * 100);
  return (
    <span className="foreign-rating">
      {label === null ? (
        <span className="muted">no rating in words</span>
      ) : (
        <>
          <span className="visually-hidden">They rate it </span>
          <q>{label}</q>
        </>
      )}
      {percent === null ? null : (
        <span
          className="foreign-score"
          title="Their number, brought to a scale from 0 (worst) to 100 (best): only a hint"
        >
          {percent} of 100 on a common scale
        </span>
      )}
    </span>
  );
}
