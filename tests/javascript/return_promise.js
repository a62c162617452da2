// Returning a promise costs three microtasks: NewPromiseResolveThenableJob (ECMA-262 27.2.2.2), then(), the resolution.
async function value() { return "value"; }
async function awaited() { return await Promise.resolve("awaited promise"); }
async function returned() { return Promise.resolve("returned promise"); }

returned().then(console.log);
awaited().then(console.log);
value().then(console.log);
Promise.resolve().then(() => Promise.resolve("promise of a handler")).then(console.log);
let ticks = Promise.resolve();
for (let i = 1; i <= 6; ++i)
  ticks = ticks.then(() => console.log("tick", i));
