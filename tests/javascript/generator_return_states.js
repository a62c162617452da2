// return() before the start, at a yield, and after the end: the finally blocks run, innermost first (27.5.3.4).
function* numbers(name) {
  console.log(name, "begins");
  try {
    yield 1;
    try {
      yield 2;
    } finally {
      console.log(name, "inner finally");
    }
    yield 3;
  } finally {
    console.log(name, "outer finally");
  }
  return 4;
}

const fresh = numbers("fresh");
console.log(fresh.return(10));
console.log(fresh.next());

const suspended = numbers("suspended");
console.log(suspended.next(), suspended.next());
console.log(suspended.return(20));
console.log(suspended.next());

const done = numbers("done");
console.log(done.next(), done.next(), done.next(), done.next());
console.log(done.return(30));
console.log(done.return());
