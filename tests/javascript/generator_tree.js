// Recursive generators: each level delegates to the next.
class Tree {
  constructor(value, left, right) { this.value = value; this.left = left; this.right = right; }
  *[Symbol.iterator]() {
    if (this.left)
      yield* this.left;
    yield this.value;
    if (this.right)
      yield* this.right;
  }
}
function* sameFringe(a, b) {
  const x = a[Symbol.iterator](), y = b[Symbol.iterator]();
  for (;;) {
    const p = x.next(), q = y.next();
    if (p.done || q.done)
      return p.done && q.done;
    yield p.value == q.value;
  }
}

const a = new Tree(3, new Tree(1, null, new Tree(2)), new Tree(5, new Tree(4)));
const b = new Tree(2, new Tree(1), new Tree(4, new Tree(3), new Tree(6)));
console.log([...a]);
console.log([...b]);
const it = sameFringe(a, b);
for (let step = it.next(); ; step = it.next()) {
  console.log(step);
  if (step.done)
    break;
}
