// Awaits in conditions: only the operands that are needed are awaited, in loops each time anew.
const ask = async (name, answer) => { console.log(name, "?"); await null; return answer; };

async function program() {
  if (await ask("a", true) && !await ask("b", true))
    console.log("never");
  else if (await ask("c", true) || await ask("d", true))
    console.log("c was enough");
  const chosen = await ask("e", false) ? await ask("f", 1) : await ask("g", 2);
  console.log("chosen", chosen);
  let left = 3;
  while (await ask("loop", --left > 0))
    console.log("left", left);
  for (let i = 0; i < await ask("bound", 2); i += await ask("step", 1))
    console.log("i", i);
  do
    console.log("once");
  while (await ask("again", false));
}

program().then(() => console.log("done"));
let ticks = Promise.resolve();
for (let i = 1; i <= 30; ++i)
  ticks = ticks.then(() => console.log("tick", i));
