import type { Span } from '../statements/statement.js';
import type { Figure } from './figure.js';
import { type Quantity, spanOf } from './numbers.js';

/** A change as it is read: where it stands, and by how much if that is told. */
export interface Change {
  start: number;
  end: number;
  direction: 'up' | 'down' | 'same';
  by?: Quantity | undefined;
}

/** A figure while its sentence is read. */
export interface Draft {
  label: Span;
  quantity: Quantity;
  change?: Change | undefined;
  period?: Span | undefined;
  /** Only how much it changed is told so far: `quantity` is that. */
  isGrowth?: boolean | undefined;
  /** It is a line of a list: a heading above may tell its period. */
  isLine?: boolean | undefined;
}

export function figureOf(text: string, { label, quantity, change, period, isGrowth }: Draft): Figure {
  const { value, unit, sign, from } = quantity;
  const isNegative = sign === '-' && !isGrowth;
  return {
    label,
    value: isNegative ? { ...spanOf(text, from, value.end), number: -value.number } : value,
    ...(unit && { unit }),
    ...(change && {
      change: {
        ...spanOf(text, change.start, change.end),
        direction: change.direction,
        ...(change.by && { number: change.by.value.number, ...(change.by.unit && { unit: change.by.unit.text }) }),
      },
    }),
    ...(period && { period }),
  };
}
