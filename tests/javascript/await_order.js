// Every await takes one microtask, whatever is awaited; two async functions take turns.
async function walk(name) {
  console.log(name, "begins");
  console.log(name, await 1);
  console.log(name, await Promise.resolve(2));
  const three = new Promise(resolve => setTimeout(() => resolve(3), 5));
  console.log(name, await three);
  console.log(name, await three);
  return name + " ends";
}

walk("a").then(text => console.log(text));
walk("b").then(text => console.log(text));
Promise.resolve().then(() => console.log("tick 1")).then(() => console.log("tick 2")).then(() => console.log("tick 3"));
console.log("synchronous");
