import { ArticleView } from '../components/article-view.js';
import { define } from '../components/define.js';

define('article-view', ArticleView);

export { ArticleView };
