// Promise.all is rejected with the first failure at once; the others go on, and their failures are nobody's concern.
const fails = (text, ms) => new Promise((resolve, reject) => setTimeout(() => {
  console.log("failing:", text);
  reject(new Error(text));
}, ms));
process.on("unhandledRejection", e => console.log("unhandled:", e.message));

Promise.all([fails("a", 20), Promise.resolve(1), fails("b", 10)])
  .then(() => console.log("never"), e => console.log("all:", e.message));
Promise.all([Promise.reject(new Error("c")), Promise.reject(new Error("d")), new Promise(() => {})])
  .then(() => console.log("never"), e => console.log("all:", e.message));
let ticks = Promise.resolve();
for (let i = 1; i <= 3; ++i)
  ticks = ticks.then(() => console.log("tick", i));
