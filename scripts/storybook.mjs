// `npm run storybook` opens the stories for a designer; with `build` they become the static site dist-storybook/.
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { install } from './install.mjs';

const windows = process.platform === 'win32';
const bin = (name) => resolve('node_modules', '.bin', name);
// Storybook's settings say the same, but it may report before it has read them.
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };

/** Silent unless it fails; then throws with all that was printed. */
function run(cwd, name, ...args) {
  const { status, stdout, stderr } = spawnSync(bin(name), args, { cwd, encoding: 'utf8', env, shell: windows });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** The controls are made from the manifest, which has to say what the elements are now. */
function prepare(cwd) {
  install();
  run(cwd, 'cem', 'analyze', '--quiet');
}

/** Builds dist-storybook/ in this folder, or in another one that has the project and its node_modules. */
export function buildStorybook(cwd = '.') {
  prepare(cwd);
  run(cwd, 'storybook', 'build', '-o', 'dist-storybook', '--quiet');
}

if (import.meta.filename === process.argv[1]) {
  try {
    if (process.argv[2] === 'build') {
      buildStorybook();
      console.log('Built dist-storybook/.');
    } else {
      prepare('.');
      const args = ['dev', '-p', '6006', '--ci', '--no-open', '--no-version-updates'];
      spawn(bin('storybook'), args, { stdio: 'inherit', env, shell: windows }).on('exit', (code) => process.exit(code ?? 0));
    }
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
