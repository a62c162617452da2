// A promise that is resolved with itself is rejected (27.2.1.3.2, step 7); a longer circle is pending for ever.
let itself;
itself = Promise.resolve().then(() => itself);
itself.catch(e => console.log(e instanceof TypeError ? "TypeError" : "other"));

let resolveA, resolveB;
const a = new Promise(resolve => resolveA = resolve), b = new Promise(resolve => resolveB = resolve);
a.then(() => console.log("never"));
resolveA(b);
resolveB(a);
setTimeout(() => console.log("the circle is still pending"), 5);
