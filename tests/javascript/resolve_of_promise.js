// Promise.resolve(p) is p (27.2.4.7.1); new Promise(resolve => resolve(p)) follows it, two microtasks later (27.2.2.2).
const p = Promise.resolve("p");
new Promise(resolve => resolve(p)).then(v => console.log(v, "followed"));
Promise.resolve(p).then(v => console.log(v, "itself"));
Promise.resolve().then(() => p).then(v => console.log(v, "returned"));
p.then(v => console.log(v, "then"));
new Promise(resolve => resolve(Promise.reject(new Error("q")))).catch(e => console.log(e.message, "followed"));
let ticks = Promise.resolve();
for (let i = 1; i <= 5; ++i)
  ticks = ticks.then(() => console.log("tick", i));
