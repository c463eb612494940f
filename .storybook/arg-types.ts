import type { InputType } from 'storybook/internal/csf';
import manifest from '../dist/custom-elements.json';

interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Declaration {
  kind: string;
  description?: string;
  attributes?: Entry[];
  slots?: Entry[];
  cssProperties?: Entry[];
  cssParts?: Entry[];
  cssStates?: Entry[];
  events?: Entry[];
}

/** What the manifest says of an element; each has a file of its own that bears its name. */
const declarationOf = (tag: string): Declaration | undefined =>
  (manifest.modules as unknown as { path: string; declarations?: Declaration[] }[])
    .find(({ path }) => path.endsWith(`/${tag}.ts`))
    ?.declarations?.find(({ kind }) => kind === 'class');

export const description = (tag: string): string | undefined => declarationOf(tag)?.description;

/**
 * A control for every attribute, slot and custom property; parts, states and events are only listed.
 * Storybook's own extraction puts all of them under their bare names, so that the part `date` would hide the attribute `date`.
 */
export function argTypes(tag: string): Record<string, InputType> {
  const { attributes, slots, cssProperties, cssParts, cssStates, events } = declarationOf(tag) ?? ({} as Declaration);
  return {
    ...rows('attributes', attributes, ({ name }) => name, attributeControl),
    ...rows('slots', slots, ({ name }) => (name ? `slot-${name}` : 'slot'), text),
    ...rows('custom properties', cssProperties, ({ name }) => name, propertyControl),
    ...rows('parts', cssParts, ({ name }) => `::part(${name})`),
    ...rows('states', cssStates, ({ name }) => `:state(${name})`),
    ...rows('events', events, ({ name }) => `on ${name}`),
  };
}

const text = (): InputType => ({ control: 'text' });

const propertyControl = ({ name }: Entry): InputType => ({ control: /accent|muted|line|surface/.test(name) ? 'color' : 'text' });

function attributeControl({ type }: Entry): InputType {
  const options = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, option]) => option);
  if (options.length) return { control: 'select', options };
  return { control: type?.text === 'boolean' ? 'boolean' : type?.text === 'number' ? 'number' : 'text' };
}

function rows(
  category: string,
  entries: Entry[] = [],
  key: (entry: Entry) => string,
  control: (entry: Entry) => InputType = () => ({ control: false }),
) {
  return Object.fromEntries(
    entries.map((entry) => {
      const type = entry.type && { summary: entry.type.text.replace(' | undefined', '') };
      const initial = entry.default && { defaultValue: { summary: entry.default.replace(/ satisfies .*/, '') } };
      return [
        key(entry),
        { name: key(entry), description: entry.description, ...control(entry), table: { category, type, ...initial } } as InputType,
      ];
    }),
  );
}
