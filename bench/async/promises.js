// The asynchronous kernels in JavaScript. Reads lines "KERNEL N", answers each with "NANOSECONDS CHECKSUM".
'use strict';
const readline = require('readline');

async function await_ready(n) {
  const ready = Promise.resolve(1);
  let sum = 0;
  for (let i = 0; i < n; ++i) sum += await ready;
  return sum;
}

function withResolvers() {
  const turn = {};
  turn.promise = new Promise((resolve) => { turn.resolve = resolve; });
  return turn;
}
async function wakes(turn, self, n) {
  let sum = 0;
  for (let i = 0; i < n; ++i) {
    await turn[self].promise;
    turn[self] = withResolvers();
    sum += i;
    turn[1 - self].resolve();
  }
  return sum;
}
async function ping_pong(n) {
  const turn = [withResolvers(), withResolvers()];
  const first = wakes(turn, 0, n), second = wakes(turn, 1, n);
  turn[0].resolve();
  return await first + await second;
}

async function one(i) {
  await i;
  return i;
}
async function join_promises(n) {
  const started = [];
  for (let i = 0; i < n; ++i) started.push(one(i));
  let sum = 0;
  for (const value of await Promise.all(started)) sum += value;
  return sum;
}

async function* counts(n) {
  for (let i = 0; i < n; ++i) yield i;
}
async function async_generation(n) {
  let sum = 0;
  for await (const i of counts(n)) sum += i;
  return sum;
}

const kernels = { await_ready, ping_pong, join_promises, async_generation };

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [name, n] = line.split(' ');
    const start = process.hrtime.bigint();
    const sum = await kernels[name](Number(n));
    console.log(`${process.hrtime.bigint() - start} ${sum}`);
  }
})();
