// The counts of json-count, by JSON.parse. Repeated names in one object are counted once here.
const fs = require("fs");

const table = Array.from({length: 256}, (_, i) => {
    for (let bit = 0; bit < 8; ++bit) i = (i >>> 1) ^ (i & 1 ? 0xEDB88320 : 0);
    return i >>> 0;
});
const crc32 = data => ~data.reduce((crc, byte) => (crc >>> 8) ^ table[(crc ^ byte) & 255], ~0) >>> 0;

function count(value) {
    const c = {objects: 0, arrays: 0, keys: 0, strings: 0, numbers: 0, true: 0, false: 0, null: 0,
               "max depth": 0, "string bytes": 0, "string check": 0, "number check": 0n};
    const view = new DataView(new ArrayBuffer(8));
    const text = s => {
        const data = Buffer.from(s);
        c["string bytes"] += data.length;
        c["string check"] = (c["string check"] + crc32(data)) % 2 ** 32;
    };
    const visit = (v, depth) => {
        if (v !== null && typeof v === "object") {
            c["max depth"] = Math.max(c["max depth"], depth);
            ++c[Array.isArray(v) ? "arrays" : "objects"];
            if (!Array.isArray(v)) for (const name of Object.keys(v)) ++c.keys, text(name);
            for (const child of Object.values(v)) visit(child, depth + 1);
        } else if (typeof v === "string") {
            ++c.strings;
            text(v);
        } else if (typeof v === "number") {
            ++c.numbers;
            view.setFloat64(0, v);
            c["number check"] = BigInt.asUintN(64, c["number check"] + view.getBigUint64(0));
        } else {
            ++c[String(v)];
        }
    };
    visit(value, 1);
    return c;
}

for (const path of process.argv.slice(2))
    for (const [name, n] of Object.entries(count(JSON.parse(fs.readFileSync(path, "utf8"))))) {
        const shown = name === "string check" ? n.toString(16).padStart(8, "0")
                    : name === "number check" ? n.toString(16).padStart(16, "0") : n;
        console.log(name.padEnd(12), String(shown));
    }
