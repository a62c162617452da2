// yield* in an async generator takes sync iterables, too, and awaits the promises in them (27.1.4, async-from-sync).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));
const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));

function* countdown(from) {
  try {
    while (from > 0)
      yield from--;
  } finally {
    console.log("countdown is over");
  }
}
async function* all() {
  yield* [10, 20];
  yield* countdown(2);
  yield* [later(30, 10), Promise.resolve(40)];
  yield 50;
}

async function program() {
  for await (const x of all())
    console.log(x);
  const it = all();
  for (const name of ["a", "b", "c"])
    trace(name, it.next());
  trace("return", it.return());
  trace("next", it.next());
  await later(0, 20);
}
program();
let ticks = Promise.resolve();
for (let i = 1; i <= 12; ++i)
  ticks = ticks.then(() => console.log("tick", i));
