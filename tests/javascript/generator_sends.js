// The value of a yield is what the next next() sent; what the first one sent is dropped (ECMA-262 27.5.3.3).
function* conversation() {
  console.log("begins");
  const name = yield "your name?";
  const age = yield "how old are you, " + name + "?";
  return name + " is " + age;
}

const it = conversation();
console.log("nothing has run");
console.log(it.next("dropped"));
console.log(it.next("Ada"));
console.log(it.next("36"));
console.log(it.next("dropped"));
