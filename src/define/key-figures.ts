import { define } from '../components/define.js';
import { KeyFigures } from '../components/key-figures.js';

define('key-figures', KeyFigures);

export { KeyFigures };
