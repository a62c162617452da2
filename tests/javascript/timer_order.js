// Timers fire by time, then in the order in which they were set; microtasks run after each; 0 ms is 1 ms.
setTimeout(() => console.log("80 ms"), 80);
setTimeout(() => {
  console.log("10 ms, first");
  Promise.resolve().then(() => console.log("microtask of the first"));
  setTimeout(() => console.log("set by the first, 30 ms later"), 30);
}, 10);
setTimeout(() => {
  console.log("10 ms, second");
  queueMicrotask(() => console.log("microtask of the second"));
}, 10);
setTimeout(() => console.log("1 ms"), 1);
setTimeout(() => console.log("0 ms"), 0);
setTimeout(() => console.log("-5 ms"), -5);
