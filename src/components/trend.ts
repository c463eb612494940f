import { html, nothing } from 'lit';

/** One value of a trend. */
export interface Point {
  number: number;
  /** What is read to those who don't see the line. */
  text: string;
}

/** Units of the drawing, which is made as large as there is room, and what line and dot need of them on all sides. */
const width = 120;
const height = 30;
const margin = 3;

/**
 * A line from the lowest to the highest value, a step for each point, with a dot on the last; nothing for fewer than two points.
 * Time runs from left to right, as all languages do whose figures are read.
 *
 * @param points oldest first
 * @param name what it shows, in words
 */
export function renderTrend(points: Point[], name: string): unknown {
  if (points.length < 2) return nothing;
  const numbers = points.map(({ number }) => number);
  const highest = Math.max(...numbers);
  const range = highest - Math.min(...numbers);
  const place = (share: number, size: number) => (margin + share * (size - 2 * margin)).toFixed(1);
  // What never changes runs through the middle.
  const line = numbers.map(
    (number, at) => `${place(at / (points.length - 1), width)},${place(range ? (highest - number) / range : 0.5, height)}`,
  );
  const [cx, cy] = line.at(-1)!.split(',');
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${name} fill="none" stroke="currentColor">
    <polyline points=${line.join(' ')} stroke-width="1.5" stroke-linejoin="round" />
    <circle cx=${cx} cy=${cy} r="2" fill="currentColor" />
  </svg>`;
}
