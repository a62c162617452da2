// An async function never throws to its caller, not even before its first await; its arguments may.
async function fails(text) { console.log("begins"); throw new Error(text); }
const argument = () => { throw new Error("argument"); };

try {
  fails("rejected").catch(e => console.log("caught later:", e.message));
  fails(argument());
  console.log("never");
} catch (e) {
  console.log("caught at once:", e.message);
}
const p = fails("nobody has asked yet");
setTimeout(() => console.log("timer"), 1);
Promise.resolve().then(() => p).then(() => console.log("never"), e => console.log("caught in time:", e.message));
