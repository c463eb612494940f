// Lets the test runner drive WebKitGTK over WebDriver, on a screen of its own. No npm package does, and none is needed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** The viewport that the runner gives the other browsers. */
const viewport = { width: 800, height: 600 };

const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** What starts and does not answer must not be waited for without end. */
const inTime = (promise, what) =>
  Promise.race([
    promise,
    wait(30_000, undefined, { ref: false }).then(() => {
      throw new Error(`${what} did not answer in 30 seconds`);
    }),
  ]);

/** @param {string} binary Path of MiniBrowser. */
export function webkitLauncher(binary) {
  const processes = [];
  const active = new Map();
  let session;
  let started;

  function start(command, args, options) {
    const child = spawn(command, args, options);
    processes.push(child);
    const ended = new Promise((_, reject) => {
      child.on('error', reject);
      child.on('exit', () => reject(new Error(`${command} ended at once`)));
    });
    // It ends in the end; that is news only to who waits for its start.
    ended.catch(() => {});
    return { child, ended };
  }

  const kill = () => {
    for (const child of processes.reverse()) child.kill();
  };

  async function call(method, url, body) {
    const response = await inTime(fetch(url, { method, ...(body && { body: JSON.stringify(body) }) }), 'WebKitWebDriver');
    const { value } = await response.json();
    if (!response.ok) throw new Error(value?.message || `WebKitWebDriver: ${value?.error ?? response.status}`);
    return value;
  }

  const command = (path, body) => call('POST', `${session}/${path}`, body);

  async function screen() {
    const { child, ended } = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = await inTime(Promise.race([once(child.stdio[3], 'data'), ended]), 'Xvfb');
    return `:${String(number).trim()}`;
  }

  async function open() {
    // Whoever ends the runner from outside must not leave a browser behind.
    process.once('exit', kill).once('SIGTERM', () => process.exit(1));
    const DISPLAY = await screen();
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const { ended } = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY },
    });
    const isUp = () =>
      fetch(`${base}/status`).then(
        () => true,
        () => false,
      );
    const up = async () => {
      while (!(await isUp())) await wait(50);
    };
    await inTime(Promise.race([up(), ended]), 'WebKitWebDriver');
    const options = { binary, args: ['--automation'] };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } };
    session = `${base}/session/${(await call('POST', `${base}/session`, { capabilities })).sessionId}`;
    await resize();
  }

  /** The window has a toolbar, whose height nobody tells. */
  async function resize() {
    await command('window/rect', viewport);
    const script = 'return [innerWidth, innerHeight]';
    const [width, height] = await command('execute/sync', { script, args: [] });
    await command('window/rect', { width: 2 * viewport.width - width, height: 2 * viewport.height - height });
  }

  const mouse = (...actions) =>
    command('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      await (started ??= open());
      active.set(id, url);
      await command('url', { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async sendKeys(_id, names) {
      const actions = names
        .map((name) => keys[name] ?? name)
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await command('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    sendMouseMove: (_id, x, y) => mouse({ type: 'pointerMove', x, y, duration: 0 }),
    sendMouseDown: () => mouse({ type: 'pointerDown', button: 0 }),
    sendMouseUp: () => mouse({ type: 'pointerUp', button: 0 }),
    sendMouseClick: (_id, x, y) =>
      mouse({ type: 'pointerMove', x, y, duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    async stopSession(id) {
      active.delete(id);
      await command('url', { url: 'about:blank' });
      return {};
    },
    async stop() {
      await (session && call('DELETE', session))?.catch(() => {});
      kill();
    },
  };
}
