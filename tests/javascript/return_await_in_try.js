// `return await p` in a try block is caught there; `return p` is not, and the caller sees the rejection.
const fails = async () => { await null; throw new Error("no"); };

async function awaited() {
  try {
    return await fails();
  } catch (e) {
    return "caught inside: " + e.message;
  }
}
async function returned() {
  try {
    return fails();
  } catch (e) {
    return "never";
  }
}

returned().then(v => console.log(v), e => console.log("caught outside:", e.message));
awaited().then(v => console.log(v));
let ticks = Promise.resolve();
for (let i = 1; i <= 6; ++i)
  ticks = ticks.then(() => console.log("tick", i));
