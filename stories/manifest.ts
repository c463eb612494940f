import manifest from '../dist/custom-elements.json';
import { tags } from './tags.js';

export interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Declaration {
  tagName?: string;
  description?: string;
  attributes?: Entry[];
  slots?: Entry[];
  cssProperties?: Entry[];
  cssParts?: Entry[];
  cssStates?: Entry[];
  events?: Entry[];
}

const declarations = (manifest.modules as unknown as { declarations?: Declaration[] }[]).flatMap(({ declarations = [] }) => declarations);

/** What the build has found out about an element. */
export const declarationOf = (tag: string): Declaration | undefined => declarations.find(({ tagName }) => tagName === tag);

/** The custom properties of all elements, each once, in the words of the first that has it. */
export const customProperties = (): Entry[] => {
  const all = tags.flatMap((tag) => declarationOf(tag)?.cssProperties ?? []);
  return all.filter(({ name }, place) => all.findIndex((entry) => entry.name === name) === place);
};
