import { html, render } from 'lit';
import { version } from '../version.js';
import type { FeedElement } from './feed-element.js';
import { feedStore, type Copy } from './page.js';

/** Registers an element unless its name is taken: the copy of the library that came first wins. Never throws; says once what is amiss. */
export function define(tag: string, element: typeof FeedElement & CustomElementConstructor): void {
  const there = customElements.get(tag) as (CustomElementConstructor & Partial<Copy>) | undefined;
  if (there) {
    if (there.version !== version)
      tell(`<${tag}> is there already, ${there.version ? `of version ${there.version}` : 'by another script'}; ${version} stands back.`);
  } else if (canRender()) {
    try {
      customElements.define(tag, element);
    } catch {
      // The page has registered the class already, by a name of its own.
      customElements.define(tag, class extends (element as CustomElementConstructor) {});
    }
  } else
    tell(
      "this page's Content Security Policy has to allow: trusted-types lit-html feed-elements, and 'allow-duplicates' for several copies. Until then its own content stays.",
    );
}

let able: boolean | undefined;

/** Where Trusted Types refuse Lit its policy, every element would fail; the page's own content is better than that. */
function canRender(): boolean {
  if (able === undefined) {
    able = !('trustedTypes' in globalThis);
    try {
      if (!able) render(html`<p></p>`, new DocumentFragment());
      able = true;
    } catch {
      // Refused.
    }
  }
  return able;
}

/** Once a page, whichever copy has something to say: the store is the one thing that they all have in common. */
function tell(text: string): void {
  const page = feedStore as { told?: boolean };
  if (!page.told) console.warn(`feed-elements: ${text}`);
  page.told = true;
}
