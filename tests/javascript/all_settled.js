// Promise.allSettled waits for all and never fails (27.2.4.2).
const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));
const fails = async (text, ms) => { await later(0, ms); throw new Error(text); };

const report = name => results => {
  for (const r of results)
    console.log(name, r.status == "fulfilled" ? r.value : r.reason.message);
  console.log(name, "had", results.length);
};
Promise.allSettled([later(1, 20), fails("two", 10), Promise.reject(new Error("three")), Promise.resolve(4)])
  .then(report("timers"));
Promise.allSettled([Promise.resolve(5), Promise.reject(new Error("six"))]).then(report("settled"));
Promise.allSettled([]).then(report("empty"));
let ticks = Promise.resolve();
for (let i = 1; i <= 3; ++i)
  ticks = ticks.then(() => console.log("tick", i));
