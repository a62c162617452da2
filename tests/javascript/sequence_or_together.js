// Two async functions one after the other, or both begun before the first await.
async function work(name, ms) {
  console.log(name, "begins");
  await new Promise(resolve => setTimeout(resolve, ms));
  console.log(name, "ends");
  return ms;
}

async function program() {
  console.log("one after the other:", [await work("a", 20), await work("b", 10)]);
  const c = work("c", 20), d = work("d", 10);
  console.log("together:", [await c, await d]);
}

program().then(() => console.log("done"));
console.log("synchronous");
