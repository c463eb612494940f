// Reads the documents whose numbers it is sent, and answers what came of each.
import { parentPort, workerData } from 'node:worker_threads';
import { parseFeed } from 'feed-elements/data';
import { wrongInError, wrongInFeed } from './check.mjs';
import { makeDocument } from './mutate.mjs';

async function read({ input, url, contentType }) {
  const start = performance.now();
  const [feed, error] = await parseFeed(input, { url, contentType }).then(
    (feed) => [feed],
    (error) => [undefined, error ?? 'nothing'],
  );
  const took = performance.now() - start;
  return { took, wrong: error ? wrongInError(error) : wrongInFeed(feed), outcome: error ? (error.code ?? 'exception') : 'feed' };
}

parentPort.on('message', async ({ from, to }) => {
  for (let number = from; number < to; number++) {
    // Who watches has to know where it hangs.
    parentPort.postMessage({ begins: number });
    const document = makeDocument(workerData.seed, number);
    let result = await read(document);
    // A machine that is busy with something else, or code not yet warm, is no slow document.
    for (let again = 0; again < 2 && result.took > workerData.slow / 2 && result.took < 5000; again++) {
      const next = await read(document);
      if (next.took < result.took) result = next;
    }
    if (result.wrong.length || result.took > 50)
      parentPort.postMessage({ number, ...result, how: document.how, bytes: document.input.length });
    else parentPort.postMessage({ number, outcome: result.outcome });
  }
  parentPort.postMessage({ done: true });
});
