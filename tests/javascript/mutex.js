// The classic mutex: a chain of promises, on which everybody appends what he will do.
let last = Promise.resolve();
function exclusive(task) {
  const result = last.then(task);
  last = result.then(() => {}, () => {});
  return result;
}

async function use(name, ms) {
  console.log(name, "enters");
  await new Promise(resolve => setTimeout(resolve, ms));
  console.log(name, "leaves");
  if (name == "b")
    throw new Error("b fails");
  return name;
}

for (const [name, ms] of [["a", 20], ["b", 10], ["c", 1]])
  exclusive(() => use(name, ms)).then(v => console.log("result", v), e => console.log("error", e.message));
console.log("all have asked");
