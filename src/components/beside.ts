import type DOMPurify from 'dompurify';

/** Loads DOMPurify, for browsers without a sanitiser of their own. Rejects when it can't be had. */
export const loadPurifier = (): Promise<{ default: typeof DOMPurify }> => import('dompurify');

/** Loads the rules that find statements: only pages that show some need their 17 KB. Rejects when they can't be had. */
export const loadStatements = (): Promise<typeof import('../data/statements/index.js')> => import('../data/statements/index.js');

/** Loads the rules that find figures. Rejects when they can't be had. */
export const loadFigures = (): Promise<typeof import('../data/figures/index.js')> => import('../data/figures/index.js');
