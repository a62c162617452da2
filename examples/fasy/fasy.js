const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

// What these functions do in fasy, for this program.
const serial = {
    async map(f, list) { const results = []; for (const item of list) results.push(await f(item)); return results; },
    async reduce(f, initial, list) { let sum = initial; for (const item of list) sum = await f(sum, item); return sum; },
    pipe: fs => async value => { for (const f of fs) value = await f(value); return value; }
};
const concurrent = {
    map: (f, list) => Promise.all(list.map(f)),
    async filter(f, list) { const keep = await Promise.all(list.map(f)); return list.filter((_, i) => keep[i]); },
    async forEach(f, list, limit) {
        const rest = [...list];
        const worker = async () => { while (rest.length) await f(rest.shift()); };
        await Promise.all(Array.from({ length: limit }, worker));
    }
};

const users = ["bzmau", "getify", "frankz"];

async function getOrders(user) {
    console.log("orders of", user);
    await delay(100 / user.length);
    return user.length;
}
const isShort = async user => user.length < 6;
async function greet(user) {
    console.log("hello", user);
    await delay(50);
    console.log("bye", user);
}

(async () => {
    console.log((await concurrent.map(getOrders, users)).join(" "));
    console.log((await concurrent.filter(isShort, users)).join(" "));
    await concurrent.forEach(greet, users, 2);
    console.log((await serial.map(getOrders, users)).join(" "));
    console.log(await serial.reduce(async (total, user) => total + await getOrders(user), 0, users));
    const describe = serial.pipe([getOrders, async n => n * 2, n => `twice as many: ${n}`]);
    console.log(await describe("getify"));
})();
