// Promise.any takes the first that succeeds; when none does, an AggregateError has all the reasons in order (27.2.4.3).
const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));
const fails = async (text, ms) => { await later(0, ms); throw new Error(text); };
const failed = e => {
  console.log(e.message);
  for (const error of e.errors)
    console.log("-", error.message);
};

Promise.any([fails("a", 10), later(2, 30), later(3, 20)]).then(v => console.log("first success:", v));
Promise.any([fails("b", 20), fails("c", 10), Promise.reject(new Error("d"))]).then(() => console.log("never"), failed);
Promise.any([Promise.reject(new Error("e")), Promise.resolve(5), Promise.resolve(6)])
  .then(v => console.log("of settled ones:", v));
Promise.any([]).then(() => console.log("never"), failed);
let ticks = Promise.resolve();
for (let i = 1; i <= 3; ++i)
  ticks = ticks.then(() => console.log("tick", i));
