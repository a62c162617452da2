// yield* over a generator that has begun, that others ask as well, and that has ended.
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* count() {
  for (let i = 1; i <= 5; ++i)
    yield i;
  return "counted";
}
async function* over(it) {
  yield* it;
  console.log("over");
  yield* it;
}

async function program() {
  const it = count();
  console.log(await it.next());
  const a = over(it);
  trace("a", a.next());
  trace("it", it.next());
  trace("a", a.next());
  trace("it", it.next());
  trace("a", a.next());
  trace("it", it.next());
  trace("a", a.next());
  await new Promise(resolve => setTimeout(resolve, 5));
}
program();
