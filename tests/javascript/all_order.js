// Promise.all gives the values in the order of the promises, whichever settles first (27.2.4.1.2).
const later = (value, ms) => new Promise(resolve => setTimeout(() => {
  console.log("settled:", value);
  resolve(value);
}, ms));

Promise.all([later("a", 30), later("b", 10), Promise.resolve("c"), later("d", 20)]).then(v => console.log(v));
Promise.all(["x", "y"]).then(v => console.log(v));
Promise.all([]).then(v => console.log(v));
let ticks = Promise.resolve();
for (let i = 1; i <= 3; ++i)
  ticks = ticks.then(() => console.log("tick", i));
