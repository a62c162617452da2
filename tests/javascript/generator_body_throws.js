// What a generator's body throws leaves next(); then it is done. Through yield* it passes the outer one's handlers.
const show = step => { try { console.log(step()); } catch (e) { console.log("thrown:", e.message); } };

function* fails() { yield 1; throw new Error("from the body"); }
function* careful() {
  try {
    yield* fails();
  } catch (e) {
    console.log("careful caught", e.message);
  }
  yield 2;
}
function* careless() { yield* fails(); yield 3; }

for (const it of [fails(), careful(), careless()]) {
  show(() => it.next());
  show(() => it.next());
  show(() => it.next());
}
try {
  for (const i of fails())
    console.log("loop", i);
} catch (e) {
  console.log("around the loop:", e.message);
}
