// What the iterable throws rejects the combinator's promise; it is never thrown at the caller (27.2.4.1, step 8).
function* fails() {
  yield Promise.resolve(1);
  yield Promise.reject(new Error("a rejection that nobody sees"));
  throw new Error("the iterable failed");
}
process.on("unhandledRejection", e => console.log("unhandled:", e.message));

const report = name => [() => console.log(name, "never"), e => console.log(name, e.message)];
Promise.all(fails()).then(...report("all"));
Promise.allSettled(fails()).then(...report("allSettled"));
Promise.any(fails()).then(...report("any"));
Promise.race(fails()).then(...report("race"));
console.log("nothing was thrown");
