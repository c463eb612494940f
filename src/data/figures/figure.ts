import type { Span } from '../statements/statement.js';

/** A number that a bulletin reports, with what the text tells about it. */
export interface Figure {
  /** What is counted: "new cases", 新增确诊病例. */
  label: Span;
  /** `text` as it stands ("1.2万"), `number` in plain units (12000). A percentage is its number: 15.3 for "15.3%". */
  value: Span & { number: number };
  /** "%", "tonnes", "per 100,000", 例, 人, 元, with no multiplier (万, 亿, million) in it. A currency may stand in front of the value. */
  unit?: Span | undefined;
  /**
   * How it changed: "up 3.2%", 较前一日增加12例, 同比下降3.1%. `number` has no sign, `unit` is as above; both are absent when only the direction is told.
   * Of a quantity whose level isn't told (GDP同比增长5.2%) the value is this number, and stands inside of this span.
   */
  change?: (Span & { direction: 'up' | 'down' | 'same'; number?: number | undefined; unit?: string | undefined }) | undefined;
  /** What it is counted over: "on 21 November", "in the week to Sunday", 11月21日0—24时, 前三季度. */
  period?: Span | undefined;
}
