// What the project promises of its own files. dist/ has to be built.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const json = (path) => JSON.parse(read(path));
const exists = (path) => existsSync(join(root, path));

/** All files below a folder, by their paths from the project's root with `/`. */
const below = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));

const code = (path) => read(path).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
const imports = (path) => [...code(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name);
const target = (path, name) => (name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll(sep, '/') : name);

describe('the layers of src/', () => {
  const sources = below('src').filter((path) => path.endsWith('.ts'));

  it('are all there', () => {
    assert.ok(sources.some((path) => path.startsWith('src/components/')));
    assert.ok(sources.some((path) => path.startsWith('src/data/')));
  });

  // What only a server has, only the platform of servers may load.
  const servers = { 'src/data/node.ts': ['entities', 'iconv-lite'], 'src/data/rss-reader.ts': ['rss-parser'] };
  for (const path of sources.filter((file) => file.startsWith('src/data/')))
    it(`${path} knows nothing but src/data/`, () => {
      for (const name of imports(path).filter((one) => !servers[path]?.includes(one)))
        assert.match(target(path, name), /^src\/data\/|^#platform$/, name);
    });

  it('leave out of a browser what only a server needs', () => {
    for (const path of below('dist').filter((file) => file.endsWith('.js') && !/^dist\/(?:node|edge)\//.test(file)))
      assert.doesNotMatch(read(path), /rss-parser|iconv-lite|xml2js/, path);
  });

  for (const path of sources.filter((file) => file.startsWith('src/components/')))
    it(`${path} knows nothing but components, data, the version and Lit`, () => {
      // DOMPurify is loaded by one module alone, and only where a browser has no sanitiser.
      for (const name of imports(path).filter((one) => one !== 'dompurify' || !/\/beside[\w-]*\.ts$/.test(path)))
        assert.match(target(path, name), /^src\/(?:components|data)\/|^src\/version\.js$|^lit(?:\/|$)|^#beside$/, name);
    });

  /** What else each may load; packages are named by those that load them. */
  const layers = {
    relay: /^src\/(?:relay|data|ssr)\/|^src\/version\.js$/,
    ssr: /^src\/(?:ssr|components|data)\//,
    cli: /^src\/(?:cli|relay|ssr|data)\/|^src\/version\.js$/,
  };
  for (const [layer, known] of Object.entries(layers))
    it(`of ${layer} import one way`, () => {
      for (const path of sources.filter((file) => file.startsWith(`src/${layer}/`)))
        for (const name of imports(path).filter((one) => one.startsWith('.'))) assert.match(target(path, name), known, `${path}: ${name}`);
    });

  it('of the relay load Lit only to render, and a browser’s nothing of a server', () => {
    const rendering = ['src/ssr/index.ts'];
    for (const path of sources.filter((file) => file.startsWith('src/relay/')))
      for (const [, name] of code(path).matchAll(/^import [^;]*?from '([^']+)'/gm))
        assert.ok(!rendering.includes(target(path, name).replace(/\.js$/, '.ts')), `${path}: ${name}`);
    for (const path of below('dist').filter((file) => /^dist\/(?!node|edge|types).*\.js$/.test(file)))
      assert.doesNotMatch(read(path), /undici|ioredis|parse5|lru-cache/, path);
  });

  it('of data make no element and touch no page', () => {
    for (const path of sources.filter((file) => file.startsWith('src/data/')))
      assert.doesNotMatch(
        code(path),
        /createElement|innerHTML|HTMLElement\b|customElements|localStorage|sessionStorage|indexedDB|document\.cookie/,
        path,
      );
  });

  it('have no circle of imports', () => {
    const graph = new Map(
      sources.map((path) => [
        path,
        imports(path)
          .map((name) => target(path, name).replace(/\.js$/, '.ts'))
          .filter((to) => to.startsWith('src/') && !isTypeOnly(path, to)),
      ]),
    );
    const done = new Set();
    const visit = (path, trail) => {
      assert.ok(!trail.includes(path), [...trail, path].join(' → '));
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of sources) visit(path, []);
  });

  it('store nothing on the visitor’s machine', () => {
    for (const path of sources)
      assert.doesNotMatch(code(path), /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/, path);
  });
});

/** Types leave no import behind. */
function isTypeOnly(path, to) {
  const name = to.replace(/\.ts$/, '.js').split('/').at(-1).replaceAll('.', '\\.');
  return new RegExp(`import type [^;]*/${name}'`).test(code(path)) && !new RegExp(`^import (?!type)[^;]*?/${name}'`, 'm').test(code(path));
}

describe('the package', () => {
  const manifest = json('package.json');

  it('is of one version everywhere', () => {
    assert.equal(/version = '([^']+)'/.exec(read('src/version.ts'))?.[1], manifest.version);
    assert.ok(read('dist/feed-elements.js').includes(manifest.version));
  });

  for (const [name, value] of Object.entries(manifest.exports))
    for (const path of typeof value === 'string' ? [value] : Object.values(value))
      it(`has ${path} for ${name}`, () => {
        const files = path.includes('*') ? below(dirname(path)).filter((file) => file.endsWith(path.split('*')[1])) : [path];
        assert.ok(files.length);
        for (const file of files) assert.ok(exists(file) && statSync(join(root, file)).size > 0, file);
      });

  for (const key of ['types', 'unpkg', 'jsdelivr', 'customElements', 'web-types'])
    it(`has what its field ${key} names`, () => assert.ok(exists(manifest[key]), manifest[key]));

  it('lists as having side effects just what defines elements', () => {
    for (const path of manifest.sideEffects.filter((one) => !one.includes('*'))) assert.ok(exists(path), path);
    for (const path of ['./dist/data.js', './dist/components/recent-posts.js']) assert.ok(!manifest.sideEffects.includes(path), path);
  });

  it('has one script that any browser of the last years reads as a classic one', () => {
    const script = read('dist/feed-elements.js');
    assert.doesNotMatch(script, /^\s*(?:import|export)\b/m);
    const { status, stderr } = spawnSync(process.execPath, ['--check', join(root, 'dist/feed-elements.js')], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  for (const file of ['dist/statements.js', 'dist/figures.js', 'dist/purify.js'])
    it(`has ${file} as one file, to be put beside the script`, () => {
      assert.doesNotMatch(read(file), /\b(?:from|import)\s*\(?\s*["'`]/);
      assert.match(read(file), /export\s*\{/);
    });

  it('packs what it needs and nothing else', () => {
    const { stdout, stderr, status } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, stderr);
    const [packed] = JSON.parse(stdout);
    const files = packed.files.map(({ path }) => path);
    const stray = files.filter(
      (path) => !/^(?:dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$|SECURITY\.md$|themes\/)/.test(path),
    );
    assert.deepEqual(stray, []);
    assert.deepEqual(
      files.filter((path) => /(?:^|[/.])(?:test|tests|stories|demo|bench|fixtures)[/.]/.test(path)),
      [],
    );
    for (const path of [
      'dist/feed-elements.js',
      'dist/index.js',
      'dist/data.js',
      'dist/custom-elements.json',
      'dist/types/index.d.ts',
      'package.json',
    ])
      assert.ok(files.includes(path), path);
  });

  it('names no machine’s folders in what it ships', () => {
    for (const path of below('dist').filter((file) => /\.(?:js|json|ts|map)$/.test(file)))
      assert.ok(!read(path).includes(root.replace(/[/\\]$/, '')), path);
  });
});

describe('the manifest', () => {
  const declarations = json('dist/custom-elements.json').modules.flatMap((module) => module.declarations ?? []);
  const element = (tag) =>
    declarations.find(({ tagName, name }) => tagName === tag || name === tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase()));
  const namesOf = (list) => (list ?? []).map(({ name }) => name);

  const shared = 'src relay loading refresh heading-level date-style time-zone target category match exclude images'.split(' ');
  const own = {
    'recent-posts': 'heading limit offset layout show summary-lines see-all more',
    'article-card': 'item layout show headline href image summary date source',
    'statement-quote': 'item statement speaker role occasion date href source',
    'article-view': 'item',
    'key-figures': 'item figures trend',
  };

  it('names no default in editors where there is none', () => {
    for (const path of ['dist/vscode.html-custom-data.json', 'dist/web-types.json'])
      assert.ok(!read(path).includes('default: undefined'), path);
  });

  for (const [tag, attributes] of Object.entries(own)) {
    it(`lists every attribute of <${tag}>, and says what it is for`, () => {
      const listed = element(tag)?.attributes ?? [];
      for (const name of [...shared, ...attributes.split(' ')]) {
        const attribute = listed.find((one) => one.name === name);
        assert.ok(attribute, name);
        assert.ok(attribute.description, `${name} has no description`);
      }
    });

    it(`lists the slots, parts, events and states of <${tag}>`, () => {
      const { slots, cssParts, events, cssStates, members } = element(tag);
      const cut = tag === 'recent-posts' ? ['heading', 'see-all'] : [];
      for (const name of ['', 'empty', 'error', 'footer', ...cut]) assert.ok(namesOf(slots).includes(name), `slot ${name}`);
      for (const name of ['base', 'item', 'link', 'date', 'source', 'status', 'retry', 'more'])
        assert.ok(namesOf(cssParts).includes(name), `part ${name}`);
      for (const name of ['feed-load', 'feed-error', 'feed-item-click']) assert.ok(namesOf(events).includes(name), `event ${name}`);
      for (const name of ['loading', 'empty', 'error', 'stale']) assert.ok(namesOf(cssStates).includes(name), `state ${name}`);
      for (const name of ['feed', 'reload']) assert.ok(namesOf(members).includes(name), `member ${name}`);
    });

    it(`shows nothing of <${tag}> that a page cannot use`, () => {
      for (const { name, privacy = 'public' } of element(tag).members ?? []) {
        assert.equal(privacy, 'public', name);
        assert.doesNotMatch(name, /^[#_]/);
      }
    });
  }
});

describe('the tests', () => {
  it('all run: none is left alone or left out', () => {
    const kept = new RegExp(String.raw`\b(?:describe|it|test|suite)\.(?:${['only', 'skip', 'todo'].join('|')})\b`);
    for (const path of below('test').filter((file) => /\.test\.(?:ts|mjs)$/.test(file))) assert.doesNotMatch(read(path), kept, path);
  });
});
