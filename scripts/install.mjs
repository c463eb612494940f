// Brings node_modules to what the lockfile says, and does nothing when it is there already. Uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`feed-elements needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const installed = 'node_modules/.package-lock.json';
const isCurrent = () => existsSync(installed) && statSync('package-lock.json').mtimeMs <= statSync(installed).mtimeMs;

/** Runs `npm ci` unless node_modules is newer than the lockfile. Ends the process when it fails. */
export function install() {
  if (isCurrent()) return;
  console.log('Installing the dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed; its message stands above.');
    process.exit(1);
  }
}
