// How many microtasks each step takes: a yield awaits its value (one), a return too; the reader comes one later.
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* three() {
  yield 1;
  await null;
  yield 2;
  return 3;
}
async function* none() {}

const it = three(), other = none();
trace("first", it.next());
trace("second", it.next());
trace("third", it.next());
trace("after the end", it.next());
trace("none", other.next());
trace("none again", other.next());
let ticks = Promise.resolve();
for (let i = 1; i <= 8; ++i)
  ticks = ticks.then(() => console.log("tick", i));
