import { loadStatements } from '#beside';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { FeedItem } from '../data/feed.js';
import { givenStatements } from '../data/given-statements.js';
import { itemText } from '../data/item-text.js';
import { certain, searched, type Statement } from '../data/statements/statement.js';
import { textFragmentUrl } from '../data/text-fragment.js';
import { absoluteUrl } from '../data/url.js';
import { integer } from './converters.js';
import { FeedElement, type State } from './feed-element.js';
import { findItem } from './find-item.js';
import { addressOf, bars, languageOfItem, piece, renderDate, renderLine, renderLink } from './item-view.js';
import { directionOf, languageAround } from './language.js';
import { OnDemand } from './on-demand.js';
import { quoteStyles } from './quote.styles.js';
import { wordsIn } from './words.js';

/** The newest items are searched for a statement: a page must not wait for an archive to be read. */
const searchedItems = 30;

/** Only for feeds that don't bring their statements along. */
const rules = new OnDemand(loadStatements);

/** More quotations than these are not drawn while none is there. */
const drawn = 24;

/** A statement, the item that it is from, and the address of its words in the article. */
interface Finding {
  item: FeedItem;
  statement?: Statement;
  url?: string | undefined;
}

/**
 * A statement by a person or a body, or several: the words, who said them, in which role, on what occasion, in which article.
 * Found in a feed's articles, or written by the page's author.
 *
 * @tag statement-quote
 * @slot - Without a feed: the words. With one: what shows until a statement is there.
 * @slot empty - Instead of our words when no statement was found.
 * @slot error - Instead of our words when the feed can't be had.
 * @slot footer - Below the quotation.
 * @csspart base - The box around everything.
 * @csspart list - With a `limit` above 1: the list.
 * @csspart item - The figure.
 * @csspart quote - The words.
 * @csspart speaker - Who said them.
 * @csspart role - In which role.
 * @csspart occasion - On what occasion.
 * @csspart date - When.
 * @csspart source - Who has published the article.
 * @csspart link - The link to the words in the article.
 * @csspart status - What is said of loading, of emptiness and of errors.
 * @csspart retry - The "Try again" button.
 * @csspart more - The button of `loading="click"`.
 * @cssproperty --feed-accent - Colour of the bar beside the words.
 * @cssproperty --feed-muted - Colour of the small print.
 * @cssproperty --feed-font-quote - Font of the words.
 * @cssproperty --feed-gap - Between the quotations of a list.
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
    limit: { converter: integer(1, 1) },
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

  /** Which of the item's statements, from 0; this one alone. Default: the most certain one. */
  statement = -1;

  /** At most so many statements, as a list: the most certain ones of the newest item, in its order, then those of the next. */
  limit = 1;

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

  #findings: Finding[] = [];
  /** Under way while the rules are wanted and not there. */
  #missing: Promise<void> | undefined;

  get #count(): number {
    return this.statement < 0 ? this.limit : 1;
  }

  protected override prepare(): Promise<void> | undefined {
    if (rules.module) return undefined;
    this.select();
    return this.#missing;
  }

  protected override select(): FeedItem[] {
    const items = super.select();
    const named = this.speaker?.trim().toLowerCase() ?? '';
    const place = this.statement;
    const shown: FeedItem[] = [];
    this.#missing = undefined;
    this.#findings = [];
    for (const item of this.item === undefined ? items.slice(0, searchedItems) : findItem(items, this.item)) {
      const wanted = this.#count - this.#findings.length;
      // Extraction is not free, so no item is read twice, and none after those that have enough.
      if (!wanted) break;
      const text = itemText(item);
      const statements = givenStatements(item, text) ?? rules.module?.extractStatements(text.slice(0, searched), { lang: item.language });
      if (!statements) {
        this.#missing = rules.request()!;
        this.#missing.then(
          () => this.requestUpdate('limit'),
          () => {},
        );
        break;
      }
      const possible = statements.filter(({ confidence, speaker }) => confidence >= certain && speaker?.name.toLowerCase().includes(named));
      const best = place < 0 ? [...possible].sort((a, b) => b.confidence - a.confidence).slice(0, wanted) : [possible[place]];
      const url = addressOf(item);
      for (const statement of possible)
        if (best.includes(statement)) this.#findings.push({ item, statement, url: url && textFragmentUrl(url, text, statement.quote) });
      if (this.#findings.at(-1)?.item === item) shown.push(item);
    }
    return shown;
  }

  /** Where no statement was certain enough, what the page wrote shows again: that is not nothing. */
  protected override say(state: State): unknown {
    return state === 'empty' && this.hasFallback ? nothing : super.say(state);
  }

  protected override get authored(): FeedItem | undefined {
    const { href, source } = this;
    return this.textContent?.trim()
      ? {
          id: '',
          language: languageAround(this),
          url: absoluteUrl(href, this.baseURI),
          date_published: this.date,
          // Without a feed nobody knows the article's title, so the link bears the name of who published it.
          ...(source && (href ? { title: source } : { _feed_elements: { source: { title: source } } })),
        }
      : undefined;
  }

  protected override renderSkeleton(): TemplateResult {
    const figure = html`<figure>
      <blockquote>${bars(2)}</blockquote>
      <figcaption>${bars(2)}<span class="origin">${bars(1)}</span></figcaption>
    </figure>`;
    return html`${Array(Math.min(this.#count, drawn)).fill(figure)}`;
  }

  protected override renderItems([item]: [FeedItem], isAuthored: boolean): unknown {
    if (isAuthored) return this.#renderFigure({ item });
    const figures = this.#findings.map((finding) => this.#renderFigure(finding));
    return this.#count > 1
      ? html`<ul part="list" role="list">
          ${figures.map((figure) => html`<li>${figure}</li>`)}
        </ul>`
      : figures;
  }

  #renderFigure({ item, statement, url }: Finding): TemplateResult {
    const lang = languageOfItem(item);
    const { quote, speaker, role, occasion } = statement ?? {};
    const isAuthored = !quote;
    const from = (!isAuthored || item.title || addressOf(item)) && renderLink(this, item, undefined, url);
    const source = piece('source', item._feed_elements?.source?.title);
    const isMarked = isAuthored && /^\s*["'“„«»‹「『‘]/.test(this.textContent);
    // Around several paragraphs our marks would stand on lines of their own: those have them by the styles.
    const isSeveral = isAuthored && [...this.children].filter(({ slot }) => !slot).length > 1;
    const [open, close] = isMarked || isSeveral ? '' : wordsIn(lang ?? languageAround(this)).quotation.split('#');
    const words = isAuthored
      ? html`<slot @slotchange=${() => this.requestUpdate()}></slot>`
      : // The comma before an attribution is the sentence's around it, not the speaker's.
        quote.text.replace(/[,，]$/, '');
    return html`<figure part="item" lang=${(!isAuthored && lang) || nothing} dir=${isAuthored ? nothing : directionOf(quote.text)}>
      <blockquote part="quote" class=${isSeveral && !isMarked ? 'marked' : nothing} dir="auto">${open}${words}${close}</blockquote>
      <figcaption>
        ${piece('speaker', isAuthored ? this.speaker : speaker?.name)}
        ${renderLine(
          piece('role', isAuthored ? (this.speakerRole ?? this.role) : role?.text),
          piece('occasion', isAuthored ? this.occasion : occasion?.text),
          renderDate(this, item),
        )}
        ${from || source ? html`<span class="origin">${from && html`<span lang=${this.words.language}>${this.words.origin}</span> <cite dir="auto">${from}</cite>`} ${source}</span>` : nothing}
      </figcaption>
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'statement-quote': StatementQuote;
  }
}
