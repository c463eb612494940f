// @ts-check
// Where the code will stand, and what to do there.
import { elementCode, embedUrl, frameCode, htmlCode, importCode, oembedUrl, reactCode } from './snippets.js';

/** @import { Choice } from './choice.js' */
/** @import { Setting } from './snippets.js' */

/** @typedef {{ says: string, name: string, code: string }} Step A sentence, then something to copy and what that is. */
/** @typedef {(choice: Choice, setting: Setting) => Step[]} Steps */

/** @type {(says: string) => Steps} */
const html = (says) => (choice, setting) => [{ says, name: 'HTML', code: htmlCode(choice, setting) }];
/** @type {(says: string) => Steps} */
const frame = (says) => (choice, setting) => [{ says, name: 'frame', code: frameCode(choice, setting) }];
/** @type {(says: string) => Steps} */
const address = (says) => (choice, setting) => [{ says, name: 'embed address', code: embedUrl(choice, setting) }];

/** @type {(...parts: Steps[]) => Steps} */
const steps =
  (...parts) =>
  (choice, setting) =>
    parts.flatMap((part) => part(choice, setting));

/** By the names that stand in the page's address. */
export const places = /** @type {Record<string, { label: string, steps: Steps }>} */ ({
  html: { label: 'HTML', steps: html('Paste this where the posts should stand. The script is needed only once in a page.') },
  frame: {
    label: 'Frame',
    steps: frame(
      'For pages that take frames. The first line gives the frame the height of what is in it; without it, the frame is as high as you write.',
    ),
  },
  oembed: {
    label: 'oEmbed',
    steps: steps(
      address('Paste this address on a line of its own where a system knows oEmbed and looks for it in pages.'),
      (choice, setting) => [{ says: 'Who writes such a system asks here:', name: 'oEmbed address', code: oembedUrl(choice, setting) }],
    ),
  },
  npm: {
    label: 'npm',
    steps: (choice, setting) => [
      { says: 'In your project’s folder:', name: 'command', code: 'npm install feed-elements' },
      { says: 'In a script that your bundler knows:', name: 'import', code: importCode(choice) },
      { says: 'In the page:', name: 'element', code: elementCode(choice, setting) },
    ],
  },
  react: {
    label: 'React',
    steps: (choice, setting) => [
      { says: 'In your project’s folder, with React 19 or newer:', name: 'command', code: 'npm install feed-elements' },
      { says: 'A component:', name: 'component', code: reactCode(choice, setting) },
    ],
  },
  wordpress: {
    label: 'WordPress',
    steps: steps(
      html('On a server of your own: add a block “Custom HTML” and paste this.'),
      address(
        'If the code is gone after saving, your account may not use scripts: so it is for authors, in networks of sites, and on WordPress.com without plugins. Then paste this address into a block “Embed”, or on a line of its own. If it stays a link, your plan takes neither.',
      ),
    ),
  },
  wix: {
    label: 'Wix',
    steps: steps(
      html(
        'Add Elements, then Embed Code, then Embed HTML; choose Code, and paste this. Wix puts it into a frame: draw that as high as the posts are.',
      ),
      address('Or choose Website Address there:'),
    ),
  },
  squarespace: {
    label: 'Squarespace',
    steps: html(
      'Add a block “Code”, leave it on HTML, and paste this. Scripts and frames need a plan that has them; the editor shows them only after saving.',
    ),
  },
  drupal: {
    label: 'Drupal',
    steps: steps(
      html('In a field or block with the text format “Full HTML”, press Source and paste this.'),
      frame(
        'If your editor takes scripts out, paste a frame; a format that limits HTML tags has to allow <iframe src title width height sandbox loading>.',
      ),
    ),
  },
});
