// Leaving a for await loop over a sync iterable: a generator is closed; an array's iterator has nothing to close, but
// the loop awaits all the same, because %AsyncFromSyncIteratorPrototype%.return is there (27.1.4.2.2).
function* numbers() {
  try {
    for (let i = 1; ; ++i)
      yield Promise.resolve(i);
  } finally {
    console.log("closing");
  }
}
async function generated() {
  for await (const i of numbers())
    if (i == 2)
      break;
  console.log("left the generator");
}
async function listed() {
  for await (const i of [1, 2, 3])
    if (i == 2)
      break;
  console.log("left the array");
}

generated();
listed();
let ticks = Promise.resolve();
for (let i = 1; i <= 8; ++i)
  ticks = ticks.then(() => console.log("tick", i));
