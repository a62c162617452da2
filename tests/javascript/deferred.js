// A promise that is settled from outside (Promise.withResolvers, 27.2.4.8, in the spelling of an older node).
function deferred() {
  let resolve, reject;
  const promise = new Promise((a, b) => { resolve = a; reject = b; });
  return { promise, resolve, reject };
}

const first = deferred(), second = deferred();
second.promise.then(v => console.log("second", v));
first.promise.then(v => console.log("first", v));
first.promise.then(v => console.log("first again", v));
first.resolve(1);
second.resolve(2);
first.promise.then(v => console.log("first, late", v));

const third = deferred();
third.promise.catch(e => console.log("third", e.message));
queueMicrotask(() => third.reject(new Error("rejected in a microtask")));
let ticks = Promise.resolve();
for (let i = 1; i <= 3; ++i)
  ticks = ticks.then(() => console.log("tick", i));
