import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

type ChartProps = {
  /** What the picture shows, in a sentence with its numbers. */
  label: string;
  height: number;
  /** Draws for so many pixels: a phone gets another drawing, not a smaller one. */
  children: (width: number) => ReactNode;
};

/** A picture as wide as its place. */
export function Chart({ label, height, children }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="chart" style={{ minHeight: height }}>
      {width > 0 ? (
        <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {children(width)}
        </svg>
      ) : null}
    </div>
  );
}
