// How a relay's socket is closed.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import test from 'node:test';
import { source } from './source.mjs';

const { serve } = await source('serve.ts');

/** Longer than any test may take. */
const patience = 600;

async function send(address, request) {
  const socket = connect(new URL(address).port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  await new Promise((resolve) => socket.write(request, resolve));
  return socket;
}

test('ends without waiting for a request that is half there', { timeout: 60_000 }, async () => {
  const { address, close } = await serve(() => ({ status: 204, headers: {} }), { port: 0, host: '127.0.0.1' });
  const half = await send(address, 'GET /half HTTP/1.1\r\nHo');
  const ended = once(half, 'close');
  // It has been read when the next one is answered.
  await text(await send(address, 'GET / HTTP/1.0\r\n\r\n'));
  await close(patience);
  await ended;
});

test('answers what is under way before, and what is large to its end', { timeout: 60_000 }, async () => {
  const body = 'x'.repeat(20_000_000);
  const waiting = [];
  const { address, close } = await serve(() => new Promise((resolve) => waiting.push(resolve)), { port: 0, host: '127.0.0.1' });
  const half = await send(address, 'GET /half HTTP/1.1\r\nHo');
  const under = await send(address, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  while (!waiting.length) await new Promise((resolve) => setTimeout(resolve, 5));
  const closed = close(patience);
  // Longer than it looks whether there is anything left to do.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  waiting[0]({ status: 200, headers: {}, body });
  // Who reads slowly is waited for too.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const answer = await text(under);
  assert.equal(answer.slice(answer.indexOf('\r\n\r\n') + 4).length, body.length);
  await closed;
  assert.ok(half.destroyed || (await once(half, 'close')));
});
