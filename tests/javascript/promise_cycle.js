// A promise that is resolved with itself is rejected (27.2.1.3.2, step 7), by a handler or by its own function.
const itself = Promise.resolve().then(() => itself);
itself.then(() => {}, e => console.log(e instanceof TypeError ? "TypeError" : "other"));

let resolve;
const p = new Promise(r => resolve = r);
resolve(p);
p.then(() => {}, e => console.log(e instanceof TypeError ? "TypeError" : "other", "again"));
let ticks = Promise.resolve();
for (let i = 1; i <= 5; ++i)
  ticks = ticks.then(() => console.log("tick", i));
