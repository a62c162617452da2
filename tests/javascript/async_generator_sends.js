// What next(v) sends goes to the yield that it resumes, in the order of the requests; the first is dropped.
const trace = (name, p) => p.then(v => console.log(name, v));

async function* adder() {
  let total = 0;
  for (;;) {
    const added = yield total;
    console.log("adding", added);
    if (added < 0)
      return "sum " + total;
    total += await Promise.resolve(added);
  }
}

const it = adder();
trace("a", it.next(100));
trace("b", it.next(1));
trace("c", it.next(2));
setTimeout(() => {
  trace("d", it.next(3));
  trace("e", it.next(-1));
  trace("f", it.next(4));
}, 5);
