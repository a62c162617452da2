// next, throw and return wait in the same queue, and each finds the generator where the one before has left it.
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* numbers(name) {
  for (let i = 1; ; ++i)
    try {
      yield i;
    } catch (e) {
      console.log(name, "caught", e.message, "at", i);
    }
}

const a = numbers("a");
trace("a.next", a.next());
trace("a.throw", a.throw(new Error("x")));
trace("a.next", a.next());
trace("a.return", a.return(10));
trace("a.next", a.next());
trace("a.throw", a.throw(new Error("y")));
trace("a.return", a.return(20));

const b = numbers("b");
trace("b.return", b.return(30));
trace("b.next", b.next());
trace("b.throw", b.throw(new Error("z")));
trace("b.next", b.next());
let ticks = Promise.resolve();
for (let i = 1; i <= 12; ++i)
  ticks = ticks.then(() => console.log("tick", i));
