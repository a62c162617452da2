// The executor runs at once; what it throws rejects, unless the promise is resolved already (ECMA-262 27.2.3.1).
const early = new Promise(resolve => {
  console.log("executor");
  resolve("early");
  console.log("still in the executor");
});
early.then(v => console.log("then", v));
console.log("after new Promise");

new Promise(() => { throw new Error("thrown"); }).catch(e => console.log("caught", e.message));
new Promise(resolve => { resolve("resolved"); throw new Error("not seen"); }).then(v => console.log("then", v));
new Promise((resolve, reject) => { reject(new Error("rejected")); resolve("too late"); })
  .catch(e => console.log("caught", e.message));
