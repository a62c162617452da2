// Many wait for one promise: they go on in the order in which they came, before it settles and after.
let settle;
const answer = new Promise((resolve, reject) => settle = { resolve, reject });

async function waits(name) {
  try {
    console.log(name, "waits");
    console.log(name, "got", await answer);
  } catch (e) {
    console.log(name, "caught", e.message);
  }
  return name;
}

const all = ["a", "b"].map(waits);
answer.then(() => {}, e => console.log("a handler:", e.message));
waits("c").then(() => waits("d"));
all[0].then(name => console.log(name, "is done"));
setTimeout(() => { console.log("now"); settle.reject(new Error("no answer")); waits("e"); }, 5);
