// The shortest driver is an async function.
async function co(it) {
  let sent;
  for (;;) {
    const { value, done } = it.next(sent);
    if (done)
      return value;
    sent = await value;
  }
}
function* sum(name, ...promises) {
  let total = 0;
  for (const p of promises) {
    total = total + (yield p);
    console.log(name, "so far", total);
  }
  return total;
}

const timer = new Promise(resolve => setTimeout(() => resolve(30), 5));
co(sum("a", Promise.resolve(1), Promise.resolve(2), timer)).then(v => console.log("a is", v));
co(sum("b", timer, timer)).then(v => console.log("b is", v));
let ticks = Promise.resolve();
for (let i = 1; i <= 4; ++i)
  ticks = ticks.then(() => console.log("tick", i));
