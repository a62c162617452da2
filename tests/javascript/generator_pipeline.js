// Generators over generators: nothing is computed before it is asked for, and the end of one closes all.
function* naturals() {
  try {
    for (let i = 0; ; ++i) {
      console.log("made", i);
      yield i;
    }
  } finally {
    console.log("naturals closed");
  }
}
function* filter(source, keep) { for (const x of source) if (keep(x)) yield x; }
function* map(source, f) { for (const x of source) yield f(x); }
function* take(source, count) {
  if (count > 0)
    for (const x of source) {
      yield x;
      if (--count == 0)
        break;
    }
}

const odd = filter(naturals(), x => x % 2 == 1);
for (const x of take(map(odd, x => x * x), 3))
  console.log("square", x);
console.log([...take(map(["a", "b", "c"], s => s + "!"), 2)]);
