// The one file for script tags: it defines the elements, and nothing else of it can be seen from the page.
import './index.js';
