interface ImportMeta {
  /** Vite's: the texts of all files of such names, put into the build, by their paths. An edge runtime has no files to read. */
  glob(patterns: string[], options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>;
}
