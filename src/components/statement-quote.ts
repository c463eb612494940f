import { loadStatements } from '#beside';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { itemText } from '../data/item-text.js';
import type { extractStatements, Statement } from '../data/statements/index.js';
import { absoluteUrl } from '../data/url.js';
import { integer } from './converters.js';
import { FeedElement } from './feed-element.js';
import { findItem } from './find-item.js';
import { bars, languageOfItem, piece, renderDate, renderLine, renderLink } from './item-view.js';
import { directionOf, languageAround } from './language.js';
import { quoteStyles } from './quote.styles.js';
import { wordsIn } from './words.js';

/** The newest items are searched for a statement, and of each so many UTF-16 units: a page must not wait for an archive to be read. */
const searched = { items: 30, text: 100_000 };

/** A wrong speaker is worse than no quotation: below this nothing is shown. */
const certain = 0.9;

/** Loaded when the first element on the page wants it. */
let extract: typeof extractStatements | undefined;
let loading: Promise<void> | undefined;

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

  #statement: Statement | undefined;

  protected override start(): void {
    // While the feed is on its way.
    this.prepare()?.catch(() => {});
    super.start();
  }

  protected override prepare(): Promise<void> | undefined {
    if (extract) return undefined;
    loading ??= loadStatements().then(
      (statements) => void (extract = statements.extractStatements),
      (cause) => {
        loading = undefined;
        throw cause;
      },
    );
    return loading;
  }

  protected override select(): FeedItem[] {
    const items = super.select();
    const candidates = this.item === undefined ? items.slice(0, searched.items) : findItem(items, this.item);
    // Extraction is not free, so no item is read twice, and none after the first that has a statement.
    const found = candidates.find((item) => (this.#statement = this.#statementIn(item)));
    return found ? [found] : [];
  }

  protected override get authored(): FeedItem | undefined {
    const { href, source } = this;
    return this.textContent?.trim()
      ? {
          id: '',
          language: languageAround(this),
          url: absoluteUrl(href, document.baseURI),
          date_published: this.date,
          // Without a feed nobody knows the article's title, so the link bears the name of who published it.
          ...(source && (href ? { title: source } : { _feed_elements: { source: { title: source } } })),
        }
      : undefined;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<figure>
      <blockquote>${bars(2)}</blockquote>
      <figcaption>${bars(3)}</figcaption>
    </figure>`;
  }

  protected override renderItems([item]: [FeedItem], isAuthored: boolean): TemplateResult {
    const lang = languageOfItem(item);
    const { quote, speaker, role, occasion } = this.#statement ?? {};
    const from = (!isAuthored || item.title) && renderLink(this, item);
    const source = piece('source', item._feed_elements?.source?.title);
    // Marks around several paragraphs would stand on lines of their own.
    const isMarked = isAuthored && (this.children.length > 1 || /^\s*["'“„«»‹「『‘]/.test(this.textContent));
    const [open, close] = isMarked ? '' : wordsIn(lang ?? languageAround(this)).quotation.split('#');
    const words = isAuthored
      ? html`<slot @slotchange=${() => this.requestUpdate()}></slot>`
      : // The comma before an attribution is the sentence's around it, not the speaker's.
        quote?.text.replace(/[,，]$/, '');
    return html`<figure part="item" dir=${isAuthored ? nothing : directionOf(quote?.text ?? '')}>
      <blockquote part="quote" dir="auto" lang=${(!isAuthored && lang) || nothing}>${open}${words}${close}</blockquote>
      <figcaption>
        ${piece('speaker', isAuthored ? this.speaker : speaker?.name)}
        ${renderLine(
          piece('role', isAuthored ? (this.speakerRole ?? this.role) : role?.text),
          piece('occasion', isAuthored ? this.occasion : occasion?.text),
          renderDate(this, item),
        )}
        ${from || source ? html`<span class="origin">${from && html`${this.words.origin} <cite dir="auto">${from}</cite>`} ${source}</span>` : nothing}
      </figcaption>
    </figure>`;
  }

  /** The statement to show of an item, if it has one that is certain enough. */
  #statementIn(item: FeedItem): Statement | undefined {
    const named = this.speaker?.trim().toLowerCase() ?? '';
    const statements = extract!(itemText(item).slice(0, searched.text), { lang: item.language }).filter(
      ({ confidence, speaker }) => confidence >= certain && speaker?.name.toLowerCase().includes(named),
    );
    return this.statement < 0 ? statements.sort((a, b) => b.confidence - a.confidence)[0] : statements[this.statement];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'statement-quote': StatementQuote;
  }
}
