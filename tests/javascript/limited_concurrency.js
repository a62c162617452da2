// map with at most `limit` at a time: so many async functions take turns at one iterator.
async function mapLimited(limit, items, f) {
  const results = [];
  const it = items.entries();
  async function worker() {
    for (const [index, item] of it)
      results[index] = await f(item);
  }
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}

async function work(ms) {
  console.log("begins", ms);
  await new Promise(resolve => setTimeout(resolve, ms));
  console.log("ends", ms);
  return ms * 2;
}

mapLimited(2, [120, 80, 60, 160, 20], work).then(v => console.log(v));
