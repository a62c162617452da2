// Promise.all takes any iterable, and resolves its elements: values, promises, thenables (27.2.4.1.1).
const thenable = value => ({ then(resolve) { console.log("then of", value); resolve(value); } });
function* promises() {
  for (let i = 1; i <= 3; ++i) {
    console.log("yielding", i);
    yield i == 2 ? new Promise(resolve => setTimeout(() => resolve(i), 5)) : Promise.resolve(i);
  }
}

Promise.all(promises()).then(v => console.log("generated:", v));
Promise.all([thenable(10), thenable(20)]).then(v => console.log("thenables:", v));
Promise.all([Promise.resolve(100)]).then(v => console.log("promise:", v));
let ticks = Promise.resolve();
for (let i = 1; i <= 4; ++i)
  ticks = ticks.then(() => console.log("tick", i));
