// A cache of promises: who asks while the answer is on its way gets the same promise; a failure is forgotten.
const cache = new Map();
function get(key) {
  if (!cache.has(key))
    cache.set(key, load(key).catch(e => { cache.delete(key); throw e; }));
  return cache.get(key);
}
async function load(key) {
  console.log("loading", key);
  await new Promise(resolve => setTimeout(resolve, 10));
  if (key == "bad")
    throw new Error("no such thing");
  return key.length;
}

async function use(name, key) {
  try {
    console.log(name, await get(key));
  } catch (e) {
    console.log(name, e.message);
  }
}

use("1", "apple");
use("2", "apple");
use("3", "bad");
use("4", "bad").then(() => use("5", "bad")).then(() => use("6", "apple"));
