// A loop that is left by an exception or by return closes its generator first.
async function* numbers(name) {
  try {
    for (let i = 1; ; ++i)
      yield i;
  } finally {
    console.log("closing", name);
  }
}
async function find(square) {
  for await (const i of numbers("return"))
    if (i * i == square)
      return i;
}
async function fails() {
  for await (const i of numbers("throw"))
    if (i == 3)
      throw new Error("thrown at " + i);
}

async function program() {
  console.log("found", await find(9));
  try {
    await fails();
  } catch (e) {
    console.log("caught", e.message);
  }
}
program();
