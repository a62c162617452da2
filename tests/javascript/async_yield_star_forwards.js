// yield* hands next, throw and return on to the inner async generator and is what that returns (15.5.5).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* inner() {
  let result = "inner's result";
  try {
    console.log("inner got", yield "inner 1");
    await null;
    console.log("inner got", yield "inner 2");
  } catch (e) {
    console.log("inner caught", e.message);
    result = "inner's other result";
  } finally {
    console.log("inner finally");
  }
  return result;
}
async function* outer() {
  try {
    console.log("outer got", yield* inner());
    console.log("outer got", yield "outer");
  } finally {
    console.log("outer finally");
  }
  return "end";
}

async function program() {
  const a = outer();
  for (const value of ["a", "b", "c", "d"])
    trace("next", a.next(value));
  await new Promise(resolve => setTimeout(resolve, 5));

  const b = outer();
  trace("next", b.next("e"));
  trace("throw", b.throw(new Error("sent in")));
  trace("throw", b.throw(new Error("sent to outer")));
  await new Promise(resolve => setTimeout(resolve, 5));

  const c = outer();
  trace("next", c.next("f"));
  trace("return", c.return("returned"));
  trace("next", c.next("g"));
  await new Promise(resolve => setTimeout(resolve, 5));
}
program();
