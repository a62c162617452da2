// When next() is rejected the loop throws and does not call return(): the iterator has ended itself (14.7.5.7, 6.b).
class Failing {
  at = 0;
  [Symbol.asyncIterator]() { return this; }
  next() {
    return ++this.at < 3 ? Promise.resolve({ value: this.at, done: false }) : Promise.reject(new Error("next failed"));
  }
  async return() { console.log("never"); return {}; }
}
async function* failing() {
  try {
    yield 1;
    throw new Error("the body failed");
  } finally {
    console.log("finally");
  }
}
async function all(name, iterable) {
  try {
    for await (const x of iterable)
      console.log(name, x);
    console.log("never");
  } catch (e) {
    console.log(name, "caught", e.message);
  }
}
all("iterator", new Failing());
all("generator", failing());
let ticks = Promise.resolve();
for (let i = 1; i <= 6; ++i)
  ticks = ticks.then(() => console.log("tick", i));
