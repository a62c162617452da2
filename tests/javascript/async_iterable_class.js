// An object with an async generator method is asked for a new iterator by each loop; the object outlives it.
class Range {
  constructor(from, to) { this.from = from; this.to = to; }
  async *[Symbol.asyncIterator]() {
    console.log("a new iterator");
    for (let i = this.from; i <= this.to; ++i) {
      await new Promise(resolve => setTimeout(resolve, 10));
      yield i;
    }
  }
}
class Twice {
  constructor(range) { this.range = range; }
  async *[Symbol.asyncIterator]() {
    yield* this.range;
    yield* this.range;
  }
}

async function program() {
  const range = new Range(1, 2);
  for await (const i of range)
    for await (const j of range)
      console.log(i, j);
  for await (const i of new Twice(range))
    console.log("twice", i);
}
program().then(() => console.log("done"));
