// `yield p` awaits p: its value is yielded, its failure is thrown at the yield, and `return p` awaits too (27.6.3.8).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));
const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));

async function* values() {
  yield later("a", 10);
  try {
    yield Promise.reject(new Error("rejected"));
  } catch (e) {
    console.log("caught in the generator:", e.message);
  }
  yield { then(resolve) { resolve("a thenable"); } };
  try {
    return await Promise.reject(new Error("rejected result"));
  } catch (e) {
    console.log("caught in the generator:", e.message);
  }
  yield "b";
  return later("c", 10);
}
async function* fails() { yield Promise.reject(new Error("not caught")); }

const it = values(), bad = fails();
for (const name of ["1", "2", "3", "4", "5"])
  trace(name, it.next());
trace("bad", bad.next());
trace("bad", bad.next());
let ticks = Promise.resolve();
for (let i = 1; i <= 4; ++i)
  ticks = ticks.then(() => console.log("tick", i));
