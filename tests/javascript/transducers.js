// The transducers of fasy, in a few lines.
const map = f => next => async (sum, x) => next(sum, await f(x));
const filter = f => next => async (sum, x) => (await f(x)) ? next(sum, x) : sum;
const filterOut = f => filter(async x => !(await f(x)));
const flatMap = f => next => async (sum, x) => {
  for (const y of await f(x)) sum = await next(sum, y);
  return sum;
};
const compose = (...all) => next => all.reduceRight((inner, each) => each(inner), next);
const transduce = async (list, transducer, initial, f) => {
  const step = transducer(f);
  let sum = initial;
  for (const x of list) sum = await step(sum, x);
  return sum;
};
const into = (list, transducer, container) => transduce(list, transducer, container, (sum, x) => [...sum, x]);

const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
const twice = async n => {
  console.log('twice', n);
  await sleep(n);
  return 2 * n;
};
const isLarge = async n => {
  console.log('is large', n);
  await sleep(1);
  return n > 20;
};
const isOdd = n => {
  console.log('is odd', n);
  return n % 2 !== 0;
};
const neighbours = async n => {
  await sleep(n);
  return [n, n + 1];
};
const add = async (a, b) => {
  console.log('add', a, b);
  await sleep(1);
  return a + b;
};
const fails = n => {
  console.log('fails for', n);
  if (n > 20) throw new Error('too large');
  return n;
};

(async () => {
  const list = [5, 20, 10, 15];
  console.log(await transduce(list, compose(map(twice), filter(isLarge)), 0, add));
  console.log(await into(list, filterOut(isOdd), []));
  console.log(await into(list, compose(flatMap(neighbours), filter(isOdd), map(twice)), [1]));
  console.log(await into([], map(twice), [7]));
  try {
    console.log(await into(list, compose(map(twice), map(fails)), []));
  } catch (e) {
    console.log('failed:', e.message);
  }
})();
