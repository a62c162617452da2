// Requests made before the first is answered wait in a queue, and are answered in order (27.6.3.4).
const trace = (name, p) => p.then(v => console.log(name, v), e => console.log(name, e.message));

async function* numbers() {
  console.log("begins");
  yield 1;
  await new Promise(resolve => setTimeout(resolve, 10));
  console.log("waited");
  yield 2;
  return 3;
}

const it = numbers();
trace("a", it.next());
trace("b", it.next());
trace("c", it.next());
trace("d", it.next());
trace("e", it.next());
console.log("all asked");
