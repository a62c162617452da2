// A hand-written async iterator: next() is asked for once more than there are values, return() only when the loop is
// left early; without a return() nothing is called.
class Range {
  constructor(from, to) { this.at = from; this.to = to; }
  [Symbol.asyncIterator]() { return this; }
  async next() {
    console.log("next");
    await new Promise(resolve => setTimeout(resolve, 10));
    return { value: this.at, done: this.at++ > this.to };
  }
}
class ClosedRange extends Range {
  async return() { console.log("return begins"); await null; console.log("return ends"); return {}; }
}

async function program() {
  for await (const i of new ClosedRange(1, 2))
    console.log(i);
  for await (const i of new ClosedRange(1, 5)) {
    console.log(i);
    if (i == 2)
      break;
  }
  console.log("left");
  for await (const i of new Range(1, 5))
    if (i == 2)
      break;
  console.log("left without return()");
}
program();
