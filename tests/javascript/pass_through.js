// What has no handler goes through then() and catch() a microtask at a time; finally() takes more (27.2.5.3).
Promise.resolve("a").catch(() => "no").catch(() => "no").then(v => console.log("through two catches:", v));
Promise.reject(new Error("b")).then(() => "no").then(() => "no")
  .catch(e => console.log("through two thens:", e.message));
Promise.resolve("c").finally(() => {}).then(v => console.log("through finally:", v));
Promise.reject(new Error("d")).finally(() => 1).catch(e => console.log("through finally:", e.message));
Promise.resolve("e").finally(() => Promise.resolve()).then(v => console.log("through a finally with a promise:", v));
let ticks = Promise.resolve();
for (let i = 1; i <= 8; ++i)
  ticks = ticks.then(() => console.log("tick", i));
