// Runs one parser over cases as they are asked for, in a process of its own: what hangs or breaks it costs one case.
import { readCases } from '../../test/corpus/cases.mjs';
import { judge } from './judge.mjs';

const { parse } = await import(`./${process.argv[2]}.mjs`);
const cases = readCases();

process.on('message', async (index) => {
  const { input, url, contentType, expected } = cases[index];
  let feed;
  try {
    feed = await parse(input, { url, contentType });
  } catch (error) {
    feed = { error: String(error?.message ?? error) };
  }
  process.send(judge(expected, feed));
});
process.send('ready');
