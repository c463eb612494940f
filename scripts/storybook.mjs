// `npm run storybook` opens the stories for a designer; with `build` they become the static site dist-storybook/.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install } from './install.mjs';

const windows = process.platform === 'win32';
const bin = (name) => `node_modules/.bin/${name}`;
// Storybook's settings say the same, but it may report before it has read them.
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };

/** The controls are made from the manifest, which a build leaves in dist/. */
function prepare() {
  install();
  if (existsSync('dist/custom-elements.json')) return;
  run('cem', ['analyze', '--quiet']);
}

/** Silent unless it fails; then throws with all that was printed. */
function run(name, args) {
  const { status, stdout, stderr } = spawnSync(bin(name), args, { encoding: 'utf8', env, shell: windows });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Builds dist-storybook/. */
export function buildStorybook() {
  prepare();
  run('storybook', ['build', '-o', 'dist-storybook', '--quiet']);
}

if (import.meta.filename === process.argv[1]) {
  try {
    if (process.argv[2] === 'build') {
      buildStorybook();
      console.log('Built dist-storybook/.');
    } else {
      prepare();
      const args = ['dev', '-p', '6006', '--ci', '--no-open', '--no-version-updates'];
      spawn(bin('storybook'), args, { stdio: 'inherit', env, shell: windows }).on('exit', (code) => process.exit(code ?? 0));
    }
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
