// return(promise) awaits it; a rejected one is thrown at the yield, or rejects what return() gave where there is none
// (27.6.3.7, AsyncGeneratorUnwrapYieldResumption; 27.6.3.9, AsyncGeneratorAwaitReturn).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));
const later = ms => new Promise(resolve => setTimeout(() => resolve(ms), ms));
const fails = text => Promise.reject(new Error(text));

async function* numbers(name) {
  try {
    yield 1;
  } catch (e) {
    console.log(name, "caught", e.message);
  } finally {
    console.log(name, "finally");
  }
  yield 2;
  return 0;
}

async function program() {
  const a = numbers("a"), b = numbers("b");
  trace("fresh", a.return(later(10)));
  trace("fresh, rejected", b.return(fails("x")));
  trace("then", a.next());
  trace("then", b.next());
  await later(20);

  const c = numbers("c"), d = numbers("d");
  await c.next(); await d.next();
  trace("at a yield", c.return(later(10)));
  trace("at a yield, rejected", d.return(fails("y")));
  trace("then", c.next());
  trace("then", d.next());
  await later(20);
  trace("done", c.return(later(10)));
  trace("done, rejected", d.return(fails("z")));
  trace("then", d.next());
  await later(20);
}
program();
