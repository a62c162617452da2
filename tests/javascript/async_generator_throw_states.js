// throw() before the start, at a yield (caught or not), while it awaits, and after the end (27.6.1.4).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* numbers(name) {
  try {
    yield 1;
    await null;
    yield 2;
  } catch (e) {
    console.log(name, "caught", e.message);
  } finally {
    console.log(name, "finally");
  }
  yield 3;
}

async function program() {
  const fresh = numbers("fresh");
  trace("before the start", fresh.throw(new Error("a")));
  trace("then", fresh.next());
  await null; await null; await null;

  const caught = numbers("caught");
  await caught.next();
  trace("at a yield", caught.throw(new Error("b")));
  trace("at a yield outside of the try", caught.throw(new Error("c")));
  trace("then", caught.next());
  await new Promise(resolve => setTimeout(resolve, 5));

  const waiting = numbers("waiting");
  await waiting.next();
  trace("waiting", waiting.next());
  trace("while it awaits", waiting.throw(new Error("d")));
  trace("then", waiting.next());
  trace("done", waiting.throw(new Error("e")));
  await new Promise(resolve => setTimeout(resolve, 5));
}
program();
