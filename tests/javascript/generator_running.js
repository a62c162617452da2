// A generator cannot be resumed while it runs, directly or through one that it delegates to (27.5.3.2).
let it;
const attempt = (name, step) => {
  try {
    step();
    console.log(name, "worked");
  } catch (e) {
    console.log(name, e instanceof TypeError ? "is already running" : e.message);
  }
};
function* inner() {
  attempt("outer.next() in inner", () => it.next());
  yield 1;
}
function* outer() {
  attempt("next", () => it.next());
  attempt("throw", () => it.throw(new Error("x")));
  attempt("return", () => it.return());
  yield* inner();
}

it = outer();
console.log(it.next());
attempt("next from outside", () => it.next());
console.log(it.next());
