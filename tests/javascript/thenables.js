// A thenable's then() is called in a microtask of its own, and may settle at once, later, twice or by throwing.
const thenable = (name, how) => ({ then(resolve, reject) { console.log("then of", name); how(resolve, reject); } });

async function awaits(name, how) {
  try {
    console.log(name, "gives", await thenable(name, how));
  } catch (error) {
    console.log(name, "throws", error.message);
  }
}

awaits("now", resolve => resolve(1));
awaits("later", resolve => setTimeout(() => resolve(2), 1));
awaits("twice", (resolve, reject) => { resolve(3); resolve(4); reject(new Error("too late")); });
awaits("failing", (resolve, reject) => reject(new Error("no")));
awaits("throwing", () => { throw new Error("oh"); });
awaits("too late", resolve => { resolve(5); throw new Error("not seen"); });
Promise.resolve(thenable("resolved", resolve => resolve(6))).then(v => console.log(v));
Promise.resolve(7).then(v => thenable("returned", resolve => resolve(v + 1))).finally(() => console.log("finally")).then(v => console.log(v));
