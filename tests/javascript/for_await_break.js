// break calls the generator's return() and awaits it before the loop is left; continue does not (AsyncIteratorClose).
async function* numbers(name) {
  try {
    for (let i = 1; ; ++i)
      yield i;
  } finally {
    console.log("closing", name);
  }
}

async function program() {
  for await (const i of numbers("a")) {
    if (i == 2)
      continue;
    if (i == 4)
      break;
    console.log("a", i);
  }
  console.log("behind a");
  for await (const i of numbers("b")) {
    for await (const j of numbers("c")) {
      console.log(i, j);
      if (j == i)
        break;
    }
    if (i == 2)
      break;
  }
  console.log("behind b");
}
program();
let ticks = Promise.resolve();
for (let i = 1; i <= 40; ++i)
  ticks = ticks.then(() => console.log("tick", i));
