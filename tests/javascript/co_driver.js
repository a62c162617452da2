// co: an async function made of a generator that yields promises, and a driver. Each yield costs what then() does.
function co(it) {
  return new Promise((resolve, reject) => {
    const step = (method, value) => {
      try {
        const { value: result, done } = it[method](value);
        if (done)
          return resolve(result);
        result.then(v => step("next", v), e => step("throw", e));
      } catch (e) {
        reject(e);
      }
    };
    step("next");
  });
}

const later = (value, ms) => new Promise(resolve => setTimeout(() => resolve(value), ms));
function* work(name) {
  console.log(name, "begins");
  const a = yield later(1, 10);
  const b = yield Promise.resolve(a + 1);
  try {
    yield Promise.reject(new Error("rejected"));
  } catch (e) {
    console.log(name, "caught", e.message);
  }
  if (name == "second")
    yield Promise.reject(new Error("second fails"));
  return a + b;
}

co(work("first")).then(v => console.log("first:", v));
co(work("second")).then(() => {}, e => console.log("second:", e.message));
let ticks = Promise.resolve();
for (let i = 1; i <= 3; ++i)
  ticks = ticks.then(() => console.log("tick", i));
