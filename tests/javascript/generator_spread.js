// A class with an iterator is asked for a new one by each loop; a generator is its own and used up.
class Squares {
  constructor(count) { this.count = count; }
  *[Symbol.iterator]() {
    console.log("a new iterator");
    for (let i = 1; i <= this.count; ++i)
      yield i * i;
  }
}

const squares = new Squares(3);
for (const s of squares)
  console.log(s);
console.log([...squares]);
console.log(Array.from(squares, s => s + 0.5));

const it = squares[Symbol.iterator]();
console.log(it.next());
console.log([...it]);
console.log([...it]);
for (const s of it)
  console.log("never", s);
