// Async generators over async generators; the end of the last closes all, from the outside in.
async function* source() {
  try {
    for (let i = 1; ; ++i) {
      await new Promise(resolve => setTimeout(resolve, 10));
      console.log("made", i);
      yield i;
    }
  } finally {
    console.log("source closed");
  }
}
async function* filter(from, keep) {
  for await (const x of from)
    if (await keep(x))
      yield x;
}
async function* map(from, f) {
  for await (const x of from)
    yield f(x);
}
async function* take(from, count) {
  for await (const x of from) {
    yield x;
    if (--count == 0)
      break;
  }
  console.log("taken");
}

const odd = async x => x % 2 == 1;
const square = async x => x * x;

async function program() {
  for await (const x of take(map(filter(source(), odd), square), 3))
    console.log("square", x);
}
program().then(() => console.log("done"));
