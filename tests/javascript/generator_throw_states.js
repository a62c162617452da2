// throw() before the start, at a yield (caught or not), and after the end (27.5.3.4, GeneratorResumeAbrupt).
const show = step => { try { console.log(step()); } catch (e) { console.log("thrown:", e.message); } };

function* numbers() {
  try {
    yield 1;
    yield 2;
  } catch (e) {
    console.log("caught:", e.message);
    yield 3;
  } finally {
    console.log("finally");
  }
  yield 4;
}

console.log("before the start");
let it = numbers();
show(() => it.throw(new Error("a")));
show(() => it.next());

console.log("at a yield in the try block");
it = numbers();
show(() => it.next());
show(() => it.throw(new Error("b")));
console.log("at a yield in the handler");
show(() => it.throw(new Error("c")));
console.log("done");
show(() => it.next());
show(() => it.throw(new Error("d")));

console.log("at a yield behind it all");
it = numbers();
it.next();
it.throw(new Error("e"));
show(() => it.next());
show(() => it.throw(new Error("f")));
