// A handler gives a value, a promise, a rejected one, a thenable or an exception; each in its own number of microtasks.
const start = Promise.resolve(1);
start.then(v => v + 1).then(v => console.log("value", v));
start.then(v => Promise.resolve(v + 2)).then(v => console.log("promise", v));
start.then(v => ({ then(resolve) { resolve(v + 3); } })).then(v => console.log("thenable", v));
start.then(() => Promise.reject(new Error("rejected"))).catch(e => console.log("promise", e.message));
start.then(() => { throw new Error("thrown"); }).catch(e => console.log("exception", e.message));
start.then(async v => v + 4).then(v => console.log("async function", v));
start.then(() => {}).then(v => console.log("nothing", v));
let ticks = Promise.resolve();
for (let i = 1; i <= 6; ++i)
  ticks = ticks.then(() => console.log("tick", i));
