import { define } from '../components/define.js';
import { ArticleCard } from '../components/article-card.js';

define('article-card', ArticleCard);

export { ArticleCard };
