// A recursive async generator: the deeper a value, the more microtasks on its way.
async function* walk(node) {
  if (!node)
    return;
  yield* walk(node.left);
  if (node.slow)
    await new Promise(resolve => setTimeout(resolve, 10));
  yield node.value;
  yield* walk(node.right);
}

const leaf = value => ({ value, left: null, right: null });
const tree = { value: 4, slow: true, left: { value: 2, left: leaf(1), right: leaf(3) }, right: leaf(5) };

async function program(name) {
  for await (const value of walk(tree))
    console.log(name, value);
}
program("a");
program("b");
let ticks = Promise.resolve();
for (let i = 1; i <= 25; ++i)
  ticks = ticks.then(() => console.log("tick", i));
