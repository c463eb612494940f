import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { elementIn } from '../element.js';
import { at } from '../site.js';
import { editorStyles } from './token-editor.styles.js';
import { hexOn, ruleOf, type Setting, type Token, tokens } from './tokens.js';

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** An input for each custom property, the elements that follow it, and the CSS to copy. */
export class TokenEditor extends LitElement {
  static override properties: PropertyDeclarations = { settings: { state: true }, copied: { state: true } };

  declare settings: ReadonlyMap<string, Setting>;
  declare copied: boolean;

  constructor() {
    super();
    this.settings = new Map();
    this.copied = false;
  }

  /** In the page itself, as its style sheets are to reach the elements. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The defaults are only known when there are elements. */
  protected override firstUpdated(): void {
    for (const scheme of schemes) elementIn(this.#pane(scheme)).addEventListener('feed-load', () => this.requestUpdate());
  }

  #pane(scheme: Scheme): HTMLElement {
    return this.querySelector<HTMLElement>(`.${scheme}`)!;
  }

  #set(name: string, setting: Setting | undefined): void {
    const settings = new Map(this.settings);
    if (setting) settings.set(name, setting);
    else settings.delete(name);
    this.settings = settings;
    this.copied = false;
  }

  /** What a colour is at present, set or not. */
  #colorNow(name: string, scheme: Scheme): string {
    const base = this.hasUpdated && elementIn(this.#pane(scheme)).shadowRoot?.querySelector('[part=base]');
    if (!base) return '#808080';
    const probe = base.appendChild(document.createElement('i'));
    probe.style.color = `var(${name.replace('--feed-', '--_')})`;
    const color = getComputedStyle(probe).color;
    probe.remove();
    return hexOn(getComputedStyle(this.#pane(scheme)).backgroundColor, color);
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(ruleOf(this.settings));
    this.copied = true;
  }

  override render(): TemplateResult {
    const rule = ruleOf(this.settings);
    return html`<style>
        ${editorStyles}
        ${rule}
      </style>
      <form @submit=${(event: Event) => event.preventDefault()}>${tokens.map((token) => this.#renderToken(token))}</form>
      <div class="output">
        <pre tabindex="0"><code>${rule || 'Nothing is set yet: all is derived from the page.'}</code></pre>
        <button type="button" ?disabled=${!rule} @click=${() => this.#copy()}>Copy</button>
        <button type="button" ?disabled=${!rule} @click=${() => (this.settings = new Map())}>Reset all</button>
        <span role="status">${this.copied ? 'Copied.' : ''}</span>
      </div>
      ${schemes.map((scheme) => this.#renderPane(scheme))}`;
  }

  #renderToken(token: Token): TemplateResult {
    const { name, description, isColor } = token;
    return html`<fieldset>
      <legend><code>${name}</code></legend>
      <p>${description}</p>
      <div>
        ${isColor ? schemes.map((scheme) => this.#renderColor(token, scheme)) : this.#renderText(token)}
        ${
          this.settings.has(name)
            ? html`<button type="button" aria-label="Reset ${name}" @click=${() => this.#set(name, undefined)}>Reset</button>`
            : nothing
        }
      </div>
    </fieldset>`;
  }

  #renderColor({ name }: Token, scheme: Scheme): TemplateResult {
    const now = {
      light: this.#colorNow(name, 'light'),
      dark: this.#colorNow(name, 'dark'),
      ...(this.settings.get(name) as object | undefined),
    };
    const set = ({ target }: Event) => this.#set(name, { ...now, [scheme]: (target as HTMLInputElement).value });
    return html`<label><input type="color" .value=${now[scheme]} @input=${set} /> ${scheme}</label>`;
  }

  #renderText({ name, suggestions }: Token): TemplateResult {
    const setting = (this.settings.get(name) ?? '') as string;
    const set = ({ target }: Event) => this.#set(name, (target as HTMLInputElement).value.trim());
    return html`<input type="text" aria-label=${name} list="${name}-values" placeholder="default" .value=${setting} @input=${set} />
      <datalist id="${name}-values">${suggestions.map((value) => html`<option value=${value}></option>`)}</datalist>`;
  }

  #renderPane(scheme: Scheme): TemplateResult {
    return html`<div class="pane ${scheme}">
      <recent-posts src=${at('news')} loading="eager" layout="grid" limit="2" show="image date categories"></recent-posts>
      <article-card src=${at('news')} loading="eager" item="1" layout="compact"></article-card>
      <statement-quote src=${at('news')} loading="eager"></statement-quote>
      <recent-posts src=${at('news')} loading="eager" limit="2" more></recent-posts>
    </div>`;
  }
}
