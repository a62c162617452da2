// A generator's body may ask its own generator: the request waits, it is no error as with a sync one (27.6.3.4).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

let it;
async function* numbers() {
  trace("from the body", it.next());
  yield 1;
  await null;
  trace("from the body again", it.return());
  yield 2;
  console.log("never");
}

it = numbers();
trace("from outside", it.next());
trace("from outside again", it.next());
console.log("asked");
let ticks = Promise.resolve();
for (let i = 1; i <= 8; ++i)
  ticks = ticks.then(() => console.log("tick", i));
