// return() before the start, at a yield, while it awaits, and after the end; the value is awaited each time (27.6.1.3).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* numbers(name) {
  console.log(name, "begins");
  try {
    yield 1;
    await null;
    yield 2;
  } finally {
    console.log(name, "finally");
  }
  return 3;
}

async function program() {
  const fresh = numbers("fresh");
  trace("before the start", fresh.return(10));
  trace("then", fresh.next());
  await new Promise(resolve => setTimeout(resolve, 5));

  const suspended = numbers("suspended");
  await suspended.next();
  trace("at a yield", suspended.return(20));
  trace("then", suspended.next());
  await new Promise(resolve => setTimeout(resolve, 5));

  const waiting = numbers("waiting");
  await waiting.next();
  trace("waiting", waiting.next());
  trace("while it awaits", waiting.return(30));
  trace("then", waiting.next());
  await new Promise(resolve => setTimeout(resolve, 5));

  trace("done", waiting.return(40));
  trace("done, without a value", waiting.return());
  trace("then", waiting.next());
  await new Promise(resolve => setTimeout(resolve, 5));
}
program();
