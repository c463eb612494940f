/** The names of the library's elements. */
export const tags = ['recent-posts', 'article-card', 'statement-quote', 'article-view', 'key-figures'];
