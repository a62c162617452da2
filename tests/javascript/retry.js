// Trying again after a longer and longer pause.
let calls = 0;
async function request() {
  await null;
  if (++calls < 3)
    throw new Error("failure " + calls);
  return "response " + calls;
}

async function retry(times) {
  for (let i = 1; ; ++i) {
    try {
      return await request();
    } catch (e) {
      console.log("try", i, e.message);
      if (i == times)
        throw new Error("gave up");
    }
    await new Promise(resolve => setTimeout(resolve, 10 << i));
  }
}

retry(2)
  .then(() => {}, e => console.log(e.message))
  .then(() => retry(5))
  .then(v => console.log(v));
setTimeout(() => console.log("10 ms"), 10);
