// Builds dist/: modules, the one script, types, the manifest; then the size guard has its say.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { install } from './install.mjs';

/** Runs every step; ends the process at the first that fails, with what it printed. */
export function build() {
  install();
  if (existsSync('dist')) rmSync('dist', { recursive: true });
  for (const [name, ...args] of [
    ['vite', 'build', '--logLevel', 'warn'],
    ['vite', 'build', '--mode', 'iife', '--logLevel', 'warn'],
    ['vite', 'build', '--mode', 'beside', '--logLevel', 'warn'],
    ['vite', 'build', '--mode', 'node', '--logLevel', 'warn'],
    ['vite', 'build', '--mode', 'edge', '--logLevel', 'warn'],
    ['tsc', '-p', 'tsconfig.build.json'],
    ['cem', 'analyze', '--quiet'],
    ['node', 'scripts/size.mjs'],
  ]) {
    const command = name === 'node' ? process.execPath : `node_modules/.bin/${name}`;
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
    if (status === 0) continue;
    console.error(`${name} ${args.join(' ')} failed:\n${stdout}${stderr}`);
    process.exit(1);
  }
}

if (import.meta.filename === process.argv[1]) {
  build();
  console.log('Built dist/.');
}
