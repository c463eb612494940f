import { html, nothing, type TemplateResult } from 'lit';

type Part = 'heading' | 'title';

/** A heading of a level from 1 to 6; what lies outside is brought inside. Real elements, so that outlines and readers see them. A title runs in the direction of its own words. */
export function heading(level: number, part: Part, content: unknown): TemplateResult {
  const direction = part === 'title' ? 'auto' : nothing;
  switch (level) {
    case 1:
      return html`<h1 part=${part} class=${part} dir=${direction}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part} dir=${direction}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part} dir=${direction}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part} dir=${direction}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part} dir=${direction}>${content}</h5>`;
  }
  return html`<h6 part=${part} class=${part} dir=${direction}>${content}</h6>`;
}
