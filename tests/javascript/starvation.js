// Microtasks that make microtasks keep timers from running.
let count = 0;
const more = () => { if (++count < 1000) Promise.resolve().then(more); };
setTimeout(() => console.log("timer after", count), 0);
more();
console.log("synchronous:", count);
queueMicrotask(() => console.log("microtask:", count));
