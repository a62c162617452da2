// A request of an async generator that is rejected is as unhandled as any promise; a loop handles what it asks for.
process.on("unhandledRejection", e => console.log("unhandled:", e.message));

async function* fails(text) {
  yield 1;
  throw new Error(text);
}
async function loop() {
  for await (const x of fails("in a loop"))
    console.log(x);
}

const a = fails("asked by hand"), b = fails("handled later");
a.next();
a.next();
b.next();
const p = b.next();
setTimeout(() => p.catch(e => { console.log("too late:", e.message); return { done: true }; }), 10);
loop();
fails("never begun").throw(new Error("thrown at the start"));
fails("never begun").return(Promise.reject(new Error("returned at the start")));
