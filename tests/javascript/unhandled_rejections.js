// A rejection is unhandled when nobody waits for the promise after all microtasks (HTML 8.1.7.3, node the same).
process.on("unhandledRejection", e => console.log("unhandled:", e.message));

Promise.reject(new Error("a"));
const b = Promise.reject(new Error("b"));
Promise.resolve().then(() => {}).then(() => b.catch(e => console.log("handled in time:", e.message)));
Promise.reject(new Error("c")).then(() => console.log("never"));
(async () => { throw new Error("d"); })();
const e = Promise.reject(new Error("e"));
setTimeout(() => {
  console.log("timer");
  e.catch(e => console.log("handled too late:", e.message));
  Promise.reject(new Error("f")).finally(() => console.log("finally does not handle it"));
}, 1);
setTimeout(() => console.log("the end"), 20);
