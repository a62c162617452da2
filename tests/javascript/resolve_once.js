// A promise that was resolved with another one is not settled yet, but its functions do nothing any more
// (27.2.1.3, [[AlreadyResolved]]).
new Promise((resolve, reject) => {
  resolve(new Promise(r => setTimeout(() => r("the first"), 10)));
  resolve("the second");
  reject(new Error("the third"));
}).then(v => console.log("got", v), e => console.log("failed", e.message));

new Promise((resolve, reject) => {
  reject(new Error("no"));
  resolve(Promise.resolve("yes"));
}).then(v => console.log("got", v), e => console.log("failed", e.message));

setTimeout(() => console.log("5 ms"), 5);
