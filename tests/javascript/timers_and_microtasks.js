// After each timer all microtasks run, those of async functions too; an interval and awaited timers side by side.
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

setTimeout(async () => {
  console.log("timer a");
  await null;
  console.log("timer a, after an await");
  await sleep(0);
  console.log("timer a, after a sleep");
}, 10);
setTimeout(() => {
  console.log("timer b");
  Promise.resolve().then(() => setTimeout(() => console.log("timer of a microtask of b"), 0));
  setTimeout(() => console.log("timer of b"), 0);
}, 10);
(async () => {
  for (let i = 1; i <= 3; ++i) {
    await sleep(80);
    console.log("slept", i);
  }
})();
