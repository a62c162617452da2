// return() and throw() through yield* over sync iterables (27.1.4.2.2, 27.1.4.2.3): a generator gets them.
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

function* letters() {
  try {
    yield "a";
    yield "b";
  } catch (e) {
    console.log("caught", e.message);
    yield "c";
  } finally {
    console.log("finally");
  }
}
async function* generated() { yield* letters(); return "end"; }
async function* listed() { yield* ["x", "y"]; return "end"; }

const a = generated(), b = generated(), c = listed();
trace("a", a.next());
trace("a.return", a.return("returned"));
trace("a", a.next());
trace("b", b.next());
trace("b.throw", b.throw(new Error("sent in")));
trace("b", b.next());
trace("c", c.next());
trace("c.return", c.return("returned"));
trace("c", c.next());
let ticks = Promise.resolve();
for (let i = 1; i <= 12; ++i)
  ticks = ticks.then(() => console.log("tick", i));
