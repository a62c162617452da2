// A for-of loop that is left by break, return or an exception closes its generator; `continue` does not (14.7.5.7).
function* numbers(name) {
  try {
    for (let i = 1; ; ++i)
      yield i;
  } finally {
    console.log("closing", name);
  }
}
function find(square) {
  for (const i of numbers("return"))
    if (i * i == square)
      return i;
}

for (const i of numbers("break")) {
  if (i == 2)
    continue;
  if (i == 4)
    break;
  console.log(i);
}
console.log("found", find(25));
try {
  for (const i of numbers("throw"))
    if (i == 2)
      throw new Error("thrown at " + i);
} catch (e) {
  console.log(e.message);
}
outer: for (const i of numbers("outer"))
  for (const j of numbers("inner"))
    if (i == 2)
      break outer;
    else if (j == 2)
      break;
