/** What a feed's server answered, its body whole, decoded and within the limits. */
export interface OriginAnswer {
  status: number;
  /** Names in lower case; of several with one name the values joined by `, `. */
  headers: Record<string, string>;
  body: Uint8Array;
  /** After redirects. */
  url: string;
  /** Where the feed has moved for good: the address at the end of an unbroken chain of 301 and 308 from the first one on. */
  moved?: string | undefined;
}

export interface OriginOptions {
  /** Sent along. */
  headers?: Record<string, string>;
  /** Headers for one address alone, and for no other on the way: validators are of the address that gave them. */
  conditions?: { url: string; headers: Record<string, string> } | undefined;
  signal?: AbortSignal | undefined;
  /** Is told each address before it is asked, those behind redirects too; what it throws ends the fetch. */
  before?: (url: URL) => void;
  /** Bytes of the decoded body, at most. Default: the origin's own limit. */
  maxBody?: number;
}

/** The world outside, behind the guard. */
export interface Origin {
  /**
   * Fetches an address with GET, following at most 5 redirects, each vetted like the first.
   *
   * @throws {Problem} 400 or 403 for an address that is refused (also behind a redirect); 502 for a network or protocol failure, a body that breaks off, can't be decoded, or is too large; 504 for time
   */
  fetch(url: URL, options?: OriginOptions): Promise<OriginAnswer>;
  /** Closes what is kept open. */
  close(): Promise<void>;
}
