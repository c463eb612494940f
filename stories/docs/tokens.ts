import { customProperties } from '../manifest.js';
import { tags } from '../tags.js';

/** A custom property that can be edited. */
export interface Token {
  name: string;
  description: string;
  isColor: boolean;
  /** Values to choose from; any other can be typed. */
  suggestions: string[];
}

/** What is set of a token: of a colour one for light and one for dark pages. */
export type Setting = { light: string; dark: string } | string;

const serif = "Georgia, 'Liberation Serif', 'Songti SC', 'Noto Serif CJK SC', serif";
const sans = "system-ui, 'Liberation Sans', 'Noto Sans CJK SC', sans-serif";

const suggestions: Record<string, string[]> = {
  '--feed-radius': ['0', '0.25em', '0.625em', '1em', '1.5em'],
  '--feed-gap': ['0.5em', '0.75em', '1.25em', '2em'],
  '--feed-image-ratio': ['16 / 9', '4 / 3', '3 / 2', '1', '3 / 4'],
  '--feed-font-heading': [serif, sans, 'ui-monospace, monospace'],
  '--feed-font-quote': [serif, sans],
};

export const tokens: Token[] = customProperties().map(({ name, description = '' }) => ({
  name,
  description,
  isColor: description.startsWith('Colour') || description.startsWith('Background'),
  suggestions: suggestions[name] ?? [],
}));

const valueOf = (setting: Setting) => (typeof setting === 'string' ? setting : `light-dark(${setting.light}, ${setting.dark})`);

/** The rule to copy; empty when nothing is set. */
export function ruleOf(settings: ReadonlyMap<string, Setting>): string {
  const lines = [...settings].map(([name, setting]) => `  ${name}: ${valueOf(setting)};\n`);
  return lines.length ? `${tags.join(',\n')} {\n${lines.join('')}}\n` : '';
}

const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })!;

/** What a colour, which may be transparent, looks like on a ground, as `<input type="color">` wants it. */
export function hexOn(ground: string, color: string): string {
  for (const fill of [ground, color]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  return `#${Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3), (part) => part.toString(16).padStart(2, '0')).join('')}`;
}
