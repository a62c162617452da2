// yield* over arrays, strings and generators that have begun or ended.
function* count(from, to) { for (let i = from; i <= to; ++i) yield i; return "counted"; }

function* all() {
  yield* [1, 2];
  yield* [];
  const begun = count(3, 6);
  console.log("taken before:", begun.next().value);
  console.log("result:", yield* begun);
  yield* begun;
  for (const part of [count(7, 8), count(9, 8), count(9, 9)])
    yield* part;
}
function* letters() { yield* "ab"; yield* "c"; }

for (const i of all())
  console.log(i);
for (const c of letters())
  console.log(c);
