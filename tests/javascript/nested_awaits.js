// Three async functions deep: each level costs one microtask on the way out, for a value as for an exception.
async function inner(name) {
  console.log(name, "inner");
  if (name == "bad")
    throw new Error("thrown inside");
  return 1;
}
async function middle(name) { const v = await inner(name); console.log(name, "middle"); return v + 1; }
async function outer(name) { const v = await middle(name); console.log(name, "outer"); return v + 1; }

outer("good").then(v => console.log("result", v));
outer("bad").catch(e => console.log("failed", e.message));
console.log("synchronous");
let ticks = Promise.resolve();
for (let i = 1; i <= 6; ++i)
  ticks = ticks.then(() => console.log("tick", i));
