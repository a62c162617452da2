// What is still queued when the body ends: next() is answered, throw() is rejected, return() awaits and the rest waits
// for it (27.6.3.10, AsyncGeneratorDrainQueue).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));
const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));

async function* ends() { await null; return "end"; }

const rejected = Promise.reject(new Error("rejected"));
rejected.catch(() => {});
const it = ends();
trace("next 1", it.next());
trace("next 2", it.next());
trace("throw", it.throw(new Error("thrown")));
trace("return", it.return(later("returned", 10)));
trace("next 3", it.next());
trace("return rejected", it.return(rejected));
trace("next 4", it.next());
setTimeout(() => trace("next 5, while the return waits", it.next()), 5);
let ticks = Promise.resolve();
for (let i = 1; i <= 4; ++i)
  ticks = ticks.then(() => console.log("tick", i));
