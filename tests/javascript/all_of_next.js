// Promise.all over the requests of one generator, and a race of two generators.
async function* slowly(name, ms) {
  for (let i = 1; i <= 3; ++i) {
    await new Promise(resolve => setTimeout(resolve, ms));
    yield name + i;
  }
}

async function program() {
  const it = slowly("x", 1);
  const steps = await Promise.all([it.next(), it.next(), it.next(), it.next()]);
  for (const step of steps)
    console.log(step);

  const quick = slowly("quick", 5), slow = slowly("slow", 150);
  let a = quick.next();
  const b = slow.next();
  for (let i = 0; i < 3; ++i) {
    const { value, done } = await Promise.race([a, b]);
    console.log(value, done);
    a = quick.next();
  }
}
program();
