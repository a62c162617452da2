// yield* over a hand-written async iterator, which has next, throw and return of its own.
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

class Steps {
  at = 0;
  [Symbol.asyncIterator]() { return this; }
  async next(v) {
    if (this.at == 0)
      console.log("steps.next first");
    else
      console.log("steps.next", v);
    return { value: ++this.at, done: this.at == 4 };
  }
  async throw(e) { console.log("steps.throw", e.message); return { value: 100, done: false }; }
  async return(v) { console.log("steps.return"); return { value: v, done: true }; }
}
async function* outer() {
  console.log("the result is", yield* new Steps());
  return 0;
}

async function program() {
  const a = outer();
  for (let i = 1; i <= 5; ++i)
    trace("next", a.next(i));
  await new Promise(resolve => setTimeout(resolve, 5));

  const b = outer();
  trace("next", b.next(6));
  trace("throw", b.throw(new Error("in")));
  trace("next", b.next(7));
  trace("return", b.return(8));
  trace("next", b.next(9));
  await new Promise(resolve => setTimeout(resolve, 5));
}
program();
