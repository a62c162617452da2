// Two loops over one generator share its values; when one closes it, it is over for the other as well.
async function* numbers() {
  try {
    for (let i = 1; i <= 9; ++i)
      yield i;
  } finally {
    console.log("closed");
  }
}
async function consume(name, it, last) {
  for await (const i of it) {
    console.log(name, i);
    if (i >= last)
      break;
  }
  console.log(name, "is over");
}

const it = numbers();
consume("a", it, 9);
consume("b", it, 6);
let ticks = Promise.resolve();
for (let i = 1; i <= 12; ++i)
  ticks = ticks.then(() => console.log("tick", i));
