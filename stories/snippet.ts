import type { Args, StoryContext } from '@storybook/web-components-vite';

/** The code to copy for an element as the controls have it. */
export interface Snippet {
  html: string;
  /** The custom properties that are set, as a rule for a style sheet; empty when there are none. */
  css: string;
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The stories' own addresses answer nowhere else. */
const addressed = (text: string) => text.replace(/https:\/\/stories\.example\/(\w+)\.json\S*/g, 'https://example.org/$1.xml');

/** As much as fits beside the tag's name; more stands on lines of its own. */
const widest = 100;

export function snippet(tag: string, args: Args): Snippet {
  const set = Object.entries(args).filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '');
  const attributes = set
    .filter(([name]) => !/^(?:slot$|slot-|--)/.test(name))
    .map(([name, value]) => (value === true ? name : `${name}="${attribute(addressed(String(value)))}"`));
  const content = set
    .filter(([name]) => /^slot(?:$|-)/.test(name))
    .map(([name, value]) => (name === 'slot' ? String(value) : `<span slot="${name.slice('slot-'.length)}">${String(value)}</span>`));
  const line = [tag, ...attributes].join(' ');
  const start = line.length > widest ? `<${tag}\n  ${attributes.join('\n  ')}\n>` : `<${line}>`;
  const properties = set.filter(([name]) => name.startsWith('--')).map(([name, value]) => `  ${name}: ${String(value)};\n`);
  return {
    html: `${start}${content.map((one) => `\n  ${one}`).join('')}${content.length ? '\n' : ''}</${tag}>`,
    css: properties.length ? `${tag} {\n${properties.join('')}}` : '',
  };
}

/** For the docs pages: the snippet of a story of one element; of any other what it has rendered. */
export function snippetOf(code: string, { component, args }: Pick<StoryContext, 'component' | 'args'>): string {
  if (!component) return code;
  const { html, css } = snippet(component, args);
  return css ? `<style>\n${css}\n</style>\n\n${html}` : html;
}
