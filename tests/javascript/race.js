// Promise.race goes with the first that settles, well or badly; of no promises it is pending for ever (27.2.4.5).
const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));
const timeout = ms => new Promise((resolve, reject) => setTimeout(() => reject(new Error("timeout")), ms));
process.on("unhandledRejection", e => console.log("unhandled:", e.message));

Promise.race([later("slow", 20), timeout(10)]).then(v => console.log(v), e => console.log("slow:", e.message));
Promise.race([later("quick", 5), timeout(10)]).then(v => console.log(v), e => console.log("quick:", e.message));
Promise.race([Promise.resolve("first"), Promise.reject(new Error("second"))]).then(v => console.log(v));
Promise.race([timeout(1), Promise.resolve("settled")]).then(v => console.log(v));
Promise.race([]).then(() => console.log("never"));
setTimeout(() => console.log("the end"), 50);
let ticks = Promise.resolve();
for (let i = 1; i <= 3; ++i)
  ticks = ticks.then(() => console.log("tick", i));
