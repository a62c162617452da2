// What the inner generator throws, the yield* throws; then the outer one may go on.
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* fails(text) {
  yield 1;
  await null;
  throw new Error(text);
}
async function* careful() {
  try {
    yield* fails("caught");
  } catch (e) {
    console.log("careful", e.message);
  }
  try {
    yield* [Promise.resolve(2), Promise.reject(new Error("in the list")), Promise.resolve(3)];
  } catch (e) {
    console.log("careful", e.message);
  }
  yield 4;
}
async function* careless() {
  try {
    yield* fails("not caught");
  } finally {
    console.log("careless finally");
  }
}

const a = careful(), b = careless();
for (let i = 0; i < 5; ++i) {
  trace("careful", a.next());
  trace("careless", b.next());
}
let ticks = Promise.resolve();
for (let i = 1; i <= 16; ++i)
  ticks = ticks.then(() => console.log("tick", i));
