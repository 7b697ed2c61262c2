/** A line that is on its way; `width` in per cent of the place. */
export function Skeleton({ width = 100, height = 12 }: { width?: number; height?: number }) {
  return <span className="skeleton" style={{ width: `${width}%`, height }} aria-hidden="true" />;
}

/** A block of such lines, said once to a screen reader. */
export function SkeletonLines({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  const widths = [40, 90, 72, 84, 60];
  return (
    <div className="grid gap-3" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} width={widths[index % widths.length] ?? 80} />
      ))}
    </div>
  );
}
