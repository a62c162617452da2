// yield* hands next, throw and return on to the inner generator, and is what that returns (15.5.5).
const show = step => { try { console.log(step()); } catch (e) { console.log("thrown:", e.message); } };

function* inner() {
  try {
    console.log("inner got", yield "inner 1");
    console.log("inner got", yield "inner 2");
    return "inner's result";
  } catch (e) {
    console.log("inner caught", e.message);
    return "inner's other result";
  } finally {
    console.log("inner finally");
  }
}
function* outer() {
  try {
    console.log("outer got", yield* inner());
    console.log("outer got", yield "outer");
  } finally {
    console.log("outer finally");
  }
  return "end";
}

let it = outer();
for (const value of ["a", "b", "c", "d"])
  show(() => it.next(value));

it = outer();
show(() => it.next());
show(() => it.throw(new Error("sent in")));
show(() => it.throw(new Error("sent to outer")));

it = outer();
show(() => it.next());
show(() => it.return("returned"));
show(() => it.next());
