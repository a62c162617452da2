// A thenable may resolve with a promise, with another thenable, or with one that fails; each is unwrapped in its turn.
const later = value => ({ then(resolve) { queueMicrotask(() => resolve(value)); } });
const failing = { then(resolve, reject) { reject(new Error("inner thenable")); } };

(async () => {
  console.log("awaited:", await later(Promise.resolve("a promise in a thenable")));
  console.log("awaited:", await { then(resolve) { resolve(later("a thenable in a thenable")); } });
  try {
    await { then(resolve) { resolve(failing); } };
  } catch (e) {
    console.log("caught:", e.message);
  }
})();
Promise.resolve(later(Promise.resolve("resolved"))).then(v => console.log(v));
let ticks = Promise.resolve();
for (let i = 1; i <= 12; ++i)
  ticks = ticks.then(() => console.log("tick", i));
