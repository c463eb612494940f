import type DOMPurify from 'dompurify';

/** Of a classic script only known while it runs; a module's own address is what its imports start from anyway. */
const script = (globalThis.document?.currentScript as HTMLScriptElement | null)?.src;

/** Loads DOMPurify from beside the one script, for browsers without a sanitiser of their own. Rejects when it can't be had. */
export function purifier(file = './purify.js'): Promise<{ default: typeof DOMPurify }> {
  return import(/* @vite-ignore */ script ? new URL(file, script).href : file);
}
