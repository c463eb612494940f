import type DOMPurify from 'dompurify';

/** Loads DOMPurify, for browsers without a sanitiser of their own. Rejects when it can't be had. */
export const purifier = (): Promise<{ default: typeof DOMPurify }> => import('dompurify');
