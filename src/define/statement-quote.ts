import { define } from '../components/define.js';
import { StatementQuote } from '../components/statement-quote.js';

define('statement-quote', StatementQuote);

export { StatementQuote };
