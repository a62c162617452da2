// break and continue out of blocks with an await and a finally.
async function program() {
  for (const x of [1, 2, 3, 4, 5]) {
    try {
      await null;
      if (x == 2)
        continue;
      if (x == 4)
        break;
      console.log("body", x);
    } finally {
      console.log("finally", x);
    }
    console.log("end of body", x);
  }
  search: for (let i = 0; ; ++i)
    for (let j = 0; j < 3; ++j) {
      await null;
      if (i * j == 2) {
        console.log("found", i, j);
        break search;
      }
    }
  return "done";
}

program().then(v => console.log(v));
let ticks = Promise.resolve();
for (let i = 1; i <= 14; ++i)
  ticks = ticks.then(() => console.log("tick", i));
