// A for await loop takes turns with everything else: one await for each result of next().
async function* numbers(name, count) {
  for (let i = 1; i <= count; ++i)
    yield name + i;
}
async function loop(name) {
  for await (const text of numbers(name, 3)) {
    console.log(text);
    if (text == "b2")
      await null;
  }
  console.log(name, "is over");
}

loop("a");
loop("b").then(() => console.log("b is done"));
let ticks = Promise.resolve();
for (let i = 1; i <= 16; ++i)
  ticks = ticks.then(() => console.log("tick", i));
