// How many microtasks yield* adds: one await per step and level, none for the value that is handed on (15.5.5, step 7).
const trace = (name, p) => p.then(v => console.log(name, v));

async function* innermost() { yield 1; yield 2; return 3; }
async function* middle() { return yield* innermost(); }
async function* outer() { return yield* middle(); }

const a = innermost(), b = middle(), c = outer();
for (let i = 0; i < 3; ++i) {
  trace("innermost", a.next());
  trace("middle", b.next());
  trace("outer", c.next());
}
let ticks = Promise.resolve();
for (let i = 1; i <= 20; ++i)
  ticks = ticks.then(() => console.log("tick", i));
