import { define } from '../components/define.js';
import { RecentPosts } from '../components/recent-posts.js';

define('recent-posts', RecentPosts);

export { RecentPosts };
