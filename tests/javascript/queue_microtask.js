// queueMicrotask and the reactions of promises share one queue; timers wait until it is empty.
setTimeout(() => console.log("timer"), 0);
Promise.resolve().then(() => console.log("then 1")).then(() => console.log("then 2"));
queueMicrotask(() => {
  console.log("microtask 1");
  queueMicrotask(() => console.log("microtask of microtask 1"));
  Promise.resolve().then(() => console.log("then of microtask 1"));
});
queueMicrotask(() => console.log("microtask 2"));
(async () => {
  console.log("async function");
  await null;
  console.log("after its await");
})();
console.log("synchronous");
