// An async function that awaits itself: 1000 levels need 1000 microtasks to come back.
let microtasks = 0, done = false;

function count() {
  if (!done) {
    ++microtasks;
    queueMicrotask(count);
  }
}

async function depth(n) { return n == 0 ? 0 : 1 + await depth(n - 1); }
async function fibonacci(n) { return n < 2 ? n : await fibonacci(n - 1) + await fibonacci(n - 2); }

count();
depth(1000)
  .then(d => { console.log("depth", d, "after", microtasks); return fibonacci(10); })
  .then(f => console.log("fibonacci", f, "after", microtasks))
  .then(() => done = true);
