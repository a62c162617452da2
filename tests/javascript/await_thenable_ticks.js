// Awaiting a promise takes one microtask; a thenable takes one more, for the call of its then() (27.7.5.3, 27.2.1.3.2).
const thenable = { then(resolve) { console.log("then is called"); resolve("thenable"); } };
const failing = { then(resolve, reject) { reject(new Error("failing thenable")); } };

async function of(x) {
  try {
    console.log("awaited", await x);
  } catch (e) {
    console.log("caught", e.message);
  }
}

of(thenable);
of(Promise.resolve("promise"));
of("value");
of(failing);
of(Promise.reject(new Error("rejected promise")));
let ticks = Promise.resolve();
for (let i = 1; i <= 4; ++i)
  ticks = ticks.then(() => console.log("tick", i));
