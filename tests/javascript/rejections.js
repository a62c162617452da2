// A rejection passes every then() without a handler for it, one microtask each; catch() and finally() in between.
const fails = async text => { throw new Error(text); };

fails("a").then(() => console.log("never")).catch(e => console.log("caught", e.message)).then(() => console.log("a goes on"));
fails("b").then(() => console.log("never"), e => { console.log("second handler", e.message); return 1; }).then(v => console.log("b", v));
fails("c").finally(() => console.log("c finally")).catch(e => console.log("caught", e.message));
fails("d").finally(() => { throw new Error("other"); }).catch(e => console.log("caught", e.message));
fails("e").catch(e => { throw new Error(e.message + " again"); }).catch(e => console.log("caught", e.message));
Promise.resolve("f").finally(() => "ignored").then(v => console.log(v));
Promise.resolve("g").finally(() => Promise.reject(new Error("g lost"))).catch(e => console.log("caught", e.message));
(async () => {
  try {
    await fails("h");
  } catch (e) {
    console.log("caught", e.message);
    await null;
  } finally {
    console.log("h finally");
  }
  return "h ends";
})().then(console.log);
