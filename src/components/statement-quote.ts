import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { itemText, titleOf } from '../data/item-text.js';
import { extractStatements, type Statement } from '../data/statements/index.js';
import { absoluteUrl } from '../data/url.js';
import { integer } from './converters.js';
import { FeedElement } from './feed-element.js';
import { findItem } from './find-item.js';
import { bars, languageOfItem, piece, renderDate, renderLink } from './item-view.js';
import { languageAround } from './language.js';
import { quoteStyles } from './quote.styles.js';
import { quotationMarks } from './quotation-marks.js';

/** A wrong speaker is worse than no quotation: below this nothing is shown. */
const certain = 0.8;

/** What is shown, wherever it comes from. */
interface Quote {
  text: unknown;
  /** The text brings its own quotation marks. */
  isMarked?: boolean;
  lang?: string | undefined;
  speaker?: string | undefined;
  role?: string | undefined;
  occasion?: string | undefined;
  date?: unknown;
  /** The article. */
  from?: unknown;
  source?: string | undefined;
}

/**
 * One statement by a person or a body: the words, who said them, in which role, on what occasion, in which article.
 * Found in a feed's article, or written by the page's author.
 *
 * @tag statement-quote
 * @slot - Without a feed: the words. With one: what shows until a statement is there.
 * @slot empty - Instead of our words when no statement was found.
 * @slot error - Instead of our words when the feed can't be had.
 * @slot footer - Below the quotation.
 * @csspart base - The box around everything.
 * @csspart item - The figure.
 * @csspart quote - The words.
 * @csspart speaker - Who said them.
 * @csspart role - In which role.
 * @csspart occasion - On what occasion.
 * @csspart date - When.
 * @csspart source - Who has published the article.
 * @csspart link - The link to the article.
 * @csspart status - What is said of loading, of emptiness and of errors.
 * @csspart retry - The "Try again" button.
 * @csspart more - The button of `loading="click"`.
 * @cssproperty --feed-accent - Colour of the bar beside the words.
 * @cssproperty --feed-muted - Colour of the small print.
 * @cssproperty --feed-font-quote - Font of the words.
 * @cssstate loading - Nothing to show yet.
 * @cssstate empty - No statement was found.
 * @cssstate error - No feed could be had.
 * @cssstate stale - What is shown could not be refreshed.
 * @fires {FeedLoadEvent} feed-load - A feed is there and shown.
 * @fires {FeedErrorEvent} feed-error - A feed could not be had.
 * @fires {FeedItemClickEvent} feed-item-click - A visitor follows the link; cancelable.
 */
export class StatementQuote extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, quoteStyles];
  static override properties: PropertyDeclarations = {
    item: {},
    statement: { converter: integer(-1, 0) },
    speaker: {},
    speakerRole: { attribute: 'speaker-role' },
    role: {},
    occasion: {},
    date: {},
    href: {},
    source: {},
  };

  /** Which item: its id, its URL, or its place from 0. Default: the newest that has a statement. */
  item?: string;

  /** Which of the item's statements, from 0. Default: the most certain one. */
  statement = -1;

  /** With a feed: only statements by a speaker whose name holds this. Without: who said the words. */
  speaker?: string;

  /** Without a feed: the speaker's role, such as "Official, Ministry of Commerce". */
  speakerRole?: string;

  /** The same as `speaker-role`. As `role` is ARIA's own attribute too, checkers complain of it: prefer the other. */
  override role: string | null = null;

  /** Without a feed: on what occasion. */
  occasion?: string;

  /** Without a feed: ISO 8601. */
  date?: string;

  /** Without a feed: the article's address. */
  href?: string;

  /** Without a feed: who has published the article. */
  source?: string;

  #statements = new Map<FeedItem, Statement[]>();

  protected override get isAuthored(): boolean {
    return !this.src && !this.feed && Boolean(this.textContent?.trim());
  }

  protected override get selection(): Record<string, unknown> {
    const { item, statement, speaker } = this;
    return { item, statement, speaker };
  }

  protected override choose(items: FeedItem[]): FeedItem[] {
    this.#statements.clear();
    const candidates = this.item === undefined ? items : findItem(items, this.item);
    const found = candidates.find((item) => this.#statementIn(item));
    return found ? [found] : [];
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="quote">
      <p class="words">${bars(2)}</p>
      <div class="attribution">${bars(3)}</div>
    </div>`;
  }

  protected override renderItems(items: FeedItem[]): TemplateResult {
    const { text, isMarked, lang, speaker, role, occasion, date, from, source } = this.isAuthored ? this.#authored : this.#found(items[0]!);
    const [open, close] = isMarked ? '' : quotationMarks(lang ?? languageAround(this));
    const detail = [piece('role', role), piece('occasion', occasion), date].filter(Boolean);
    return html`<figure part="item" class="quote">
      <blockquote part="quote" class="words" dir="auto" lang=${lang ?? nothing}>${open}${text}${close}</blockquote>
      <figcaption class="attribution">
        ${piece('speaker', speaker)} ${detail.length ? html`<span class="detail">${detail}</span>` : nothing}
        ${from || source ? html`<span class="origin">${from && html`${this.words.from} <cite dir="auto">${from}</cite>`} ${piece('source', source)}</span>` : nothing}
      </figcaption>
    </figure>`;
  }

  get #authored(): Quote {
    const { speaker, role, occasion, date, href, source } = this;
    const item: FeedItem = { id: '', ...(href && { url: absoluteUrl(href, document.baseURI)! }), ...(date && { date_published: date }) };
    return {
      text: html`<slot @slotchange=${() => this.requestUpdate()}></slot>`,
      // Marks around several paragraphs would stand on lines of their own.
      isMarked: this.children.length > 1 || /^\s*["'“„«»‹「『‘]/.test(this.textContent ?? ''),
      speaker,
      role: this.speakerRole ?? role ?? undefined,
      occasion,
      date: renderDate(this, item, languageAround(this)),
      // Without a feed nobody knows the article's title, so the link bears the name of who published it.
      ...(href && source ? { from: renderLink(this, item, source) } : { source }),
    };
  }

  #found(item: FeedItem): Quote {
    const { quote, speaker, role, occasion } = this.#statementIn(item)!;
    return {
      // The comma before an attribution is the sentence's around it, not the speaker's.
      text: quote.text.replace(/[,，]$/, ''),
      lang: languageOfItem(item),
      speaker: speaker?.name,
      role: role?.text,
      occasion: occasion?.text,
      date: renderDate(this, item),
      from: renderLink(this, item, titleOf(item)),
      source: item._feed_elements?.source?.title,
    };
  }

  /** The statement to show of an item, if it has one that is certain enough. Extraction is not free, so each item is read once. */
  #statementIn(item: FeedItem): Statement | undefined {
    let statements = this.#statements.get(item);
    if (!statements) {
      const lang = item.language;
      statements = extractStatements(itemText(item), lang ? { lang } : {}).filter(
        ({ confidence, speaker }) => speaker && confidence >= certain,
      );
      this.#statements.set(item, statements);
    }
    const named = this.speaker?.trim().toLowerCase();
    const ofSpeaker = named ? statements.filter(({ speaker }) => speaker?.name.toLowerCase().includes(named)) : statements;
    if (this.statement >= 0) return ofSpeaker[this.statement];
    return ofSpeaker.reduce<Statement | undefined>((best, one) => (best && best.confidence >= one.confidence ? best : one), undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'statement-quote': StatementQuote;
  }
}
