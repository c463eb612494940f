import type DOMPurify from 'dompurify';

/** Of a classic script only known while it runs; a module's own address is what its imports start from anyway. */
const script = (globalThis.document?.currentScript as HTMLScriptElement | null)?.src;

const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ script ? new URL(file, script).href : file);

/** As in `beside.ts`, from files that stand beside the one script. */
export const loadPurifier = () => load('./purify.js') as Promise<{ default: typeof DOMPurify }>;

export const loadStatements = () => load('./statements.js') as Promise<typeof import('../data/statements/index.js')>;

export const loadFigures = () => load('./figures.js') as Promise<typeof import('../data/figures/index.js')>;
