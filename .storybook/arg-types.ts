import type { InputType } from 'storybook/internal/csf';
import { declarationOf, type Entry } from '../stories/manifest.js';

export const description = (tag: string): string | undefined => declarationOf(tag)?.description;

/**
 * A control for every attribute, slot and custom property; parts, states and events are only listed.
 * Storybook's own extraction puts all of them under their bare names, so that the part `date` would hide the attribute `date`.
 */
export function argTypes(tag: string): Record<string, InputType> {
  const { attributes, slots, cssProperties, cssParts, cssStates, events } = declarationOf(tag) ?? {};
  return {
    ...rows('attributes', attributes, ({ name }) => name, attributeControl),
    ...rows('slots', slots, ({ name }) => (name ? `slot-${name}` : 'slot'), text),
    ...rows('custom properties', cssProperties, ({ name }) => name, propertyControl),
    ...rows('parts', cssParts, ({ name }) => `::part(${name})`, listed),
    ...rows('states', cssStates, ({ name }) => `:state(${name})`, listed),
    // The analyzer takes what the events carry for events too, but has nothing to say of it.
    ...rows(
      'events',
      events?.filter((event) => event.description),
      ({ name }) => `on ${name}`,
      listed,
    ),
  };
}

// Spelled out: only what the stories themselves say of their arguments may be abbreviated.
const listed = (): InputType => ({ control: { disable: true } });
const text = (): InputType => ({ control: { type: 'text' } });
const propertyControl = ({ name }: Entry): InputType => ({ control: { type: /accent|muted|line|surface/.test(name) ? 'color' : 'text' } });

function attributeControl({ type }: Entry): InputType {
  const options = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, option]) => option);
  if (options.length) return { control: { type: 'select' }, options };
  return { control: { type: type?.text === 'boolean' || type?.text === 'number' ? type.text : 'text' } };
}

function rows(category: string, entries: Entry[] = [], key: (entry: Entry) => string, control: (entry: Entry) => InputType) {
  return Object.fromEntries(
    entries.map((entry) => {
      const type = entry.type && { summary: entry.type.text.replace(' | undefined', '') };
      const initial = entry.default && { defaultValue: { summary: entry.default } };
      return [key(entry), { name: key(entry), description: entry.description, ...control(entry), table: { category, type, ...initial } }];
    }),
  );
}
