// One visit to a page by a browser that has never been there, and what it saw.

const sum = (shifts) => shifts.reduce((total, { value }) => total + value, 0);

/** Runs in the page, before anything else does: notes the layout shifts, when the list first took up room, and when its last item was painted. */
function watch(length) {
  const bench = (globalThis.bench = { shifts: [], standing: undefined, painted: undefined });
  new PerformanceObserver((entries) => {
    for (const { startTime, value, hadRecentInput } of entries.getEntries()) if (!hadRecentInput) bench.shifts.push({ startTime, value });
  }).observe({ type: 'layout-shift', buffered: true });
  // Style, layout and paint of a frame come between its callbacks and the next task.
  const note = (moment) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (bench[moment] ??= performance.now());
    port2.postMessage(0);
  };
  // A look at each frame costs both pages the same; an observer would cost more where the DOM grows in more steps.
  const look = () => {
    const root = document.querySelector('#list')?.shadowRoot;
    if (root?.firstElementChild) note('standing');
    if (root?.querySelectorAll('[part=item]').length === length) note('painted');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * @param read runs in the page, on the shadow root of the list
 * @returns `time` in ms from the start of the navigation to the last item painted; `shift`, the sum of all layout shifts, and
 *   `late`, those of them after the list had first taken up its room; `result`, what `read` made
 */
export async function visit(browser, url, length, read = () => {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // Room for a short list and what stands below it: what moves out of sight is not counted.
  await page.setViewport({ width: 1000, height: 900 });
  await page.evaluateOnNewDocument(watch, length);
  await page.goto(url);
  await page.waitForFunction('bench.painted', { timeout: 20_000, polling: 50 });
  // Whatever moves when the pictures come still counts.
  await new Promise((resolve) => setTimeout(resolve, 150));
  const { painted, shifts, standing } = await page.evaluate('bench');
  const root = await page.evaluateHandle(`document.querySelector('#list').shadowRoot`);
  const result = await root.evaluate(read);
  await context.close();
  return { time: painted, shift: sum(shifts), late: sum(shifts.filter(({ startTime }) => startTime > standing)), result };
}

/** Runs in the page: the DOM as lines, each with its depth, without comments, spare white space and the order of attributes. */
export function normalised(root) {
  const lines = [];
  const add = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE && node.data.trim()) lines.push(`${depth} ${node.data.trim()}`);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    // The widget tells its style sheet of its attributes by custom properties in `style`; a page written by hand has no need to.
    const attributes = Array.from(node.attributes, ({ name, value }) => (name === 'style' ? '' : ` ${name}="${value.trim()}"`)).sort();
    lines.push(`${depth} <${node.localName}${attributes.join('')}>`);
    for (const child of node.childNodes) add(child, depth + 1);
  };
  for (const child of root.childNodes) add(child, 0);
  return lines.map((line) => line.replace(/\s+/g, ' '));
}

/** Runs in the page: its style sheets as text. */
export const styles = (root) => root.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText)).join('\n');
