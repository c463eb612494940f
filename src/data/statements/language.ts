/** What the rules have to know of a language; all but `pronouns` are sources of regular expressions. */
export interface Language {
  /** Verbs of saying, as whole words. */
  cue: string;
  /** Right behind a quotation and in front of somebody, any verb is one of saying: how it may end. */
  loose: string;
  /** A verb that holds its pronoun (`a-t-elle ajouté`), with the group `who`; none where a language has no such thing. */
  inversion?: string;
  /** A pronoun that is nobody, with the place of whoever speaks behind it: `es beim …`. */
  impersonal?: string;
  /** Whether the verb may stand in front of its subject in any sentence. */
  verbSecond?: boolean;
  /** "That", in front of words that are said. */
  that: string;
  /** What stands between a verb and its speaker: `n'a pas`, `has also`. */
  helpers: string;
  /** "According to": the speaker comes behind. */
  source: string;
  /** Pronouns that speak, by who may be meant. */
  he: string;
  she: string;
  they: string;
  /** Words that begin a group of words for somebody: articles, possessives, "many". */
  determiner: string;
  /** A group of words for somebody, where their letters tell more of it than in most languages. */
  nominal?: string;
  /** Ends what is said of a speaker: a preposition of place or time, a conjunction, a day. */
  stop: string;
  /** Titles and offices that stand in front of a name and are no part of it. */
  title: string;
  /** Where something was said: at a press conference, in a letter. */
  occasion: string;
  /** Plural or collective nouns that speak without an article, where one can tell. */
  bodies?: string;
  /** Capitalised words that begin a sentence and no name. */
  noName: string;
}
