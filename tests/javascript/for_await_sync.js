// for await over sync iterables: values, promises, a generator of promises; a rejected one is thrown (27.1.4).
const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));
function* promises() {
  for (let i = 1; i <= 3; ++i) {
    console.log("making", i);
    yield i == 2 ? later(i, 5) : Promise.resolve(i);
  }
}

async function program() {
  for await (const x of [10, 20])
    console.log(x);
  for await (const x of [later(30, 10), later(40, 5), Promise.resolve(50)])
    console.log(x);
  for await (const x of promises())
    console.log(x);
  try {
    for await (const x of [Promise.resolve(60), Promise.reject(new Error("seventy")), Promise.resolve(80)])
      console.log(x);
  } catch (e) {
    console.log("caught", e.message);
  }
}
program().then(() => console.log("done"));
let ticks = Promise.resolve();
for (let i = 1; i <= 10; ++i)
  ticks = ticks.then(() => console.log("tick", i));
