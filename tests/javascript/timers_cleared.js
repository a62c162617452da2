// A cleared timer does not fire, be it due already; an interval ends when it is cleared, by itself as well.
const never = setTimeout(() => console.log("never"), 5);
const due = [];
due[0] = setTimeout(() => { console.log("the one clears the other"); clearTimeout(due[1]); }, 10);
due[1] = setTimeout(() => { console.log("the other clears the one"); clearTimeout(due[0]); }, 10);
clearTimeout(never);
clearTimeout(never);
let count = 0;
const interval = setInterval(() => {
  console.log("interval", ++count);
  Promise.resolve().then(() => console.log("microtask", count));
  if (count == 3)
    clearInterval(interval);
}, 20);
