import { html, type TemplateResult } from 'lit';

type Part = 'heading' | 'title';

/** A heading of a level from 1 to 6; what lies outside is brought inside. Real elements, so that outlines and readers see them. */
export function heading(level: number, part: Part, content: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part=${part} class=${part}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part}>${content}</h5>`;
  }
  return html`<h6 part=${part} class=${part}>${content}</h6>`;
}
