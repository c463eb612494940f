/** A wrong speaker is worse than no quotation: what is less certain is shown by nobody. */
export const certain = 0.9;

/** UTF-16 units of an item's text that are searched, by a page or by the relay for it: nobody waits for an archive to be read. */
export const searched = 100_000;

/** A stretch of the text that was searched. `start` and `end` are UTF-16 offsets, `text` is what stands between them. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** Words that somebody said, as a text quotes them, and what the text tells about the saying. */
export interface Statement {
  /** The words between the outer quotation marks, with their own punctuation and nothing of the marks. */
  quote: Span;
  /** `text` is the mention beside the quote, `name` the fullest form of it that the text gives. Absent for a pronoun. */
  speaker?: (Span & { name: string }) | undefined;
  /** The words that say that somebody spoke: "said", "told reporters", 表示. */
  cue?: Span | undefined;
  /** What the speaker is: "an official at the Ministry of Commerce", 外交部发言人. */
  role?: Span | undefined;
  /** Where it was said: "at a press briefing on Thursday", 在例行记者会上. */
  occasion?: Span | undefined;
  /** 0 to 1: how likely both the words and the speaker are right. */
  confidence: number;
}
