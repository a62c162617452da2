// What the body throws rejects the request that it works for; the others are answered as at the end.
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* fails(when) {
  try {
    if (when == "at once")
      throw new Error(when);
    yield 1;
    await null;
    throw new Error(when);
  } finally {
    console.log(when, "finally");
  }
}

const a = fails("at once"), b = fails("later");
trace("a", a.next());
trace("a", a.next());
trace("b", b.next());
trace("b", b.next());
trace("b", b.next());
trace("b", b.return());
let ticks = Promise.resolve();
for (let i = 1; i <= 6; ++i)
  ticks = ticks.then(() => console.log("tick", i));
