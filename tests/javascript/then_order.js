// Reactions run in the order in which they were added, those of two chains by turns (27.2.5.4.1, 27.2.1.8).
let open;
const gate = new Promise(resolve => open = resolve);
gate.then(() => {
  console.log("first");
  gate.then(() => console.log("added while the others run"));
});
gate.then(() => console.log("second"));
gate.then(() => console.log("third"));

const chain = name =>
  gate.then(() => console.log(name, 1)).then(() => console.log(name, 2)).then(() => console.log(name, 3));
chain("a");
chain("b");
setTimeout(() => { open(); console.log("opened"); }, 1);
