import type { Mention } from './mentions.js';

/** Who said a quotation, and how the text tells so. */
export interface Found extends Mention {
  cue?: [number, number] | undefined;
  /** The form of the attribution, which tells how certain it is. */
  form: string;
}

/** UTF-16 units beside a quotation that are read. It bounds the work, however the text is made. */
export const reach = 300;
