// Pages that are requested one after the other: every item is used before the next page is asked for.
const pages = {
  first: { items: ["a", "b"], next: "second" },
  second: { items: [], next: "third" },
  third: { items: ["c"], next: null },
};
async function get(name) {
  console.log("request", name);
  await new Promise(resolve => setTimeout(resolve, 10));
  console.log("response", name);
  return pages[name];
}

async function* items(name) {
  while (name) {
    const page = await get(name);
    yield* page.items;
    name = page.next;
  }
  return "no more pages";
}
async function* numbered(from) {
  let n = 0;
  for await (const item of from)
    yield `${++n}: ${item}`;
}

async function program() {
  for await (const line of numbered(items("first")))
    console.log(line);
  const it = items("third");
  console.log(await it.next(), await it.next(), await it.next());
}
program();
