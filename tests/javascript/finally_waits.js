// finally() waits for the promise that its handler gives, then hands on what came before, unless that promise fails.
const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));

Promise.resolve("a").finally(() => later("dropped", 20)).then(v => console.log(v));
Promise.reject(new Error("b")).finally(() => later("dropped", 10)).catch(e => console.log(e.message));
later("c", 5).finally(() => { throw new Error("c lost"); }).catch(e => { console.log(e.message); return ""; });
later("d", 5)
  .finally(() => console.log("first"))
  .finally(() => console.log("second"))
  .then(v => console.log(v));
Promise.resolve("e")
  .finally(() => ({ then(resolve) { console.log("a thenable"); resolve("dropped"); } }))
  .then(v => console.log(v));
let ticks = Promise.resolve();
for (let i = 1; i <= 8; ++i)
  ticks = ticks.then(() => console.log("tick", i));
