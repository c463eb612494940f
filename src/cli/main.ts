#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { version } from '../version.js';
import { Misuse, tell } from './command.js';

/** Loaded when asked for. */
const commands = {
  relay: async () => {
    // Reading feeds makes much that is forgotten at once, and V8 gives it ever more room. Where it doesn't, 10,000 feeds take some 30 MB less. From the start: it gives none back.
    setFlagsFromString('--semi-space-growth-factor=1');
    return (await import('./relay.js')).relay;
  },
  snapshot: async () => (await import('./snapshot.js')).snapshot,
  render: async () => (await import('./render.js')).render,
};

const help = `feed-elements ${version}

  feed-elements relay --allow HOST[,HOST…]   reads feeds for pages that can't
  feed-elements snapshot FEED… [-o FILE]     writes one JSON Feed that needs no server
  feed-elements render PAGE.html             fills the elements of a page

Each reads --help.
`;

/** Ends the process with 0; with 2 and one line when it was asked for nonsense, with 1 and one line when it failed. */
async function main([name, ...args]: string[]): Promise<void> {
  if (name === '--version' || name === '-v') return void process.stdout.write(`${version}\n`);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return void (name === undefined ? process.stderr : process.stdout).write(help, () => (process.exitCode = name === undefined ? 2 : 0));
  if (!Object.hasOwn(commands, name)) throw new Misuse(`There is no command ${name}; there are: ${Object.keys(commands).join(', ')}.`);
  const command = await commands[name as keyof typeof commands]();
  process.exitCode = await command(args);
}

// Whoever read what we print may have gone: a relay goes on, and a file is written all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

await main(process.argv.slice(2)).catch((error: Error) => {
  tell(`feed-elements: ${error.message.split('\n', 1)[0]}`);
  process.exitCode = error instanceof Misuse ? 2 : 1;
});
