// A function that leaves a loop by return or by an exception ends when the iterator has been closed.
async function* numbers() {
  for (let i = 1; ; ++i)
    yield i;
}
class Slow {
  at = 0;
  constructor(name) { this.name = name; }
  [Symbol.asyncIterator]() { return this; }
  async next() { return { value: ++this.at, done: false }; }
  async return() {
    console.log(this.name, "return begins");
    await null;
    console.log(this.name, "return ends");
    return {};
  }
}
async function returnsFromGenerator() {
  for await (const i of numbers())
    return i;
}
async function throwsInGenerator() {
  for await (const i of numbers())
    throw new Error("at " + i);
}
async function returnsFromIterator() {
  for await (const i of new Slow("c"))
    return i;
}
async function throwsInIterator() {
  for await (const i of new Slow("d"))
    throw new Error("at " + i);
}
async function returnsPromise() {
  for await (const i of new Slow("e"))
    return Promise.resolve("e");
}
async function returnsNothing() {
  for await (const i of new Slow("f"))
    if (i == 1)
      return;
}
async function returnsFromVariable() {
  const g = new Slow("g");
  for await (const i of g)
    if (i == 2)
      return i;
}
async function* yieldsAndReturns() {
  for await (const i of new Slow("h")) {
    if (i == 2)
      return;
    yield i;
  }
}
async function caught() {
  try {
    for await (const i of new Slow("i"))
      throw new Error("at " + i);
  } catch {
  }
  await null;
  console.log("behind i");
}

class Failing extends Slow {
  async return() { throw new Error(this.name + " cannot be closed"); }
}
async function returnsAndFails() {
  for await (const i of new Failing("j"))
    return i;
}
async function throwsAndFails() {
  for await (const i of new Failing("k"))
    throw new Error("at " + i);
}
async function returnsFromRange() {
  for await (const i of [1, 2, 3])
    return i;
}

function ticks(n) {
  let last = Promise.resolve();
  for (let i = 1; i <= n; ++i)
    last = last.then(() => console.log("tick", i));
  return last;
}
async function shows(name, result) {
  const last = ticks(9);
  result.then(x => console.log(name, "returned", x), e => console.log(name, "threw", e.message));
  await last;
}
async function program() {
  await shows("a", returnsFromGenerator());
  await shows("b", throwsInGenerator());
  await shows("c", returnsFromIterator());
  await shows("d", throwsInIterator());
  await shows("e", returnsPromise());
  await shows("f", returnsNothing());
  await shows("g", returnsFromVariable());
  await shows("i", caught());
  await shows("j", returnsAndFails());
  await shows("k", throwsAndFails());
  await shows("l", returnsFromRange());
  const h = yieldsAndReturns();
  ticks(14);
  console.log(await h.next());
  console.log(await h.next());
}
program();
