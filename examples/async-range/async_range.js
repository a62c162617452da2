const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

// An iterable whose iterator is written by hand.
class Range {
    constructor(from, to) { this.from = from; this.to = to; }

    [Symbol.asyncIterator]() {
        return {
            current: this.from,
            last: this.to,
            async next() {
                await delay(1000);
                return this.current <= this.last ? { done: false, value: this.current++ } : { done: true };
            }
        };
    }
}

// The same as an async generator ...
async function* range(from, to) {
    for (let value = from; value <= to; value++) {
        await delay(1000);
        yield value;
    }
}

// ... and as a class with one.
class GeneratedRange {
    constructor(from, to) { this.from = from; this.to = to; }

    async *[Symbol.asyncIterator]() {
        for (let value = this.from; value <= this.to; value++) {
            await delay(1000);
            yield value;
        }
    }
}

(async () => {
    for await (const value of new Range(1, 5))
        console.log(value);
    for await (const value of range(1, 5))
        console.log(value);
    for await (const value of new GeneratedRange(1, 5))
        console.log(value);
})();
