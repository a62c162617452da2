// Of settled promises, every combinator takes one microtask for the reaction; its own reader comes in the next.
const yes = Promise.resolve("yes"), no = Promise.reject(new Error("no"));
Promise.all([yes, yes]).then(v => console.log("all", v.length));
Promise.allSettled([yes, no, yes]).then(v => console.log("allSettled", v.length));
Promise.any([no, yes]).then(v => console.log("any", v));
Promise.any([no, no]).catch(e => { console.log("any of none", e.errors.length); return ""; });
Promise.race([yes, no]).then(v => console.log("race", v));
(async () => console.log("awaited all", (await Promise.all([yes, yes, yes])).length))();
Promise.resolve().then(() => Promise.all([yes])).then(v => console.log("returned all", v.length));
let ticks = Promise.resolve();
for (let i = 1; i <= 6; ++i)
  ticks = ticks.then(() => console.log("tick", i));
